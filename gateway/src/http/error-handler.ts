import { errorCodes, type ErrorCode } from '@wesaid/shared/errors';
import { describeFailure, type Logger } from '@wesaid/shared/telemetry';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { prefersPage } from './prefers-page.js';
import { RequestError } from './request-errors.js';

/** A failure as callers see it. */
export interface VisibleFailure {
  readonly status: number;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Shows a failure to somebody who looks at a page. */
export type ShowFailure = (
  request: FastifyRequest,
  reply: FastifyReply,
  failure: VisibleFailure,
) => FastifyReply;

const sentences: Readonly<Record<number, string>> = {
  400: 'The request cannot be read. Send a JSON object with `query`.',
  413: 'The request is too large.',
  414: 'The address is too long.',
  415: 'Send JSON, with content-type: application/json.',
  431: 'The headers are too large.',
};

const isCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code);

/** What may be said about a failure. Anything unexpected is only said to have happened. */
export function visibleFailure(failure: FastifyError | GraphQLError | Error): VisibleFailure {
  if (failure instanceof RequestError) {
    const { statusCode, message, extensions, headers } = failure;
    return { status: statusCode, message, extensions, headers };
  }
  if (failure instanceof GraphQLError && isCode(failure.extensions['code'])) {
    const { message, extensions } = failure;
    const retryAfter =
      extensions['retryAfterSeconds'] ?? (extensions['code'] === 'UNAVAILABLE' ? 2 : undefined);
    const headers: Record<string, string> =
      retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    return { status: errorCodes[extensions['code'] as ErrorCode].status, message, extensions, headers };
  }
  const status = 'statusCode' in failure ? (failure.statusCode ?? 500) : 500;
  if (status >= 400 && status < 500) {
    return {
      status,
      message: sentences[status] ?? 'The request cannot be taken.',
      extensions: { code: 'BAD_REQUEST' },
      headers: {},
    };
  }
  const code = 'INTERNAL_SERVER_ERROR';
  return { status: 500, message: errorCodes[code].meaning, extensions: { code }, headers: {} };
}

/** Answers every failure: as GraphQL errors on the API's address and to programs, as a page to people. */
export function handleErrors(app: FastifyInstance, logger: Logger, showFailure: ShowFailure): void {
  app.setErrorHandler((failure: Error, request, reply) => {
    const visible = visibleFailure(failure);
    if (visible.status >= 500 && visible.extensions['code'] !== 'UNAVAILABLE') {
      logger.error(
        { failure: describeFailure(failure), route: request.routeOptions.url },
        'Unexpected failure',
      );
    }
    reply.code(visible.status).headers(visible.headers).header('cache-control', 'no-store');
    const { message, extensions } = visible;
    if (showsPages(request) && prefersPage(request)) return showFailure(request, reply, visible);
    return reply.type('application/json; charset=utf-8').send({ errors: [{ message, extensions }] });
  });
  app.setNotFoundHandler((request, reply) => {
    const message = 'There is nothing at this address.';
    reply.code(404).header('cache-control', 'no-store');
    if (prefersPage(request))
      return showFailure(request, reply, { status: 404, message, extensions: {}, headers: {} });
    return reply.send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
  });
}

/** Programs ask the API's address, and get GraphQL errors whatever they accept; people open it without asking for a document. */
const showsPages = (request: FastifyRequest): boolean =>
  request.routeOptions.url !== '/graphql' ||
  (request.method === 'GET' && !(request.query as { documentId?: string }).documentId);
