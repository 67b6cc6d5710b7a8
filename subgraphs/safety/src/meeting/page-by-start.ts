import {
  decodeCursor,
  encodeCursor,
  foreignCursor,
  isUuid,
  pageOf,
  pageSize,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import type { FilterQuery } from '@mikro-orm/core';
import type { Meeting } from './meeting.entity.js';

/** In which order, and how many meetings. */
export interface StartOptions {
  readonly orderBy: { readonly startsAt: 'asc' | 'desc'; readonly id: 'asc' | 'desc' };
  readonly limit: number;
}

/**
 * One page of meetings in the order of their beginnings.
 * @param order `asc` for the next first, `desc` for the last first
 * @param find reads the meetings; both arguments are as `em.find` takes them
 * @throws DomainError BAD_USER_INPUT when `first` is not 1 to 50 or `after` is no cursor of ours
 */
export async function pageByStart(
  { first, after }: PageArgs,
  order: 'asc' | 'desc',
  find: (where: FilterQuery<Meeting>, options: StartOptions) => Promise<Meeting[]>,
): Promise<Page<Meeting>> {
  const limit = pageSize(first);
  const rows = await find(following(after, order === 'asc' ? '$gt' : '$lt'), {
    orderBy: { startsAt: order, id: order },
    limit: limit + 1,
  });
  return pageOf(rows, limit, ({ startsAt, id }) => encodeCursor(startsAt.toISOString(), id));
}

function following(after: string | null | undefined, beyond: '$gt' | '$lt'): FilterQuery<Meeting> {
  const position = decodeCursor(after, 2);
  if (!position) return {};
  const [at = '', id = ''] = position;
  const startsAt = new Date(at);
  if (Number.isNaN(startsAt.getTime()) || startsAt.toISOString() !== at || !isUuid(id)) throw foreignCursor();
  return { $or: [{ startsAt: { [beyond]: startsAt } }, { startsAt, id: { [beyond]: id } }] };
}
