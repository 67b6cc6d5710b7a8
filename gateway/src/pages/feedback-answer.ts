import type { z } from 'zod';
import { ratings } from './feedback-words.js';
import type { FormProblem } from './form-view.js';
import type { PageLanguage } from './page-language.js';
import type { Place } from './places.js';
import { typedForm, typedText } from './typed-form.js';

/** What somebody typed into the form, as it came. */
export const typedAnswer = typedForm.extend({ rating: typedText, comment: typedText, mayPublish: typedText });

/** What somebody typed into the form. */
export type TypedAnswer = z.infer<typeof typedAnswer>;

/** What can be seen to be missing before anything is sent. */
export const missing = ({ rating }: TypedAnswer): FormProblem[] =>
  Object.hasOwn(ratings, rating) ? [] : [{ path: 'rating', code: 'RATING_MISSING' }];

/** The answer as the API takes it. Silence about publishing means no. */
export const inputOf = (answer: TypedAnswer, { service }: Place, { tag }: PageLanguage): object => ({
  idempotencyKey: answer.idempotencyKey,
  service: service?.id ?? null,
  rating: answer.rating,
  comment: answer.comment === '' ? null : answer.comment,
  mayPublish: answer.mayPublish === 'yes',
  language: tag,
  website: answer.website === '' ? null : answer.website,
});
