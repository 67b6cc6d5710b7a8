import type { z } from 'zod';
import { dayInLondon } from '../workspace/days.js';
import type { FormProblem } from './form-view.js';
import type { PageLanguage } from './page-language.js';
import type { Place } from './places.js';
import { typedForm, typedText } from './typed-form.js';

/** What somebody typed into the form, as it came. */
export const typedConcern = typedForm.extend({
  kind: typedText,
  whose: typedText,
  'behalf-name': typedText,
  'behalf-relationship': typedText,
  'behalf-right': typedText,
  words: typedText,
  day: typedText,
  month: typedText,
  year: typedText,
  'reply-channel': typedText,
  'reply-name': typedText,
  'reply-email': typedText,
  'reply-telephone': typedText,
  'reply-address': typedText,
  'reply-language': typedText,
  'reply-needs': typedText,
});

/** What somebody typed into the form. */
export type TypedConcern = z.infer<typeof typedConcern>;

/** The most characters that the form takes, as that of the widget. */
export const maxWordsLength = 8_000;

/** The field in which a person says where the answer should go, by the way that they chose. */
const fieldOfChannel: Readonly<Record<string, 'email' | 'telephone' | 'address' | null>> = {
  EMAIL: 'email',
  TELEPHONE: 'telephone',
  LETTER: 'address',
  NONE: null,
};

const kinds = ['COMPLIMENT', 'COMMENT', 'CONCERN', 'COMPLAINT'];
const rights = ['PERSON_AGREED', 'CHILD', 'LACKS_CAPACITY', 'HAS_DIED'];

/** The day as the API takes it; null when the person left it empty, undefined when there is no such day. */
function dayOf({ day, month, year }: TypedConcern): string | null | undefined {
  if (`${day}${month}${year}`.trim() === '') return null;
  const [d, m, y] = [day, month, year].map(Number) as [number, number, number];
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = y >= 1900 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** What can be seen to be wrong before anything is sent, in the order of the form; empty when all is well. */
export function concernProblems(answer: TypedConcern): FormProblem[] {
  const { kind, whose, words, 'reply-channel': channel } = answer;
  const problems: FormProblem[] = [];
  const need = (fits: boolean, path: string, code: string): void => {
    if (!fits) problems.push({ path, code });
  };
  const needText = (path: 'words' | 'behalf.name' | 'behalf.relationship' | `reply.${string}`): void => {
    const typed = answer[path.replace('.', '-') as keyof TypedConcern];
    need(typed.trim() !== '', path, `${path.replace('.', '_').toUpperCase()}_MISSING`);
    need(!typed.includes('\0'), path, 'NOT_TEXT');
  };
  need(kinds.includes(kind), 'kind', 'KIND_MISSING');
  need(whose === 'mine' || whose === 'other', 'whose', 'WHOSE_MISSING');
  if (whose === 'other') {
    needText('behalf.name');
    needText('behalf.relationship');
    need(rights.includes(answer['behalf-right']), 'behalf.right', 'BEHALF_RIGHT_MISSING');
  }
  needText('words');
  need([...words].length <= maxWordsLength, 'words', 'WORDS_TOO_LONG');
  const day = dayOf(answer);
  need(day !== undefined, 'happenedOn', 'HAPPENED_ON_INVALID');
  need(!day || day <= dayInLondon(), 'happenedOn', 'HAPPENED_ON_IN_FUTURE');
  // Every complaint is answered.
  const reachable = Object.hasOwn(fieldOfChannel, channel) && !(channel === 'NONE' && kind === 'COMPLAINT');
  need(reachable, 'reply.channel', 'REPLY_CHANNEL_MISSING');
  const field = reachable && fieldOfChannel[channel];
  if (field) {
    needText('reply.name');
    needText(`reply.${field}`);
  }
  return problems;
}

/** Complete answers as the API takes them: what belongs to an answer that was not chosen stays behind. */
export function concernInput(answer: TypedConcern, { service }: Place, language: PageLanguage): object {
  const channel = answer['reply-channel'];
  const field = fieldOfChannel[channel];
  const given = (name: 'name' | 'email' | 'telephone' | 'address' | 'language' | 'needs'): string | null =>
    (field && answer[`reply-${name}`].trim()) || null;
  return {
    idempotencyKey: answer.idempotencyKey,
    kind: answer.kind,
    service: service?.id ?? null,
    words: answer.words.trim(),
    happenedOn: dayOf(answer) ?? null,
    behalf:
      answer.whose === 'other'
        ? {
            name: answer['behalf-name'].trim(),
            relationship: answer['behalf-relationship'].trim(),
            right: answer['behalf-right'],
          }
        : null,
    reply: {
      channel,
      name: given('name'),
      ...(field && { [field]: given(field) }),
      // Who names no language is answered in that of the page; nothing means English.
      language: given('language') ?? ((field && language.words.raiseConcern.languageName) || null),
      needs: given('needs'),
    },
    website: answer.website === '' ? null : answer.website,
  };
}
