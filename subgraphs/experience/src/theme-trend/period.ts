import { DomainError } from '@wesaid/shared/errors';

/** Days in London, both within. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Condition of an action that was published on a day in London or later, which takes that day. */
export const publishedSince = "published_at >= ?::date::timestamp at time zone 'Europe/London'";

const millisPerDay = 86_400_000;
const mostDays = 731;

/**
 * A period that somebody asked for.
 * @throws DomainError BAD_USER_INPUT when it ends before it begins, or is longer than two years
 */
export function periodOf(from: string, to: string): Period {
  const days = daysOf({ from, to });
  if (days < 1 || days > mostDays)
    throw new DomainError('BAD_USER_INPUT', 'Give a period of at most two years, `from` not after `to`.');
  return { from, to };
}

const daysOf = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / millisPerDay + 1;

const earlier = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * millisPerDay).toISOString().slice(0, 10);

/** The period of the same length that ends the day before another begins. */
export const periodBefore = (period: Period): Period => ({
  from: earlier(period.from, daysOf(period)),
  to: earlier(period.from, 1),
});

/** The months of a period that lie in it whole and are over today, as their first days. */
export function wholeMonths({ from, to }: Period, today: string): string[] {
  const last = to < today ? to : earlier(today, 1);
  const months: string[] = [];
  for (let month = monthOf(from); lastDayOf(month) <= last; month = monthAfter(month))
    if (month >= from) months.push(month);
  return months;
}

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

const monthAfter = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1)).toISOString().slice(0, 10);

/** The last day of a month. */
export const lastDayOf = (month: string): string => earlier(monthAfter(month), 1);
