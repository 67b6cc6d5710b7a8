import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, identifierOfCursor, pageOf, pageSize } from './page.js';

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

  it('goes on after an identifier, and begins at the start without one', () => {
    const id = '019ac1d2-7b3e-7c41-9f00-3a5b6c7d8e9f';
    expect(identifierOfCursor(encodeCursor(id))).toBe(id);
    expect([identifierOfCursor(null), identifierOfCursor(undefined)]).toEqual([null, null]);
  });

  it('does not go on after what is no identifier', () => {
    expect(() => identifierOfCursor(encodeCursor('x'))).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });
});
