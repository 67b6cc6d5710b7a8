import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { TrustedDocuments } from './trusted-documents.js';

const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const only = (text: string) => new TrustedDocuments({ [idOf(text)]: text }).find(idOf(text));

describe('a trusted document', () => {
  it.each([
    ['query A($service: ID!, $first: Int!, $after: String) { a }', true],
    ['query A($on: LocalDate, $trust: [OdsCode!]!) { a }', true],
    ['query A($code: String!) { a }', false],
    ['query A($input: AnyInput!) { a }', false],
    ['mutation A($service: ID!) { a }', false],
  ])('%s may stand in an address: %s', (text, addressable) => {
    expect(only(text)?.addressable).toBe(addressable);
  });

  it('is known by its hash only, and a file that was changed by hand is refused', () => {
    const text = 'query A { a }';
    expect(() => new TrustedDocuments({ [idOf('query B { b }')]: text })).toThrow('not the hash');
    expect(() => only('{ a }')).toThrow('no named query');
    expect(new TrustedDocuments({ [idOf(text)]: text }).find('constructor')).toBeUndefined();
  });
});
