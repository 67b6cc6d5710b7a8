import { Problems, type FieldProblem } from '@wesaid/shared/types';
import { FriendsAndFamilyRating } from '../feedback/feedback.enums.js';
import { FeedbackColumns, RatingWord } from './feedback-columns.type.js';
import { DayOrder } from './import-file.enums.js';
import type { FeedbackMapping } from './mapping.js';

const national: Readonly<Record<string, FriendsAndFamilyRating>> = {
  'Very good': FriendsAndFamilyRating.VERY_GOOD,
  Good: FriendsAndFamilyRating.GOOD,
  'Neither good nor poor': FriendsAndFamilyRating.NEITHER,
  Poor: FriendsAndFamilyRating.POOR,
  'Very poor': FriendsAndFamilyRating.VERY_POOR,
  "Don't know": FriendsAndFamilyRating.DONT_KNOW,
};

/** The ways in which exports write the words of the national answers. */
const spellings = (words: string): string[] => [
  words,
  words.toLowerCase(),
  words.toUpperCase(),
  words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()).replace("'T", "'t"),
  words.replace("'", '’'),
  words.replace("'", ''),
];

/** The national codes, and the national answers in words. Real exports hold 7 for an answer that is missing. */
const understood: Readonly<Record<string, FriendsAndFamilyRating | null>> = {
  ...Object.fromEntries(
    Object.entries(national).flatMap(([words, rating]) => [
      [String(rating), rating],
      ...spellings(words).map((spelling) => [spelling, rating]),
    ]),
  ),
  '7': null,
};

/** Values that stand for no words. */
const noWords = ['-', '.', 'n/a', 'N/A', 'NULL', 'null', 'None', 'none'];

/** What to put right in what somebody said of a file's columns. */
export function columnProblems(columns: FeedbackColumns, found: readonly string[]): FieldProblem[] {
  const problems = new Problems();
  problems.need(
    /^[a-z0-9-]{1,60}$/.test(columns.name),
    'name',
    'NAME_INVALID',
    'Name the source with small letters, figures and dashes, such as paper-survey.',
  );
  for (const path of ['id', 'date', 'rating', 'comment'] as const) {
    problems.need(found.includes(columns[path]), path, 'COLUMN_UNKNOWN', 'Choose a column of the file.');
  }
  for (const path of ['service', 'question'] as const) {
    const column = columns[path];
    problems.need(
      !column || found.includes(column),
      path,
      'COLUMN_UNKNOWN',
      'Choose a column of the file, or none.',
    );
  }
  problems.need(
    columns.ratingWords.length <= 100,
    'ratingWords',
    'TOO_MANY_WORDS',
    'Give the meaning of at most 100 words.',
  );
  return problems.found;
}

/** The mapping that stands for what somebody said of a file's columns. */
export const mappingOf = (trust: string, columns: FeedbackColumns): FeedbackMapping => ({
  name: columns.name,
  id: { column: columns.id },
  trust: { code: trust },
  date: {
    column: columns.date,
    order: columns.dayOrder === DayOrder.DAY_FIRST ? 'day-first' : 'month-first',
  },
  ...(columns.service ? { service: { columns: [columns.service], none: [], missing: 'reject' } } : {}),
  rating: {
    column: columns.rating,
    values: {
      ...understood,
      ...Object.fromEntries(columns.ratingWords.map(({ word, rating }) => [word, rating ?? null])),
    },
  },
  comment: { column: columns.comment, none: noWords },
  ...(columns.question ? { question: { column: columns.question } } : {}),
  collectionMode: columns.collectionMode,
});

/** What somebody said of a file's columns, from the mapping that was made of it. */
export function columnsOfMapping(mapping: FeedbackMapping): FeedbackColumns {
  const words = Object.entries(mapping.rating.values).filter(([word]) => !Object.hasOwn(understood, word));
  return Object.assign(new FeedbackColumns(), {
    name: mapping.name,
    id: mapping.id.column,
    date: mapping.date.column,
    dayOrder: mapping.date.order === 'day-first' ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST,
    service: mapping.service?.columns[0] ?? null,
    rating: mapping.rating.column,
    ratingWords: words.map(([word, rating]) => Object.assign(new RatingWord(), { word, rating })),
    comment: mapping.comment.column,
    question: mapping.question?.column ?? null,
    collectionMode: mapping.collectionMode,
  });
}
