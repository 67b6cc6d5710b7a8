import { ratings } from '../../pages/feedback-words.js';
import type { Choice } from '../fields.js';
import type { Visit } from '../visit.js';

/** A file as it stands in a list. */
export interface ImportFileBrief {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly createdAt: string;
  readonly state: 'READY' | 'WAITING' | 'DONE' | 'FAILED';
  readonly added: number | null;
  readonly rejected: number | null;
}

/** A column with its first values. */
export interface FileColumn {
  readonly name: string;
  readonly values: readonly string[];
}

/** A file with everything that is known of it. */
export interface ImportFileItem extends ImportFileBrief {
  readonly read: number | null;
  readonly unchanged: number | null;
  readonly failure: string | null;
  readonly columns: readonly FileColumn[];
}

/** What the columns of a file mean. */
export interface FileMeaning {
  readonly name: string;
  readonly id: string;
  readonly date: string;
  readonly dayOrder: string;
  readonly service: string | null;
  readonly rating: string;
  readonly ratingWords: readonly { readonly word: string; readonly rating: string | null }[];
  readonly comment: string;
  readonly question: string | null;
  readonly collectionMode: string;
}

/** What would become of a file. */
export interface ImportPreview {
  readonly read: number;
  readonly fit: number;
  readonly rejected: number;
  readonly rejects: readonly { readonly line: number; readonly column: string; readonly reason: string }[];
}

/** What a file holds, with the route of experience that takes it. */
export const importKinds: readonly (Choice & { readonly route: `/${string}` })[] = [
  { value: 'FEEDBACK', label: 'Answers that were collected elsewhere', route: '/feedback-files' },
  { value: 'SURVEY_RESULTS', label: 'Survey results', route: '/survey-result-files' },
  { value: 'INSIGHTS', label: 'Reports of others', route: '/insight-files' },
];

/** How far an import is, in words. */
export const stateWords: Readonly<Record<ImportFileBrief['state'], string>> = {
  READY: 'Not imported yet',
  WAITING: 'Being imported',
  DONE: 'Imported',
  FAILED: 'Could not be imported',
};

/** In which order days are written. */
export const dayOrders: readonly Choice[] = [
  { value: 'DAY_FIRST', label: 'Day first: 3/11/2026 is 3 November' },
  { value: 'MONTH_FIRST', label: 'Month first: 11/3/2026 is 3 November' },
];

const noRating = 'nothing';

/** Words of a file with what they stand for, one a line: `Superb = Very good`. */
export const wordsAsText = (words: FileMeaning['ratingWords']): string =>
  words.map(({ word, rating }) => `${word} = ${rating === null ? noRating : ratings[rating]}`).join('\n');

/** Reads {@link wordsAsText} back; null when a line is none of these. */
export function wordsFromText(text: string): FileMeaning['ratingWords'] | null {
  const words = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const end = line.lastIndexOf('=');
      const meaning = line
        .slice(end + 1)
        .trim()
        .toLowerCase();
      const word = line.slice(0, Math.max(end, 0)).trim();
      const found = Object.entries(ratings).find(([, label]) => label.toLowerCase() === meaning);
      if (word === '' || (!found && meaning !== noRating)) return null;
      return { word, rating: found?.[0] ?? null };
    });
  return words.includes(null) ? null : words.filter((word) => word !== null);
}

/** What was said of the columns in a form. */
export function meaningTyped(visit: Visit): FileMeaning | null {
  const ratingWords = wordsFromText(visit.typed('ratingWords'));
  return (
    ratingWords && {
      name: visit.typed('name'),
      id: visit.typed('id'),
      date: visit.typed('date'),
      dayOrder: visit.typed('dayOrder') || 'DAY_FIRST',
      service: visit.typedOrNull('service'),
      rating: visit.typed('rating'),
      ratingWords,
      comment: visit.typed('comment'),
      question: visit.typedOrNull('question'),
      collectionMode: visit.typed('collectionMode') || 'OTHER',
    }
  );
}
