import { describe, expect, it } from 'vitest';
import { actOn } from './act-on-questions.js';

const placed = (id: string) => ({
  id,
  code: id,
  kind: 'ONE_OF',
  optionCodes: [],
  signedOff: true,
  askIf: null,
  wordings: [],
});
const list = ['a', 'b', 'c'].map(placed);
const after = (act: string, question: string): string =>
  actOn(list, { act, question, after: '' })
    .map((place) => place.question)
    .join('');

describe('the order of questions', () => {
  it('changes by one place at a time, and ends at the ends', () => {
    expect([after('up', 'b'), after('up', 'a'), after('down', 'b'), after('down', 'c')]).toEqual([
      'bac',
      'abc',
      'acb',
      'abc',
    ]);
    expect([after('remove', 'b'), after('remove', 'x'), after('up', 'x')]).toEqual(['ac', 'abc', 'abc']);
  });

  it('takes a new question at the end, under a condition or always', () => {
    expect(actOn([], { act: 'add', question: 'd', after: ':POOR' })).toEqual([
      { question: 'd', askIf: { question: null, anyOf: ['POOR'] } },
    ]);
    expect(actOn([], { act: 'add', question: 'd', after: 'a:NO' })).toEqual([
      { question: 'd', askIf: { question: 'a', anyOf: ['NO'] } },
    ]);
    expect(actOn([], { act: 'add', question: 'd', after: '' })).toEqual([{ question: 'd', askIf: null }]);
  });
});
