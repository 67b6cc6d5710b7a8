import { decodeCursor, encodeCursor, foreignCursor, isUuid } from '@wesaid/shared/types';
import type { Event } from './event.entity.js';

/** The cursor of an event in a list that is in the order of beginnings. */
export const cursorOf = ({ startsAt, id }: Event): string => encodeCursor(startsAt.toISOString(), id);

/**
 * Reads a cursor back, in the form in which SQL takes it.
 * @returns null for the first page
 * @throws DomainError BAD_USER_INPUT when it is none of ours
 */
export function placeAfter(
  cursor: string | null | undefined,
): readonly [startsAt: string, id: string] | null {
  const position = decodeCursor(cursor, 2);
  if (!position) return null;
  const [startsAt = '', id = ''] = position;
  const instant = new Date(startsAt);
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== startsAt || !isUuid(id)) {
    throw foreignCursor();
  }
  return [startsAt, id];
}
