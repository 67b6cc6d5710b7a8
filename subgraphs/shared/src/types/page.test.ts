import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, pageOf, pageSize } from './page.js';

describe('a page of a list', () => {
  it('says whether there is more and where to go on', () => {
    const page = pageOf(['a', 'b', 'c'], 2, encodeCursor);
    expect(page.nodes).toEqual(['a', 'b']);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(decodeCursor(page.pageInfo.endCursor, 1)).toEqual(['b']);
  });

  it('has no cursor when it is empty', () => {
    expect(pageOf([], 2, String).pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });

  it.each([0, 51, -1])('cannot have %i items', (first) => {
    expect(() => pageSize(first)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it.each(['nonsense', '', 'eyJhIjoxfQ', encodeCursor('a', 'b')])(
    'refuses the foreign cursor "%s"',
    (cursor) => {
      expect(() => decodeCursor(cursor, 1)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    },
  );
});
