import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ratings } from './feedback-words.js';

const text = z.string().catch('');

/** What somebody typed into the form, as it came. */
export const typedAnswer = z.object({
  idempotencyKey: z
    .string()
    .regex(/^[\w-]{8,255}$/)
    .catch(() => randomUUID()),
  rating: text,
  comment: text.transform((comment) => comment.replaceAll('\r\n', '\n')),
  mayPublish: text,
  website: text,
});

/** What somebody typed into the form. */
export type TypedAnswer = z.infer<typeof typedAnswer>;

/** An empty form, with a key that makes it safe to send it more than once. */
export const emptyAnswer = (): TypedAnswer => typedAnswer.parse({});

/** One thing to put right on the form. */
export interface FormProblem {
  readonly field: 'rating' | 'comment' | 'service';
  /** Code, by which the sentence is found. */
  readonly code: string;
}

/** What can be seen to be missing before anything is sent. */
export const missing = ({ rating }: TypedAnswer): FormProblem[] =>
  Object.hasOwn(ratings, rating) ? [] : [{ field: 'rating', code: 'RATING_MISSING' }];
