import { DomainError } from '@wesaid/shared/errors';

/** Days in London, both within. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

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
