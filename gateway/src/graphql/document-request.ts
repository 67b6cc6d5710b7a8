import { DomainError } from '@wesaid/shared/errors';
import type { TrustedDocument, TrustedDocuments } from '../public-access/trusted-documents.js';

/** A trusted document that somebody wants to be run, with its variables. */
export interface DocumentRequest {
  readonly document: TrustedDocument;
  readonly variables: Record<string, unknown>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * The trusted document that a body names by `documentId`; null for a body that names none. Text that stands beside the
 * identifier is not looked at.
 * @throws DomainError DOCUMENT_NOT_TRUSTED for an identifier that is none of ours, BAD_USER_INPUT for variables that are no object
 */
export function documentRequestOf(body: unknown, documents: TrustedDocuments): DocumentRequest | null {
  if (!isObject(body) || body['documentId'] === undefined) return null;
  const { documentId, variables = {} } = body;
  const document = typeof documentId === 'string' ? documents.find(documentId) : undefined;
  if (!document) throw new DomainError('DOCUMENT_NOT_TRUSTED');
  if (!isObject(variables)) throw new DomainError('BAD_USER_INPUT', 'Give `variables` as a JSON object.');
  return { document, variables };
}
