/** Months from one to another, each by its first day; both belong to it. */
export interface Months {
  readonly first: string;
  readonly last: string;
}

const firstOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

const parts = (day: string): [year: number, month: number] => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return [year, month - 1];
};

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The months that lie in a period from the first to the last of their days; null when there is none. */
export function wholeMonths(from: string, to: string): Months | null {
  const [fromYear, fromMonth] = parts(from);
  const first = from.endsWith('-01') ? from : firstOf(fromYear, fromMonth + 1);
  const [endYear, endMonth] = parts(dayAfter(to));
  const last = firstOf(endYear, endMonth - 1);
  return first <= last ? { first, last } : null;
}

/** The months of which at least one day lies in a period. */
export const monthsTouchedBy = (from: string, to: string): Months => ({
  first: `${from.slice(0, 7)}-01`,
  last: `${to.slice(0, 7)}-01`,
});

/** The twelve months that end with the month of a day, or with the last whole month before today where that is earlier. */
export function yearUpTo(day: string, today: string): Months {
  const [year, month] = parts(day);
  const [nowYear, nowMonth] = parts(today);
  const [dueMonth, closed] = [firstOf(year, month), firstOf(nowYear, nowMonth - 1)];
  const last = dueMonth < closed ? dueMonth : closed;
  const [lastYear, lastMonth] = parts(last);
  return { first: firstOf(lastYear, lastMonth - 11), last };
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  const [year, index] = parts(month);
  return new Date(Date.UTC(year, index + 1, 0)).toISOString().slice(0, 10);
}
