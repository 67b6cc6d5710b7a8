import type { FieldProblem } from '../types/index.js';

/** What to put right in an idempotency key; nothing when it fits. */
export const idempotencyKeyProblems = (key: string): FieldProblem[] =>
  /^[\x21-\x7e]{8,255}$/.test(key)
    ? []
    : [
        {
          path: 'idempotencyKey',
          code: 'IDEMPOTENCY_KEY_INVALID',
          message: 'Send a key of 8 to 255 letters, figures and signs, made for this request alone.',
        },
      ];
