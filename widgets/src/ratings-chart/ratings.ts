import type { RatingsChartQuery } from '../generated/graphql.js';

/** A quarter of ratings, after disclosure control. `value` is null where it is hidden, and `hiddenBecause` says why. */
export type RatingsQuarter = NonNullable<
  NonNullable<RatingsChartQuery['embed']>['trust']['friendsAndFamilyTestOfQuarters']
>[number];

/** One of its figures. */
export type ToldFigure = RatingsQuarter['responses'];

/** Whether there is anything to show of a quarter: its figures are made up, and somebody answered. */
export const hasFigures = ({ responses }: RatingsQuarter): boolean =>
  responses.hiddenBecause !== 'NOT_CLOSED' && responses.value !== 0;

/** The same quarter a year before, where it is among the given ones. */
export const yearBefore = (
  quarters: readonly RatingsQuarter[],
  { quarter }: RatingsQuarter,
): RatingsQuarter | undefined => {
  const year = Number(quarter.slice(0, 4));
  const before = `${year - 1}-${String(year % 100).padStart(2, '0')}${quarter.slice(7)}`;
  return quarters.find((each) => each.quarter === before);
};
