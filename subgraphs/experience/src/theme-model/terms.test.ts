import { describe, expect, it } from 'vitest';
import { conceptTerms, wordTerms } from './terms.js';
import { WordGroups } from './word-groups.js';

const found = (groups: Record<string, string>, text: string): string[] =>
  new WordGroups(groups).in(text).map(({ group, at }) => `${group} at ${at}`);

describe('groups of words', () => {
  it('are found whole, with any ending and as phrases, in the order of the text', () => {
    const groups = { clean: 'clean* spotless', answer: 'get_through call_hand*', food: 'tea' };
    expect(found(groups, 'cleaners get through, call handlers make tea, no team')).toEqual([
      'clean at 0',
      'answer at 1',
      'answer at 3',
      'food at 6',
    ]);
  });

  it('stand once at a word, and take marks between words for spaces', () => {
    expect(found({ wait: 'wait* waiting wait' }, 'waiting')).toEqual(['wait at 0']);
    expect(found({ praise: 'first_class 10/10' }, 'first-class! 10/10, 110/10')).toEqual([
      'praise at 0',
      'praise at 3',
    ]);
  });

  it('find a number by its mark, and nothing in a text without words', () => {
    expect(found({ number: '#' }, '4 hours, a1')).toEqual(['number at 0']);
    expect(found({ number: '#', wait: 'wait*' }, '…')).toEqual([]);
  });
});

describe('terms', () => {
  it('of concepts are the same where other words say the same', () => {
    const one = conceptTerms('the crew was superb');
    const other = conceptTerms('nurses were excellent');
    expect([...one.keys()]).toContain('staff>praise');
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect([...conceptTerms('rude crew').keys()]).toEqual(['coldness', 'coldness>staff', 'staff']);
  });

  it('of concepts are no pairs when they stand far from each other', () => {
    const far = conceptTerms('the crew who drove us the whole long way there was superb');
    expect([...far.keys()]).toEqual(expect.arrayContaining(['staff', 'praise']));
    expect(far.has('staff>praise')).toBe(false);
  });

  it('of words are words, neighbours and near pairs', () => {
    expect([...wordTerms('no tea today').keys()].sort()).toEqual(
      ['no', 'no_tea', 'no~today', 'tea', 'tea_today', 'today'].sort(),
    );
  });
});
