import type { PageEnd } from '../list-page.js';
import type { AnsweredQuestion } from '../questionnaires/answers-part.js';
import type { AnsweringPanel } from './answering-panel.js';
import type { Finding } from './findings.js';

/** What a question asked for besides why somebody gave a rating. */
export type AskedFor = 'GOOD' | 'BETTER';

/** What was asked, in words. */
export const askedWords: Readonly<Record<AskedFor, string>> = {
  GOOD: 'What was good?',
  BETTER: 'What could be better?',
};

/** An answer as it stands in a list. */
export interface FeedbackBrief {
  readonly id: string;
  readonly rating: string | null;
  readonly comment: string | null;
  readonly receivedOn: string;
  readonly state: 'NEW' | 'READ' | 'CODED' | 'ACTED_ON';
  readonly needsAttention: boolean;
  readonly version: number;
  readonly language: string | null;
  readonly service: { readonly name: string } | null;
}

/** An answer with everything that staff read. */
export interface FeedbackItem extends FeedbackBrief, AnsweringPanel {
  readonly commentAsked: AskedFor | null;
  readonly held: boolean;
  readonly testMode: boolean;
  readonly personalDetails: boolean;
  readonly mayPublish: boolean;
  readonly sentiment: number | null;
  readonly collectionMode: string;
  readonly importSource: string | null;
  readonly detectedLanguage: string | null;
  readonly needsTranslation: boolean;
  readonly translation: string | null;
  readonly translatedBy: string | null;
  readonly translatedOn: string | null;
  readonly redacted: boolean;
  readonly safeguardingSince: string | null;
  readonly criticality: number | null;
  readonly criticalityConfirmed: boolean;
  readonly publication: 'PUBLISHED' | 'WITHHELD' | null;
  /** Whether themes and feeling are kept from this person, who is to code it a second time. */
  readonly codesHidden: boolean;
  readonly findings: readonly Finding[];
  /** What came of a model's reading of the words; null while none has read them. */
  readonly themeReading: { readonly outcome: 'TOLD' | 'NOT_SURE' | 'FOR_PEOPLE' } | null;
  readonly labels: readonly { readonly theme: { readonly code: string; readonly name: string } }[];
  readonly actions: readonly { readonly id: string; readonly did: string }[];
  readonly answers: readonly AnsweredQuestion[];
}

/** A view of the list that somebody keeps. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly version: number;
  readonly filter: Readonly<Record<string, string | number | boolean | null>>;
}

/** One page of answers. */
export interface FeedbackList {
  readonly items: readonly FeedbackBrief[];
  readonly end: PageEnd;
  readonly views: readonly SavedView[];
}

/** How far staff have come, in words. */
export const stateWords: Readonly<Record<FeedbackBrief['state'], string>> = {
  NEW: 'Not read yet',
  READ: 'Read',
  CODED: 'Coded with themes',
  ACTED_ON: 'Something was done',
};

/** How an answer was given, in words. */
export const collectionWords: Readonly<Record<string, string>> = {
  ELECTRONIC_DISCHARGE: 'On a tablet or kiosk where care was given',
  ELECTRONIC_HOME: 'Electronically at home',
  ONLINE: 'On the website, or by a link or QR code',
  PAPER_DISCHARGE: 'On paper where care was given',
  PAPER_HOME: 'On paper at home',
  SMS: 'By text message',
  TELEPHONE: 'By telephone',
  OTHER: 'Another way',
};

/** What words express, from best to worst; the empty value stands for "not said". */
export const sentimentChoices = [
  { value: '', label: 'Cannot be said' },
  { value: '1', label: 'Very positive' },
  { value: '2', label: 'Positive' },
  { value: '3', label: 'Mixed' },
  { value: '4', label: 'Negative' },
  { value: '5', label: 'Very negative' },
] as const;

/** How critical the most negative statement is. */
export const criticalityChoices = [
  { value: '0', label: '0: not critical' },
  { value: '1', label: '1: unpleasant' },
  { value: '2', label: '2: care fell short' },
  { value: '3', label: '3: harm or danger' },
  { value: '4', label: '4: death or serious harm' },
] as const;

const languageNames = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** A language in words; its code where it has no name. */
export const languageName = (code: string): string => languageNames.of(code) ?? code;
