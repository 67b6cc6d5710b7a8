import { describe, expect, it } from 'vitest';
import { unavailableAnswer } from './unavailable-answer.js';

const pathsOf = (query: string, variables: Record<string, unknown> = {}) =>
  unavailableAnswer({ query, variables }).errors.map(({ path }) => path);

describe('the answer of a subgraph that is away', () => {
  it('names every field at the root by the name that the client gave it', () => {
    expect(pathsOf('query A { one: trust { name } __typename two }')).toEqual([['one'], ['two']]);
  });

  it('names every field of every entity once', () => {
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Trust { heard actions { id } } ... on Service { heard } } }';
    expect(pathsOf(query, { representations: [{}, {}] })).toEqual([
      ['_entities', 0, 'heard'],
      ['_entities', 0, 'actions'],
      ['_entities', 1, 'heard'],
      ['_entities', 1, 'actions'],
    ]);
  });

  it('gives those fields as null, so that what another part works out from them can do without', () => {
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Trust { heard } } }';
    expect(unavailableAnswer({ query, variables: { representations: [{}, {}] } }).data).toEqual({
      _entities: [{ heard: null }, { heard: null }],
    });
    expect(unavailableAnswer({ query: '{ one }' }).data).toBeUndefined();
  });

  it('is never longer than anybody would read', () => {
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Trust { heard } } }';
    expect(pathsOf(query, { representations: Array.from({ length: 500 }, () => ({})) })).toHaveLength(50);
  });
});
