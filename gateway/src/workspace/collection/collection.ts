import { ratings } from '../../pages/feedback-words.js';
import type { Choice } from '../fields.js';

/** An answer that somebody entered. */
export interface RecordedBrief {
  readonly id: string;
  readonly recordedAt: string;
  readonly receivedOn: string;
  readonly rating: string;
  readonly comment: string | null;
  readonly collectionMode: string;
  readonly version: number;
  readonly mayBeTakenBack: boolean;
  readonly service: { readonly name: string } | null;
}

/** What somebody entered. */
export interface Recorded {
  readonly today: number;
  readonly latest: readonly RecordedBrief[];
}

/** What is handed to the person after their answer was kept. */
export interface HandedReceipt {
  readonly code: string;
  readonly receivedOn: string;
}

/** One key that stands for a value. */
export interface Key {
  readonly key: string;
  readonly value: string;
  readonly label: string;
}

/** The national answers in their order, each by its national code. */
export const ratingKeys: readonly Key[] = Object.entries(ratings).map(([value, label], index) => ({
  key: String(index + 1),
  value,
  label,
}));

/** Whether words may be published. */
export const publishKeys: readonly Key[] = [
  { key: 'Y', value: 'yes', label: 'Yes' },
  { key: 'N', value: 'no', label: 'No' },
];

/** Who answered. */
export const respondentKeys: readonly Key[] = [
  { key: 'P', value: 'PATIENT', label: 'Patient' },
  { key: 'C', value: 'CARER', label: 'Carer or parent' },
  { key: 'R', value: 'RELATIVE', label: 'Relative' },
  { key: 'F', value: 'FRIEND', label: 'Friend' },
  { key: 'S', value: 'STAFF', label: 'Staff' },
  { key: 'O', value: 'OTHER', label: 'Somebody else' },
];

/** Who helped to answer. */
export const helperKeys: readonly Key[] = [
  { key: 'V', value: 'VOLUNTEER', label: 'Volunteer' },
  { key: 'S', value: 'STAFF', label: 'Staff' },
  { key: 'C', value: 'CARER', label: 'Carer or relative' },
];

/** Ways in which cards come in. */
export const cardWays: readonly Choice[] = [
  { value: 'PAPER_DISCHARGE', label: 'On paper where care was given' },
  { value: 'PAPER_HOME', label: 'On paper at home' },
  { value: 'OTHER', label: 'Another way' },
];

/** Ways to talk to somebody. */
export const talkWays: readonly Choice[] = [
  { value: 'TELEPHONE', label: 'On the telephone' },
  { value: 'OTHER', label: 'Face to face' },
];

/** Languages that people often answer in; the empty value stands for one that is not known. */
export const languageChoices: readonly Choice[] = [
  { value: 'en', label: 'English' },
  { value: 'cy', label: 'Welsh' },
  { value: 'ar', label: 'Arabic' },
  { value: 'bn', label: 'Bengali' },
  { value: 'zh', label: 'Chinese' },
  { value: 'gu', label: 'Gujarati' },
  { value: 'pl', label: 'Polish' },
  { value: 'pa', label: 'Punjabi' },
  { value: 'ro', label: 'Romanian' },
  { value: 'so', label: 'Somali' },
  { value: 'ur', label: 'Urdu' },
  { value: 'bfi', label: 'British Sign Language' },
  { value: '', label: 'Another language, or not known' },
];
