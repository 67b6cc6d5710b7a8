import { describe, expect, it } from 'vitest';
import { expectedFeelingAlone, notReadYet } from './expected-themes.js';
import type { Finding } from './findings.js';

const words = (...findings: Finding[]): string =>
  expectedFeelingAlone({ findings })
    .text.replaceAll(/(?:<[^>]+>|\s)+/g, ' ')
    .trim();

const feeling: Finding = {
  id: '1',
  kind: 'SENTIMENT',
  start: null,
  end: null,
  value: '5',
  confidence: 0.88,
  question: null,
  addition: null,
  decision: null,
  spokeFor: [],
};

describe('a comment of which the model knows no theme', () => {
  it('tells what it expects the words to express, because that counts in the figures', () => {
    expect(words(feeling)).toBe(
      'The model does not know what this is about. It expects that the words express: Very negative (88 % sure).',
    );
  });

  it('tells no feeling where none is expected or a person has decided', () => {
    const unknown = 'The model does not know what this is about.';
    expect(words()).toBe(unknown);
    expect(words({ ...feeling, decision: 'REJECTED' })).toBe(unknown);
  });
});

describe('a comment that the model has not read', () => {
  it('says so, but not where there is nothing for it to read', () => {
    expect(notReadYet({ comment: 'Good.', testMode: false })?.text).toContain('has not read this yet');
    expect(notReadYet({ comment: null, testMode: false })).toBeNull();
    expect(notReadYet({ comment: 'Good.', testMode: true })).toBeNull();
  });
});
