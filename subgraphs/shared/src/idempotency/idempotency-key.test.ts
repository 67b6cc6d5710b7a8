import { describe, expect, it } from 'vitest';
import { idempotencyKeyProblems } from './idempotency-key.js';

describe('an idempotency key', () => {
  it.each(['12345678', '019ac1d2-7b3e-7c41-9f00-3a5b6c7d8e9f', '~'.repeat(255)])('may be %s', (key) => {
    expect(idempotencyKeyProblems(key)).toEqual([]);
  });

  it.each([
    '',
    '1234567',
    'x'.repeat(256),
    'with a space',
    'caf\u00e9 caf\u00e9',
    '12345678\n',
    'a\0bcdefgh',
  ])('may not be %j', (key) => {
    expect(idempotencyKeyProblems(key)).toMatchObject([
      { path: 'idempotencyKey', code: 'IDEMPOTENCY_KEY_INVALID' },
    ]);
  });
});
