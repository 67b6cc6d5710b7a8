import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogger, describeFailure } from './logger.js';

const canary = '9990000018';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const sink = new PassThrough();
  write(createLogger('test', 'trace', sink));
  return String(sink.read());
}

describe('the logger', () => {
  it('writes the fields of its list and drops every other one', () => {
    const line = logged((logger) =>
      logger.info({ operation: 'submitFeedback', comment: canary, variables: { canary } }, 'Done'),
    );
    expect(JSON.parse(line)).toMatchObject({
      part: 'test',
      operation: 'submitFeedback',
      msg: 'Done',
      level: 'info',
    });
    expect(line).not.toContain(canary);
  });

  it('describes a failure and its cause by class, code and place, never by message', () => {
    const cause = Object.assign(new RangeError(canary), { code: '23505' });
    const line = logged((logger) =>
      logger.error({ failure: describeFailure(new Error(canary, { cause })) }, 'Unexpected failure'),
    );
    expect(line).toContain('RangeError');
    expect(line).toContain('23505');
    expect(line).toContain('logger.test.ts');
    expect(line).not.toContain(canary);
  });
});
