import { describe, expect, it } from 'vitest';
import type { Page } from '../types/index.js';
import { pageById, type AfterId, type IdOptions } from './page-by-id.js';

const ids = [1, 2, 3, 4, 5].map((figure) => `019ac1d2-7b3e-7c41-9f00-00000000000${figure}`);

/** Reads rows as a table would give them. */
const find = async (where: AfterId, { orderBy, limit }: IdOptions): Promise<{ id: string }[]> => {
  const ordered = orderBy.id === 'asc' ? ids : ids.toReversed();
  const last = where.id && ('$gt' in where.id ? where.id.$gt : where.id.$lt);
  const from = last === undefined ? 0 : ordered.indexOf(last) + 1;
  return ordered.slice(from, from + limit).map((id) => ({ id }));
};

describe('a list in the order of identifiers', () => {
  it.each([
    ['asc' as const, ids],
    ['desc' as const, ids.toReversed()],
  ])('gives each row once, %s, page by page', async (order, expected) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Page<{ id: string }> = await pageById({ first: 2, after }, order, find);
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(expected);
  });

  it('asks for what comes after the last row of the page before', async () => {
    const asked: [AfterId, IdOptions][] = [];
    const note = async (...question: [AfterId, IdOptions]) => {
      asked.push(question);
      return find(...question);
    };
    const { pageInfo } = await pageById({ first: 2 }, 'desc', note);
    await pageById({ first: 2, after: pageInfo.endCursor }, 'desc', note);
    await pageById({ first: 2, after: pageInfo.endCursor }, 'asc', note);
    const options = (id: 'asc' | 'desc') => ({ orderBy: { id }, limit: 3 });
    expect(asked).toEqual([
      [{}, options('desc')],
      [{ id: { $lt: ids[3] } }, options('desc')],
      [{ id: { $gt: ids[3] } }, options('asc')],
    ]);
  });

  it.each([
    { first: 0, after: null },
    { first: 51, after: null },
    { first: 1, after: Buffer.from('["x"]').toString('base64url') },
  ])('is not read for $first items after $after', async (page) => {
    await expect(pageById(page, 'desc', () => Promise.reject(new Error('was read')))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
