import { calendarDay, isText } from '../types/index.js';
import { tidyCell } from './repair-text.js';

/** Why a row, or one value of it, was not taken. */
export interface RowProblem {
  /** Name of the column; empty when the row as a whole does not fit. */
  readonly column: string;
  /** What is wrong and how to put it right. Never quotes the value, which may be personal. */
  readonly reason: string;
}

/** One row of a CSV file. What does not fit is noted, and a row with a note is not imported. */
export class CsvRow {
  readonly problems: RowProblem[] = [];

  constructor(
    /** Line of the file on which the row begins, from 1. */
    readonly line: number,
    private readonly values: ReadonlyMap<string, string>,
  ) {}

  /** Notes a problem; the row is then rejected. */
  reject(column: string, reason: string): void {
    this.problems.push({ column, reason });
  }

  /** The value exactly as it stands in the file; empty when the file has no such column. */
  raw(column: string): string {
    return this.values.get(column) ?? '';
  }

  /** A short text, tidied: repaired, single spaces, trimmed. Null when it is empty. */
  optional(column: string): string | null {
    const value = this.raw(column);
    if (!isText(value)) this.reject(column, 'has control characters that are no text');
    return tidyCell(value) || null;
  }

  /** As {@link optional}, but an empty value rejects the row. */
  required(column: string): string {
    const value = this.optional(column);
    if (value === null) this.reject(column, 'is empty');
    return value ?? '';
  }

  /** A code such as an ODS code: 1 to 20 letters and digits. */
  code(column: string): string {
    const value = this.required(column);
    if (value !== '' && !/^[A-Z0-9]{1,20}$/i.test(value))
      this.reject(column, 'is no code of 1 to 20 letters and digits');
    return value.toUpperCase();
  }

  /** A day written YYYYMMDD, YYYY-MM-DD or DD/MM/YYYY, given as YYYY-MM-DD; null when it is empty. */
  day(column: string): string | null {
    const value = this.optional(column);
    if (value === null) return null;
    const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(value);
    const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
    const [, first = '', second = '', third = ''] = iso ?? british ?? [];
    const day = iso ? calendarDay(first, second, third) : calendarDay(third, second, first);
    if (day === null) this.reject(column, 'is no day; write it as YYYY-MM-DD, YYYYMMDD or DD/MM/YYYY');
    return day;
  }

  /** One of a list of words, in any case of letters; `fallback` when it is empty. */
  oneOf<Word extends string>(column: string, words: readonly Word[], fallback: Word): Word {
    const value = this.optional(column);
    if (value === null) return fallback;
    const found = words.find((word) => word.toLowerCase() === value.toLowerCase());
    if (found === undefined) this.reject(column, `is none of ${words.join(', ')}`);
    return found ?? fallback;
  }
}
