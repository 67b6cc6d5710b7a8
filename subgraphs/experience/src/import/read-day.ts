import { calendarDay } from '@wesaid/shared/types';

/** In which order a day is written with figures. */
export type DayOrder = 'day-first' | 'month-first';

/** A period by its first and last day. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads a day that is written with figures, with or without a time behind it.
 * @param swapWithin for days whose order is not sure: they are read in the other order where the given one leads to no
 *   day of this period and the other one does
 * @returns YYYY-MM-DD; null when it is no day
 */
export function readDay(text: string, order: DayOrder, swapWithin: Period | null = null): string | null {
  const figures = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text.trim());
  if (!figures) return null;
  const [, first = '', second = '', third = ''] = figures;
  if (first.length === 4) return calendarDay(first, second, third);
  if (third.length !== 4) return null;
  const dayFirst = calendarDay(third, second, first);
  const monthFirst = calendarDay(third, first, second);
  const [given, other] = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const fits = (day: string | null): boolean =>
    day !== null && swapWithin !== null && day >= swapWithin.from && day <= swapWithin.to;
  return !fits(given) && fits(other) ? other : given;
}
