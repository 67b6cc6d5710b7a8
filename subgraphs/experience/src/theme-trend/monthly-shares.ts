import { xmrChart, XmrVariation, type Measured, type XmrChart } from '@wesaid/shared/xmr';

/** In months with fewer comments whose sentiment is known, one of them would move the share by more than ten in 100. */
const leastInMonth = 10;

/**
 * With fewer a month, single comments look like a change: where nothing changes, the newest month of one series in
 * fourteen is marked at half a comment a month, and of one in forty at two (`monthly-shares.test.ts` counts them).
 */
const leastOnAverage = 2;

/** Some of the comments of a month, out of those whose sentiment is known. */
export interface MonthShare {
  readonly month: string;
  readonly part: number;
  readonly whole: number;
}

/** A share of 100; null of nothing. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : (part / whole) * 100;

/** Whether a month with so many comments whose sentiment is known makes a point. */
export const isEnough = (known: number): boolean => known >= leastInMonth;

/** The chart of a share, month by month. Months with too few comments are left out; what lies on both sides follows one another. */
export function shareChart(measured: Measured, months: readonly MonthShare[]): XmrChart {
  const counted = months.filter(({ whole }) => isEnough(whole));
  const chart = xmrChart(
    measured,
    counted.map(({ month, part, whole }) => ({ on: month, value: (part / whole) * 100 })),
  );
  if (chart.mean === null) return chart;
  const average = (of: (share: MonthShare) => number): number =>
    counted.reduce((sum, share) => sum + of(share), 0) / counted.length;
  const part = average((share) => share.part);
  const rest = average((share) => share.whole - share.part);
  if (Math.min(part, rest) >= leastOnAverage) return chart;
  const rarity =
    part < leastOnAverage
      ? `there are ${inWords(part)} a month on average`
      : `all comments but ${inWords(rest)} a month on average are`;
  return {
    points: [],
    mean: null,
    upperLimit: null,
    lowerLimit: null,
    variation: XmrVariation.TOO_FEW_POINTS,
    sentence: `${measured.name}: ${rarity}. It takes ${leastOnAverage} to tell a change from chance.`,
  };
}

const inWords = (average: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(average);
