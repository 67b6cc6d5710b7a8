import { Chance } from '@wesaid/shared/demonstration';
import { BetterWhen, XmrVariation } from '@wesaid/shared/xmr';
import { describe, expect, it } from 'vitest';
import { shareChart } from './monthly-shares.js';

const measured = { name: 'Negative comments', betterWhen: BetterWhen.LOWER };
const comments = 60;

/** How many of a thousand series of two years are marked in which nothing but chance is at work. */
function marked(negativeOnAverage: number): number {
  const chance = new Chance(`nothing changes at ${negativeOnAverage}`);
  const unchanged = () =>
    Array.from({ length: 24 }, (_, index) => ({
      month: new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 10),
      part: Array.from({ length: comments }, () => chance.happens(negativeOnAverage / comments)).filter(
        Boolean,
      ).length,
      whole: comments,
    }));
  return Array.from({ length: 1_000 }, () => shareChart(measured, unchanged()).variation).filter(
    (variation) => variation === XmrVariation.CONCERNING || variation === XmrVariation.IMPROVING,
  ).length;
}

describe('series in which nothing changes', () => {
  it.each([3, 6, 15])(
    'R090 are marked in one of forty cases or fewer, with %s comments a month',
    (average) => {
      expect(marked(average)).toBeLessThanOrEqual(25);
    },
  );

  it('are mostly not judged at all where there are fewer than two comments a month', () => {
    expect(marked(1)).toBe(0);
  });
});
