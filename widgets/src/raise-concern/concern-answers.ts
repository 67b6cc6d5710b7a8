import type { ActingRight, CaseKind, RaiseCaseInput, ReplyChannel } from '../generated/graphql.js';
import { lengthOf } from '../internal/character-count.js';
import type { Problem } from '../internal/submission.js';

/** What a person has put into the form, as a browser collects it. It is kept nowhere else. */
export interface ConcernAnswers {
  /** Undefined until the person chooses, as every other choice. */
  kind?: CaseKind;
  whose?: 'mine' | 'other';
  'behalf-name': string;
  'behalf-relationship': string;
  'behalf-right'?: ActingRight;
  words: string;
  day: string;
  month: string;
  year: string;
  'reply-channel'?: ReplyChannel;
  'reply-name': string;
  'reply-email': string;
  'reply-telephone': string;
  'reply-address': string;
  'reply-language': string;
  'reply-needs': string;
  /** A trap for robots: people never see the field. */
  website: string;
}

/** The most characters that the form takes. */
export const maxWordsLength = 8000;

/** The field in which a person says where the answer should go, by the way that they chose. */
const fieldOfChannel = {
  EMAIL: 'email',
  TELEPHONE: 'telephone',
  LETTER: 'address',
  NONE: undefined,
} as const;

/** What has to be put right before it is worth sending, in the order of the form; empty when all is well. */
export function problemsOf(answers: ConcernAnswers, today: string): Problem[] {
  const { kind, whose, words, 'reply-channel': channel } = answers;
  const problems: Problem[] = [];
  const need = (fits: unknown, path: string, code: string) => {
    if (!fits) problems.push({ path, code });
  };
  const needText = (path: string) => {
    const written = answers[path.replace('.', '-') as 'reply-name'].trim();
    need(written, path, `${path.replace('.', '_').toUpperCase()}_MISSING`);
  };
  need(kind, 'kind', 'KIND_MISSING');
  need(whose, 'whose', 'WHOSE_MISSING');
  if (whose === 'other') {
    needText('behalf.name');
    needText('behalf.relationship');
    need(answers['behalf-right'], 'behalf.right', 'BEHALF_RIGHT_MISSING');
  }
  needText('words');
  need(lengthOf(words) <= maxWordsLength, 'words', 'WORDS_TOO_LONG');
  const day = dayOf(answers);
  need(day !== undefined, 'happenedOn', 'HAPPENED_ON_INVALID');
  need(!day || day <= today, 'happenedOn', 'HAPPENED_ON_IN_FUTURE');
  need(channel, 'reply.channel', 'REPLY_CHANNEL_MISSING');
  const field = channel && fieldOfChannel[channel];
  if (field) {
    needText('reply.name');
    needText(`reply.${field}`);
  }
  return problems;
}

/**
 * Complete answers as the API takes them: what was written in a part that the person closed again stays behind.
 *
 * @param formLanguage The language to answer in when the person names none; undefined for English.
 */
export function inputOf(
  answers: ConcernAnswers,
  idempotencyKey: string,
  service: string,
  formLanguage?: string,
): RaiseCaseInput {
  const channel = answers['reply-channel'] as ReplyChannel;
  const field = fieldOfChannel[channel];
  const given = (name: 'name' | 'email' | 'telephone' | 'address' | 'language' | 'needs') =>
    (field && answers[`reply-${name}`].trim()) || null;
  return {
    idempotencyKey,
    kind: answers.kind as CaseKind,
    service: service || null,
    words: answers.words.trim(),
    happenedOn: dayOf(answers) ?? null,
    behalf:
      answers.whose === 'other'
        ? {
            name: answers['behalf-name'].trim(),
            relationship: answers['behalf-relationship'].trim(),
            right: answers['behalf-right'] as ActingRight,
          }
        : null,
    reply: {
      channel,
      name: given('name'),
      ...(field && { [field]: given(field) }),
      language: given('language') ?? ((field && formLanguage) || null),
      needs: given('needs'),
    },
    website: answers.website || null,
  };
}

/** The day as the API takes it; null when the person left it empty, undefined when there is no such day. */
function dayOf({ day, month, year }: ConcernAnswers): string | null | undefined {
  if (!`${day}${month}${year}`.trim()) return null;
  const [d, m, y] = [day, month, year].map(Number) as [number, number, number];
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = y >= 1900 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
