import { describe, expect, it } from 'vitest';
import { Problems } from './problems.js';

const problem = (path: string, code: string) => ({ path, code, message: expect.any(String) });

describe('the collector of problems', () => {
  it('keeps what does not fit, after what was found before', () => {
    const problems = new Problems([{ path: 'key', code: 'KEY_INVALID', message: 'Make a key.' }]);
    problems.need(true, 'day', 'DAY_PAST', 'Give today.');
    problems.need(false, 'day', 'DAY_TOO_EARLY', 'Give a later day.');
    expect(problems.found).toEqual([
      { path: 'key', code: 'KEY_INVALID', message: 'Make a key.' },
      { path: 'day', code: 'DAY_TOO_EARLY', message: 'Give a later day.' },
    ]);
  });

  it.each([
    ['words', []],
    ['x'.repeat(10), []],
    ['x'.repeat(11), ['TERMS_OF_REFERENCE_TOO_LONG']],
    ['a\0b', ['TERMS_OF_REFERENCE_NOT_TEXT']],
    ['  ', ['TERMS_OF_REFERENCE_MISSING']],
  ])('says what is wrong with the text %j', (text, codes) => {
    const problems = new Problems();
    problems.needText('termsOfReference', text, 10, 'Write what it is for.');
    expect(problems.found).toEqual(codes.map((code) => problem('termsOfReference', code)));
  });

  it('lets a text be empty that need not be written', () => {
    const problems = new Problems();
    problems.needText('name', '', 10);
    expect(problems.found).toEqual([]);
  });
});
