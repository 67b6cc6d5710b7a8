import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../graphql/operations.js';
import type { Admission } from './admission.js';
import type { TrustedDocument } from './trusted-documents.js';

/** The bucket in which tries are counted: guessing codes must be slow. */
const receiptBucket = 'receipt';

/** Whether a document looks something up by what a person typed, such as a receipt code. */
export const looksUp = ({ operation, addressable }: TrustedDocument): boolean =>
  operation === 'query' && !addressable;

/**
 * Counts one try of a receipt code, wherever it is typed: on a page of ours or of a trust. A repeat counts again, because
 * it may hold another code.
 * @throws DomainError QUOTA_EXCEEDED with `retryAfterSeconds`
 */
export const countTry = (admission: Admission, address: string): Promise<void> =>
  admission.admit({ embedKey: receiptBucket, trust: null, idempotencyKey: randomUUID(), address });

interface Answer {
  readonly data?: Readonly<Record<string, { readonly trust?: { readonly odsCode?: string } } | null>> | null;
  readonly errors?: readonly { readonly path?: readonly (string | number)[] }[];
}

/**
 * What a page of a trust may be told of what was looked up: only what was sent to this trust. A code of another trust
 * gives the same answer as one that nobody has.
 */
export function ofTrust(answer: HttpAnswer, trust: string): HttpAnswer {
  const { data, errors = [] } = JSON.parse(answer.body) as Answer;
  if (!data) return answer;
  const foreign = new Set(
    Object.entries(data)
      .filter(([field, found]) => field !== 'embed' && found && found.trust?.odsCode !== trust)
      .map(([field]) => field),
  );
  const told = errors.filter(({ path }) => !foreign.has(String(path?.[0])));
  const kept = Object.entries(data).map(([field, found]) => [field, foreign.has(field) ? null : found]);
  const body = { data: Object.fromEntries(kept) as unknown, ...(told.length > 0 ? { errors: told } : {}) };
  return { ...answer, body: JSON.stringify(body) };
}
