import { createHash } from 'node:crypto';
import { DomainError } from '@wesaid/shared/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Operations } from '../graphql/operations.js';
import { MethodNotAllowedError } from '../http/request-errors.js';
import { readAddressVariables } from './address-variables.js';
import type { EmbedKeys } from './embed-keys.js';
import { publishedFreshness, revocableFreshness } from './freshness.js';
import { sendToPage } from './send-to-page.js';
import { originOf } from './request-origin.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** What public requests need. */
export interface PublicAccess {
  readonly publicUrl: string;
  readonly documents: TrustedDocuments;
  readonly embedKeys: EmbedKeys;
  readonly operations: Operations;
}

/** A read of published content by address. */
export interface PublicReadQuery {
  readonly documentId?: string;
  readonly variables?: string;
  readonly embedKey?: string;
}

/** Answers a read of published content: any cache on the way may keep the answer. */
export async function answerPublicRead(
  access: PublicAccess,
  request: FastifyRequest<{ Querystring: PublicReadQuery }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { documentId = '', variables, embedKey } = request.query;
  const document = access.documents.find(documentId);
  if (!document || document.operation !== 'query') throw new DomainError('DOCUMENT_NOT_TRUSTED');
  if (!document.addressable) throw new MethodNotAllowedError();
  const viewer = await access.embedKeys.viewerOf(
    embedKey,
    originOf(request.headers, access.publicUrl),
    document,
  );
  const values = readAddressVariables(variables, document);
  const answer = await access.operations.forPage({ query: document.text, variables: values, viewer });
  const { status, body } = answer;
  if (status !== 200 || 'errors' in (JSON.parse(body) as object)) return sendToPage(reply, answer);
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const freshness = document.revocable ? revocableFreshness : publishedFreshness;
  reply.type('application/json; charset=utf-8').header('cache-control', freshness).header('etag', etag);
  return matches(request.headers['if-none-match'], etag) ? reply.code(304).send() : reply.send(body);
}

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));
