import type { Reading } from '../reading-age.js';
import type { Choice } from '../fields.js';
import type { PageEnd } from '../list-page.js';

/** That an answer must be looked after. */
export interface FollowUp {
  readonly id: string;
  readonly version: number;
  readonly reason: 'LOW_SCORE' | 'REPLY_WANTED';
  readonly raisedOn: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly owner: string | null;
  readonly mine: boolean;
  readonly doneOn: string | null;
  readonly outcome: string | null;
}

/** A follow-up as it stands in a list, with its answer. */
export interface FollowUpBrief extends FollowUp {
  readonly feedback: {
    readonly id: string;
    readonly rating: string | null;
    readonly comment: string | null;
    readonly language: string | null;
    readonly service: { readonly name: string } | null;
  } | null;
}

/** A reply that a second person must read, as it stands in a list. */
export interface ReplyBrief {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly from: string;
  readonly mine: boolean;
  readonly feedback: { readonly id: string } | null;
}

/** What staff wrote back. */
export interface Reply {
  readonly id: string;
  readonly version: number;
  readonly state: 'WAITING' | 'PUBLISHED' | 'DECLINED' | 'WITHDRAWN';
  readonly kind: string;
  readonly public: boolean;
  readonly text: string;
  readonly readingAge: Reading;
  readonly language: string | null;
  readonly from: string;
  readonly mine: boolean;
  readonly publishedAt: string | null;
  readonly changeableUntil: string | null;
  readonly declineReason: string | null;
}

/** One answer with everything that was written back and done. */
export interface AnsweringItem {
  readonly id: string;
  readonly version: number;
  readonly rating: string | null;
  readonly comment: string | null;
  readonly language: string | null;
  readonly receivedOn: string;
  readonly mayPublish: boolean;
  readonly replyWanted: boolean;
  readonly replyLanguage: string | null;
  readonly replyFormat: string | null;
  readonly testMode: boolean;
  readonly service: { readonly name: string } | null;
  readonly additions: readonly {
    readonly id: string;
    readonly addedOn: string;
    readonly text: string;
    readonly needsAttention: boolean;
    readonly personalDetails: boolean;
  }[];
  readonly replies: readonly Reply[];
  readonly followUps: readonly FollowUp[];
  readonly complaintInvitation: { readonly text: string | null; readonly invitedOn: string } | null;
  readonly passedPraise: { readonly team: string; readonly passedOn: string } | null;
  readonly actions: readonly { readonly id: string; readonly did: string }[];
}

/** What stands at the left: follow-ups, or replies to check. */
export type AnsweringList =
  | { readonly followUps: readonly FollowUpBrief[]; readonly end: PageEnd }
  | { readonly replies: readonly ReplyBrief[]; readonly end: PageEnd };

/** Why an answer is followed up, in words. */
export const reasonWords: Readonly<Record<FollowUp['reason'], string>> = {
  LOW_SCORE: 'Low score',
  REPLY_WANTED: 'Would like a reply',
};

/** What a reply says. */
export const kindChoices: readonly Choice[] = [
  { value: 'REPLY', label: 'A reply' },
  {
    value: 'CHANGE_PLANNED',
    label: 'We are planning a change',
    hint: 'Another person reads it before anybody else can.',
  },
  {
    value: 'CHANGE_MADE',
    label: 'We made a change',
    hint: 'Another person reads it before anybody else can.',
  },
];

/** How far a reply is, in words. */
export const replyStateWords: Readonly<Record<Reply['state'], string>> = {
  WAITING: 'Waits for another person to read it',
  PUBLISHED: 'Can be read',
  DECLINED: 'Sent back to its author',
  WITHDRAWN: 'Taken back',
};

const formats: Readonly<Record<string, string>> = {
  LARGE_PRINT: 'in large print',
  EASY_READ: 'as easy read: short, simple sentences',
  AUDIO: 'as something to listen to',
  BSL_VIDEO: 'as a video in British Sign Language',
};

const names = new Intl.DisplayNames('en-GB', { type: 'language' });

/** A language as staff call it. */
export const languageName = (tag: string): string =>
  tag.toLowerCase() === 'en-x-easy' ? 'easy English' : (names.of(tag.split('-')[0] ?? tag) ?? tag);

/** The languages of a reply to choose from; the one that was asked for is always among them. */
export const languageChoices = (wanted: string | null): readonly Choice[] =>
  [...new Set(['en-GB', 'en-x-easy', 'cy', 'pl', 'ur', 'ar', ...(wanted ? [wanted] : [])])].map((tag) => ({
    value: tag,
    label: languageName(tag),
  }));

/** The language in which somebody would like to be answered; null when it is not known. */
export const wantedLanguage = ({ replyLanguage, language }: AnsweringItem): string | null =>
  replyLanguage ?? language;

/** What somebody asked for, in a sentence; null when they asked for nothing. */
export function wishOf(item: AnsweringItem): string | null {
  if (!item.replyWanted) return null;
  const language = wantedLanguage(item);
  const parts = [language && `in ${languageName(language)}`, formats[item.replyFormat ?? '']].filter(Boolean);
  return `The person would like a reply${parts.length > 0 ? ` ${parts.join(', ')}` : ''}. They read it with their receipt code.`;
}
