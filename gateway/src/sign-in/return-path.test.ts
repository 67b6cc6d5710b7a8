import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path.js';

describe('the page after signing in', () => {
  it.each([
    ['/graphql', '/graphql'],
    ['/workspace?item=1&x=%20#a', '/workspace?item=1&x=%20#a'],
    ['/a/../b', '/b'],
    ['graphql', '/'],
    ['//thief.example', '/'],
    ['/\\thief.example', '/'],
    ['https:/thief.example', '/'],
    ['/ ', '/'],
    [undefined, '/'],
    [['/a', '/b'], '/'],
    [`/${'a'.repeat(600)}`, '/'],
  ])('%j leads to %s', (wanted, path) => {
    expect(returnPath(wanted)).toBe(path);
  });

  it('is always on our own origin', () => {
    const text = fc.array(
      fc.constantFrom('/', '\\', '.', ':', '@', '%2f', '%5c', '\t', '\n', 'a', 'thief.example', 'https'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const { origin } = new URL(returnPath(parts.join('')), 'https://ours.example');
        return origin === 'https://ours.example';
      }),
      { numRuns: 2_000 },
    );
  });
});
