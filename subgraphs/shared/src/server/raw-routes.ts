import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { createFormatError, errorCodes, type ErrorCode, type ReportFailure } from '../errors/index.js';
import { GraphQLError } from 'graphql';
import { verifySubgraphRequest, type Viewer } from '../identity/index.js';
import type { RequestContext } from './request-context.js';

/** A request to a raw route, with a signature that was found to be right. */
export interface RawRequest {
  readonly context: RequestContext;
  readonly body: Buffer;
  /** Headers as they came, by names in small letters; the signature does not cover them. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** The answer of a raw route. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Readable;
}

/** A route of a subgraph beside GraphQL, for what GraphQL cannot carry, such as files. It is signed like every request. */
export interface RawRoute {
  readonly path: `/${string}`;
  /** Most bytes of a body. */
  readonly bodyLimit: number;
  /** @throws DomainError, which is answered with the status of its code */
  answer(request: RawRequest): Promise<RawAnswer>;
}

/** What raw routes need of the server. */
export interface RawRoutesOptions {
  /** Name of the subgraph, for which requests must be signed. */
  readonly name: string;
  readonly signingKey: string;
  readonly routes: readonly RawRoute[];
  /** Makes the context of a request. */
  readonly contextOf: (viewer: Viewer) => RequestContext;
  readonly report: ReportFailure;
}

/** Registers raw routes, all by POST. Call it in a scope of its own: bodies are bytes here, whatever they say they are. */
export function registerRawRoutes(app: FastifyInstance, options: RawRoutesOptions): void {
  const { name, signingKey, routes, contextOf, report } = options;
  const formatError = createFormatError(report);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((failure: Error & { statusCode?: number }, _request, reply) => {
    if (failure.statusCode !== undefined && failure.statusCode < 500)
      return refuse(reply, failure.statusCode, 'BAD_USER_INPUT', 'The request is not as it should be.');
    const { message, extensions } = formatError(
      new GraphQLError(failure.message, { originalError: failure, extensions: codeOf(failure) }),
      failure,
    );
    const code = extensions?.['code'] as ErrorCode;
    return refuse(reply, errorCodes[code].status, code, message);
  });
  for (const { path, bodyLimit, answer } of routes) {
    app.post(path, { bodyLimit }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const token = request.headers.authorization?.replace(/^Bearer /, '');
      const viewer = await verifySubgraphRequest(token, { audience: name, body }, signingKey).catch(
        () => null,
      );
      if (!viewer) return refuse(reply, 401, 'UNAUTHENTICATED', errorCodes.UNAUTHENTICATED.meaning);
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([header, value]) => [
          header,
          Array.isArray(value) ? value[0] : value,
        ]),
      );
      const given = await answer({ context: contextOf(viewer), body, headers });
      return reply.code(given.status).headers(given.headers).send(given.body);
    });
  }
}

const codeOf = (failure: Error): Record<string, unknown> =>
  failure instanceof GraphQLError ? failure.extensions : {};

const refuse = (reply: FastifyReply, status: number, code: ErrorCode, message: string): FastifyReply =>
  reply
    .code(status)
    .type('application/json')
    .send({ errors: [{ message, extensions: { code } }] });
