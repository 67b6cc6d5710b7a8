import { describe, expect, it } from 'vitest';
import { seriousMessage } from './part-log.js';

describe('what the console shows of a log', () => {
  it.each([
    ['{"level":"warn","msg":"The pool is full"}', 'The pool is full'],
    ['{"level":"error","msg":"Unexpected failure"}', 'Unexpected failure'],
    ['{"level":"fatal"}', 'see its log'],
    ['{"level":"info","msg":"Listening"}', null],
    ['plain words', null],
    ['', null],
  ])('of %s is %s', (line, message) => {
    expect(seriousMessage(line, false)).toBe(message);
  });

  it('includes plain lines where they explain a failure', () => {
    expect(seriousMessage('PORT is missing', true)).toBe('PORT is missing');
    expect(seriousMessage('   ', true)).toBeNull();
  });
});
