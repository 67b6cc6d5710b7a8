import { textScalar } from '../types/index.js';

const pattern = /^(\d{4})-(\d{2})-Q([1-4])$/;

const nameOf = (year: number, quarter: number): string =>
  `${year}-${String((year + 1) % 100).padStart(2, '0')}-Q${quarter}`;

function partsOf(quarter: string): { readonly year: number; readonly number: number } {
  const [, year, , number] = pattern.exec(quarter) ?? [];
  return { year: Number(year), number: Number(number) };
}

function isQuarter(value: string): boolean {
  const { year, number } = partsOf(value);
  return year >= 1900 && value === nameOf(year, number);
}

/** A quarter of a financial year. */
export const Quarter = textScalar(
  'Quarter',
  'A quarter of a financial year, which begins in April: `2026-27-Q1` is 1 April to 30 June 2026, `2026-27-Q4` is 1 January to 31 March 2027.',
  isQuarter,
  'give a quarter of a financial year, such as 2026-27-Q1.',
);

/** The quarter that a day lies in. */
export function quarterOf(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return nameOf(month >= 4 ? year : year - 1, Math.floor(((month + 8) % 12) / 3) + 1);
}

/** First and last day of a quarter. */
export function quarterDays(quarter: string): { readonly from: string; readonly to: string } {
  const { year, number } = partsOf(quarter);
  const [from, to] = [
    ['04-01', '06-30'],
    ['07-01', '09-30'],
    ['10-01', '12-31'],
    ['01-01', '03-31'],
  ][number - 1] as [string, string];
  const calendarYear = number === 4 ? year + 1 : year;
  return { from: `${calendarYear}-${from}`, to: `${calendarYear}-${to}` };
}

/** Whether a quarter is over on a day: only then nothing can be added to its figures any more. */
export const isClosed = (quarter: string, today: string): boolean => quarterDays(quarter).to < today;

/** The last quarters that are over on a day, newest first. */
export function closedQuarters(today: string, count: number): string[] {
  const { year, number } = partsOf(quarterOf(today));
  return Array.from({ length: count }, (_, index) => {
    const position = year * 4 + (number - 1) - 1 - index;
    return nameOf(Math.floor(position / 4), (position % 4) + 1);
  });
}
