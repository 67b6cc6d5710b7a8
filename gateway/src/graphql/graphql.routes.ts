import { DomainError } from '@wesaid/shared/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { apiPolicy } from '../http/content-policies.js';
import { prefersPage } from '../http/prefers-page.js';
import { MethodNotAllowedError, RequestError } from '../http/request-errors.js';
import type { Identity } from '../identity/identity.js';
import type { Admission } from '../public-access/admission.js';
import { answerPublicRead, type PublicAccess, type PublicReadQuery } from '../public-access/public-read.js';
import { answerPublicWrite, isPublicWrite } from '../public-access/public-write.js';
import { documentRequestOf } from './document-request.js';
import type { HttpAnswer } from './operations.js';

/** What the API's address needs. */
export interface GraphqlRoutesOptions extends PublicAccess {
  readonly identity: Identity;
  readonly admission: Admission;
  /** Shows the page for people who open the address in a browser. */
  readonly showPage: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
}

type Read = FastifyRequest<{ Querystring: PublicReadQuery & { query?: string } }>;

/** Any page may ask; whether it may read or send is decided by its embed key. Credentials never cross sites. */
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
  vary: 'Origin',
};

const preflight = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, x-wesaid-embed-key, x-wesaid-challenge',
  'access-control-max-age': '7200',
};

const send = (reply: FastifyReply, { status, headers, body }: HttpAnswer): FastifyReply =>
  reply.code(status).headers(Object.fromEntries(headers)).header('cache-control', 'no-store').send(body);

/**
 * The API's address: published documents for pages of trusts, anything for people who are signed in. Our own pages with
 * widgets on them name published documents too, so that the widgets need no text of queries.
 */
export function registerGraphqlRoutes(app: FastifyInstance, options: GraphqlRoutesOptions): void {
  const { documents, identity, operations } = options;
  const helmet = { contentSecurityPolicy: apiPolicy };

  app.options('/graphql', { helmet }, async (_request, reply) =>
    reply
      .code(204)
      .headers({ ...crossOrigin, ...preflight })
      .send(),
  );

  app.get('/graphql', { helmet }, async (request: Read, reply) => {
    reply.headers(crossOrigin);
    if (request.query.documentId !== undefined) return answerPublicRead(options, request, reply);
    if (prefersPage(request)) return options.showPage(request, reply);
    if (request.query.variables !== undefined) throw new MethodNotAllowedError();
    const member = await identity.byToken(request);
    if (!member)
      throw new RequestError(
        400,
        'Send a document by POST, or the identifier of a published document as `documentId`.',
      );
    return send(reply, await operations.forRequest(request, member, undefined));
  });

  app.post('/graphql', { helmet }, async (request, reply) => {
    reply.headers(crossOrigin);
    const member = await identity.byToken(request);
    if (member) return send(reply, await operations.forRequest(request, member, request.body));
    if (isPublicWrite(request)) return answerPublicWrite(options, request, reply);
    const visitor = await identity.bySessionWithProof(request);
    if (!visitor) throw new DomainError('DOCUMENT_NOT_TRUSTED');
    const asked = documentRequestOf(request.body, documents);
    if (!asked) return send(reply, await operations.forRequest(request, visitor, request.body));
    const { document, variables } = asked;
    return send(reply, await operations.forPage({ query: document.text, variables, viewer: visitor }));
  });
}
