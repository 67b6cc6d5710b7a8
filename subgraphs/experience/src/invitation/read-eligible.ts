import { tidyCell, type CsvRow } from '@wesaid/shared/import';
import { todayInLondon } from '@wesaid/shared/types';
import { readDay } from '../import/read-day.js';
import { CareSetting } from '../reference/care-setting.js';
import type { EligibleMapping } from './eligible-mapping.js';
import { mobileNumber } from './mobile-number.js';

/** One person of a list, as the file names them: who was where and when, and whether they may be asked. */
export interface ListedPerson {
  /** Name of the service. */
  readonly service: string;
  readonly day: string;
  /** Null where the list has none. */
  readonly number: string | null;
  readonly setting: CareSetting;
  /** The rule by which they must not be asked; null for none. */
  readonly exclusion: string | null;
}

const oldestDays = 400;
const dayMillis = 86_400_000;

/**
 * Reads one row of a list; what does not fit is noted on the row.
 * @param rules codes of the rules by which somebody is not asked
 */
export function readListedPerson(
  row: CsvRow,
  mapping: EligibleMapping,
  rules: ReadonlySet<string>,
): ListedPerson {
  return {
    service: row.required(mapping.service),
    day: dayOf(row, mapping),
    number: numberOf(row, mapping),
    setting: settingOf(row, mapping),
    exclusion: exclusionOf(row, mapping, rules),
  };
}

function dayOf(row: CsvRow, { day: column, dayOrder }: EligibleMapping): string {
  const value = row.required(column);
  const day = readDay(value, dayOrder);
  if (value !== '' && day === null)
    row.reject(column, `is no day; write it ${dayOrder} with a year of four figures`);
  if (day === null) return '';
  const today = todayInLondon();
  if (day > today) row.reject(column, 'lies in the future');
  const first = new Date(Date.parse(`${today}T12:00:00Z`) - oldestDays * dayMillis)
    .toISOString()
    .slice(0, 10);
  if (day < first) row.reject(column, `lies more than ${oldestDays} days back`);
  return day;
}

function numberOf(row: CsvRow, { mobile: column }: EligibleMapping): string | null {
  const value = row.optional(column);
  if (value === null) return null;
  // Spreadsheets take the 0 at the beginning away.
  const number = mobileNumber(/^7\d{9}$/.test(value.replace(/\s/g, '')) ? `0${value}` : value);
  if (number === null)
    row.reject(column, 'is no mobile number of the United Kingdom; leave it empty where there is none');
  return number;
}

function settingOf(row: CsvRow, mapping: EligibleMapping): CareSetting {
  const { setting: column, otherwise } = mapping;
  const value = column === null ? null : row.optional(column);
  if (column === null || value === null) return otherwise;
  const code = value.toUpperCase().replace(/[ -]/g, '_');
  const found =
    Object.values(CareSetting).find((setting) => setting === code) ?? entryOf(mapping.settings, value);
  if (found === undefined) row.reject(column, 'stands for no setting of care in the mapping');
  return found ?? otherwise;
}

/** A reason that nobody can read must not lead to a message: such a row is rejected. */
function exclusionOf(row: CsvRow, mapping: EligibleMapping, rules: ReadonlySet<string>): string | null {
  const { exclusion: column, none } = mapping;
  const value = column === null ? null : row.optional(column);
  if (column === null || value === null) return null;
  if (none.some((word) => same(word, value))) return null;
  const code = entryOf(mapping.exclusions, value) ?? value.toUpperCase().replace(/[ -]/g, '_');
  if (rules.has(code)) return code;
  row.reject(column, 'stands for no rule in the mapping, so that the person is not asked');
  return null;
}

const same = (one: string, other: string): boolean =>
  tidyCell(one).toLowerCase() === tidyCell(other).toLowerCase();

const entryOf = <Value>(entries: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.entries(entries).find(([known]) => same(known, word))?.[1];
