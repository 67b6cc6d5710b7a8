import { repairText, tidyCell, type CsvRow } from '@wesaid/shared/import';
import { isText, typedText, todayInLondon } from '@wesaid/shared/types';
import { askedFor, type AskedFor } from '../feedback/asked-for.js';
import type { FriendsAndFamilyRating } from '../feedback/feedback.enums.js';
import type { FeedbackMapping } from './mapping.js';
import { readDay } from './read-day.js';

/** One row of a file, as its mapping reads it. */
export interface ImportedRow {
  readonly trust: string;
  readonly id: string;
  /** Identifier of the person in the file; null when the mapping names none. */
  readonly respondent: string | null;
  readonly day: string;
  /** Name of the service; null when the row names none. */
  readonly service: string | null;
  readonly rating: FriendsAndFamilyRating | null;
  readonly comment: string | null;
  /** What the words were asked for. */
  readonly asked: AskedFor | null;
  readonly sentiment: number | null;
  /** The labels that the row has, as the columns are called. */
  readonly labels: readonly string[];
  readonly urgent: boolean;
}

/** Reads one row. What does not fit is noted on it, by column. */
export function readRow(row: CsvRow, mapping: FeedbackMapping): ImportedRow {
  const read: ImportedRow = {
    trust: trustOf(row, mapping),
    id: row.required(mapping.id.column),
    respondent: respondentOf(row, mapping),
    day: dayOf(row, mapping),
    service: serviceOf(row, mapping),
    rating: ratingOf(row, mapping),
    comment: commentOf(row, mapping),
    asked: askedFor(mapping.question ? row.raw(mapping.question.column) : mapping.comment.column),
    sentiment: sentimentOf(row, mapping),
    labels: mapping.themes?.columns.filter((column) => row.optional(column) === '1') ?? [],
    urgent: mapping.urgent?.values.includes(row.optional(mapping.urgent.column) ?? '') ?? false,
  };
  if (read.rating === null && read.comment === null)
    row.reject(mapping.comment.column, 'has no words, and there is no rating');
  return read;
}

function trustOf(row: CsvRow, { trust }: FeedbackMapping): string {
  if ('code' in trust) return trust.code;
  const value = row.required(trust.column);
  if (!trust.values) return value;
  const code = trust.values[value];
  if (value !== '' && code === undefined) row.reject(trust.column, 'stands for no trust in the mapping');
  return code ?? '';
}

function respondentOf(row: CsvRow, { respondent }: FeedbackMapping): string | null {
  if (!respondent) return null;
  const value = row.optional(respondent.column);
  const end = respondent.before === undefined ? -1 : (value?.lastIndexOf(respondent.before) ?? -1);
  return end > 0 ? (value as string).slice(0, end) : value;
}

function dayOf(row: CsvRow, { date }: FeedbackMapping): string {
  const value = row.required(date.column);
  const unsure = date.monthFirstWhereCertain;
  const swaps = unsure?.values.map(tidyCell).includes(row.optional(unsure.column) ?? '') ?? false;
  const day = readDay(value, date.order, swaps && unsure ? unsure : null);
  if (value !== '' && day === null)
    row.reject(date.column, `is no day; write it ${date.order} with a year of four figures`);
  if (day !== null && day > todayInLondon()) row.reject(date.column, 'lies in the future');
  return day ?? '';
}

function serviceOf(row: CsvRow, { service }: FeedbackMapping): string | null {
  if (!service) return null;
  const none = service.none.map((name) => name.toLowerCase());
  const names = service.columns
    .map((column) => row.optional(column))
    .filter((name) => name !== null && !none.includes(name.toLowerCase()));
  return [...new Set(names)].join(': ') || null;
}

function ratingOf(row: CsvRow, { rating }: FeedbackMapping): FriendsAndFamilyRating | null {
  const value = row.optional(rating.column);
  if (value === null) return null;
  const code = rating.values[value];
  if (code === undefined) row.reject(rating.column, 'is no rating of the mapping');
  return code ?? null;
}

function commentOf(row: CsvRow, { comment }: FeedbackMapping): string | null {
  const value = row.raw(comment.column);
  if (!isText(value)) {
    row.reject(comment.column, 'holds a sign that is no text');
    return null;
  }
  const words = typedText(repairText(value));
  return words !== null && comment.none.includes(words.trim()) ? null : words;
}

function sentimentOf(row: CsvRow, { sentiment }: FeedbackMapping): number | null {
  if (!sentiment) return null;
  const value = row.optional(sentiment.column);
  if (value === null) return null;
  const point = sentiment.values[value];
  if (point === undefined) row.reject(sentiment.column, 'is no sentiment of the mapping');
  return point ?? null;
}
