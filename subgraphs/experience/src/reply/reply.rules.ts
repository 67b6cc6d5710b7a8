import { Problems, type FieldProblem } from '@wesaid/shared/types';
import type { Feedback } from '../feedback/feedback.entity.js';
import { holdsPersonalDetails } from '../feedback/personal-details.js';
import { languageTag } from '../feedback/submit-feedback.rules.js';
import type { FeedbackReply } from './reply.entity.js';
import { ReplyKind, ReplyState } from './reply.enums.js';

/** How many public replies of an author must have been published until their plain ones no longer wait. */
export const fastTrackAfter = 10;

/** How long an author may change or take back a reply after it could be read. */
export const ownTimeMillis = 30 * 60_000;

/** What of a reply its author writes. */
export interface WrittenReply {
  readonly text: string;
  readonly language: string;
  readonly from: string;
  readonly anyLanguage: boolean;
}

type Asked = Pick<Feedback, 'replyLanguage' | 'language'>;

/** What of an answer a reply has to fit. */
export type Answered = Asked & Pick<Feedback, 'mayPublish'>;

/** The language in which a person would like to be answered; null when that is not known. */
export const wantedLanguage = ({ replyLanguage, language }: Asked): string | null =>
  replyLanguage ?? language;

/** Easy read is a language of its own: who asked for it cannot read the other English. */
const comparable = (tag: string): string => {
  const locale = new Intl.Locale(tag);
  return tag.toLowerCase().endsWith('-x-easy') ? `${locale.language}-x-easy` : locale.language;
};

/** What to put right in a reply, seen from its words alone. */
export function writtenProblems({ text, language, from }: WrittenReply): FieldProblem[] {
  const problems = new Problems();
  problems.needText('text', text, 4_000, 'Write the reply.');
  problems.needText('from', from, 100, 'Say who replies, such as “The team of Ward 3”.');
  problems.need(
    languageTag(language) !== null,
    'language',
    'LANGUAGE_UNKNOWN',
    'Choose the language in which the reply is written.',
  );
  return problems.found;
}

/** What to put right in a reply, seen beside the answer that it goes back to. */
export function fittingProblems(
  { text, language, anyLanguage }: WrittenReply,
  isPublic: boolean,
  feedback: Answered,
): FieldProblem[] {
  const problems = new Problems();
  const wanted = wantedLanguage(feedback);
  const [given, asked] = [languageTag(language), wanted && languageTag(wanted)];
  problems.need(
    anyLanguage || !given || !asked || comparable(given) === comparable(asked),
    'language',
    'LANGUAGE_NOT_ASKED_FOR',
    'The person asked for another language. Write it in theirs, or say that it is sent all the same.',
  );
  problems.need(
    !isPublic || feedback.mayPublish,
    'public',
    'WORDS_NOT_PUBLIC',
    'The person did not agree that their words are published. Write a private reply.',
  );
  problems.need(
    !isPublic || !holdsPersonalDetails(text),
    'text',
    'PERSONAL_DETAILS',
    'Leave out telephone numbers, addresses and other personal details: everybody can read this.',
  );
  return problems.found;
}

/** The state in which a reply begins, and to which a change takes it back. */
export function stateOf(
  { kind, isPublic }: Pick<FeedbackReply, 'kind' | 'isPublic'>,
  publishedBefore: number,
): ReplyState {
  // What is claimed to change is always read by a second person, however experienced the author is.
  if (kind !== ReplyKind.REPLY) return ReplyState.WAITING;
  return !isPublic || publishedBefore >= fastTrackAfter ? ReplyState.PUBLISHED : ReplyState.WAITING;
}

/** Until when the author may change or take back a reply; null when there is no end, or it is over for good. */
export const changeableUntil = ({ state, publishedAt }: FeedbackReply): Date | null =>
  state === ReplyState.PUBLISHED && publishedAt ? new Date(publishedAt.getTime() + ownTimeMillis) : null;

/** Whether the author may change or take back a reply now. */
export function authorMayChange(reply: FeedbackReply, now = new Date()): boolean {
  if (reply.state === ReplyState.WITHDRAWN) return false;
  const until = changeableUntil(reply);
  return until === null || now < until;
}
