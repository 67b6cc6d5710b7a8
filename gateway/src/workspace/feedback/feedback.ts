import type { PageEnd } from '../list-page.js';
import type { AnsweredQuestion } from '../questionnaires/answers-part.js';
import type { AnsweringPanel } from './answering-panel.js';

/** An answer as it stands in a list. */
export interface FeedbackBrief {
  readonly id: string;
  readonly rating: string | null;
  readonly comment: string | null;
  readonly receivedOn: string;
  readonly state: 'NEW' | 'READ' | 'CODED' | 'ACTED_ON';
  readonly needsAttention: boolean;
  readonly language: string | null;
  readonly service: { readonly name: string } | null;
}

/** An answer with everything that staff read. */
export interface FeedbackItem extends FeedbackBrief, AnsweringPanel {
  readonly version: number;
  readonly held: boolean;
  readonly testMode: boolean;
  readonly personalDetails: boolean;
  readonly mayPublish: boolean;
  readonly sentiment: number | null;
  readonly collectionMode: string;
  readonly importSource: string | null;
  readonly labels: readonly { readonly theme: { readonly code: string; readonly name: string } }[];
  readonly actions: readonly { readonly id: string; readonly did: string }[];
  readonly answers: readonly AnsweredQuestion[];
}

/** One page of answers. */
export interface FeedbackList {
  readonly items: readonly FeedbackBrief[];
  readonly end: PageEnd;
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
