import { DomainError } from '@wesaid/shared/errors';
import { decodeCursor } from '@wesaid/shared/types';

/** Whether a text has the form of an identifier; PostgreSQL refuses to compare any other text with one. */
export const isIdentifier = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/**
 * Reads the cursor of a list that is in the order of identifiers.
 * @returns null when there is no cursor
 * @throws DomainError BAD_USER_INPUT when it is none of ours
 */
export function identifierOfCursor(cursor: string | null | undefined): string | null {
  const [id] = decodeCursor(cursor, 1) ?? [];
  if (id === undefined) return null;
  if (isIdentifier(id)) return id;
  throw new DomainError('BAD_USER_INPUT', 'Give `endCursor` of the page before as `after`; this is no cursor of ours.');
}
