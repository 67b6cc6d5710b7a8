import { decodeCursor, encodeCursor, foreignCursor, isUuid } from '@wesaid/shared/types';

/** A place in a list that is read newest first; items of the same instant are in the order of their identifiers. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** The cursor of a place. */
export const cursorOf = ({ at, id }: Place): string => encodeCursor(at.toISOString(), id);

/**
 * Reads a cursor back, in the form in which SQL takes it.
 * @returns null for the first page
 * @throws DomainError BAD_USER_INPUT when it is none of ours
 */
export function placeAfter(cursor: string | null | undefined): [at: string, id: string] | null {
  const position = decodeCursor(cursor, 2);
  if (!position) return null;
  const [at = '', id = ''] = position;
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== at || !isUuid(id)) throw foreignCursor();
  return [at, id];
}

/** One condition of a query, with the value that it compares with. */
export type Condition = readonly [sql: string, ...values: unknown[]];

/** Joins the conditions that apply; the others are given as null. */
export function allOf(...conditions: readonly (Condition | null)[]): { where: string; values: unknown[] } {
  const used = conditions.filter((condition) => condition !== null);
  return { where: used.map(([sql]) => sql).join(' and '), values: used.flatMap(([, ...values]) => values) };
}
