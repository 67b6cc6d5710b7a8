import { DomainError } from '@wesaid/shared/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Admission } from './admission.js';
import { countTry, looksUp, ofTrust } from './look-up.js';
import type { PublicAccess } from './public-read.js';
import { originOf } from './request-origin.js';
import { sendToPage } from './send-to-page.js';

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const asObject = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** Whether a request comes from a page with an embed key. */
export const isPublicWrite = (request: FastifyRequest): boolean =>
  headerOf(request, 'x-wesaid-embed-key') !== undefined;

/**
 * Answers what somebody sends from a page of a trust: within the quotas, and safe to repeat. Also what somebody looks up
 * by a receipt code, which may stand in no address.
 */
export async function answerPublicWrite(
  access: PublicAccess & { readonly admission: Admission },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { documentId, variables } = asObject(request.body);
  const document = typeof documentId === 'string' ? access.documents.find(documentId) : undefined;
  if (!document) throw new DomainError('DOCUMENT_NOT_TRUSTED');
  const origin = originOf(request.headers, access.publicUrl);
  const viewer = await access.embedKeys.viewerOf(headerOf(request, 'x-wesaid-embed-key'), origin, document);
  const values = asObject(variables);
  if (document.operation === 'mutation') {
    // Who adds to what they sent names it by its code: no other way to guess codes.
    if (asObject(values['input'])['code'] !== undefined) await countTry(access.admission, request.ip);
    await access.admission.admit({
      embedKey: viewer.embedKey,
      trust: viewer.trust,
      idempotencyKey: idempotencyKeyOf(values),
      address: request.ip,
      challengeSolution: headerOf(request, 'x-wesaid-challenge'),
    });
  } else if (looksUp(document)) await countTry(access.admission, request.ip);
  const answer = await access.operations.forPage({ query: document.text, variables: values, viewer });
  return sendToPage(reply, looksUp(document) ? ofTrust(answer, viewer.trust) : answer);
}

function idempotencyKeyOf(variables: Record<string, unknown>): string {
  const { idempotencyKey } = asObject(variables['input']);
  if (typeof idempotencyKey === 'string') return idempotencyKey;
  throw new DomainError('BAD_USER_INPUT', 'Give `input.idempotencyKey`: it makes sending again safe.');
}
