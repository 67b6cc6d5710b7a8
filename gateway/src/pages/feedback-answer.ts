import { z } from 'zod';
import { answersOf, outdated, typedAnswers } from './asked-answers.js';
import { ratings } from './feedback-words.js';
import type { FormProblem } from './form-view.js';
import type { PageLanguage } from './page-language.js';
import type { Place } from './places.js';
import type { Asked } from './questions.js';
import { typedForm, typedText } from './typed-form.js';

const typedFields = typedForm.extend({
  rating: typedText,
  comment: typedText,
  mayPublish: typedText,
  reply: typedText,
  replyLanguage: typedText,
  replyFormat: typedText,
  who: typedText,
  /** The versions of the questions that were asked when the form was opened. */
  questionnaire: z.string().max(100).catch(''),
  /** How somebody came to the form: by `sms` or `qr`; anything else says nothing. */
  via: z.enum(['sms', 'qr']).or(z.literal('')).catch(''),
});

/** What somebody typed into the form; answers to questions of the trust by the names of their fields. */
export type TypedAnswer = z.infer<typeof typedFields> & Readonly<Record<string, string>>;

/** Reads what somebody typed into the form, whatever came. */
export const typedAnswer = (body: unknown): TypedAnswer => ({
  ...typedAnswers(body),
  ...typedFields.parse(body),
});

/** What can be seen to be missing before anything is sent. */
export const missing = (answer: TypedAnswer, asked?: Asked | null): FormProblem[] => [
  ...(Object.hasOwn(ratings, answer.rating) ? [] : [{ path: 'rating', code: 'RATING_MISSING' }]),
  ...outdated(asked, answer),
];

const respondents = ['PATIENT', 'CARER', 'RELATIVE', 'FRIEND', 'STAFF', 'OTHER'];
const formats = ['STANDARD', 'LARGE_PRINT', 'EASY_READ', 'AUDIO', 'BSL_VIDEO'];

const oneOf = (values: readonly string[], typed: string): string | null =>
  values.includes(typed) ? typed : null;

/** The answer as the API takes it. Silence about publishing means no; nothing can change the national answer. */
export function inputOf(
  answer: TypedAnswer,
  { service }: Place,
  { tag }: PageLanguage,
  asked?: Asked | null,
): object {
  const replyWanted = answer.reply === 'yes';
  return {
    ...answersOf(asked, answer),
    idempotencyKey: answer.idempotencyKey,
    service: service?.id ?? null,
    rating: answer.rating,
    comment: answer.comment === '' ? null : answer.comment,
    mayPublish: answer.mayPublish === 'yes',
    replyWanted,
    replyLanguage: (replyWanted && answer.replyLanguage) || null,
    replyFormat: replyWanted ? oneOf(formats, answer.replyFormat) : null,
    respondentType: oneOf(respondents, answer.who),
    collectionMode: answer.via === 'sms' ? 'SMS' : 'ONLINE',
    language: tag,
    website: answer.website === '' ? null : answer.website,
  };
}
