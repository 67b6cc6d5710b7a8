import {
  encodeCursor,
  identifierOfCursor,
  pageOf,
  pageSize,
  type Page,
  type PageArgs,
} from '../types/index.js';

/** The condition of the rows that come after those of the page before; without one on the first page. */
export interface AfterId {
  readonly id?: { readonly $lt: string } | { readonly $gt: string };
}

/** In which order, and how many rows. */
export interface IdOptions {
  readonly orderBy: { readonly id: 'asc' | 'desc' };
  readonly limit: number;
}

/**
 * One page of a list in the order of identifiers, which is the order in which things were made.
 * @param order `asc` for the first made first, `desc` for the last made first
 * @param find reads the rows; both arguments are as `em.find` takes them
 * @throws DomainError BAD_USER_INPUT when `first` is not 1 to 50 or `after` is no cursor of ours
 */
export async function pageById<Row extends { readonly id: string }>(
  { first, after }: PageArgs,
  order: 'asc' | 'desc',
  find: (where: AfterId, options: IdOptions) => Promise<Row[]>,
): Promise<Page<Row>> {
  const limit = pageSize(first);
  const last = identifierOfCursor(after);
  const where = last === null ? {} : { id: order === 'asc' ? { $gt: last } : { $lt: last } };
  const rows = await find(where, { orderBy: { id: order }, limit: limit + 1 });
  return pageOf(rows, limit, ({ id }) => encodeCursor(id));
}
