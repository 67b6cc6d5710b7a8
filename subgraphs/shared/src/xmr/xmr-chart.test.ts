import { describe, expect, it } from 'vitest';
import { BetterWhen, XmrRule, XmrVariation } from './xmr.types.js';
import { xmrChart, type MeasuredPoint } from './xmr-chart.js';

const falls = { name: 'Falls per 1,000 bed days', betterWhen: BetterWhen.LOWER };
const checks = { name: 'Checks made on time', betterWhen: BetterWhen.HIGHER };

/** Values as points of the firsts of months. */
const monthly = (...values: number[]): MeasuredPoint[] =>
  values.map((value, index) => ({
    on: new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 10),
    value,
  }));
const chart = (...values: number[]) => xmrChart(falls, monthly(...values));
/** The places at which a rule was found. */
const places = (rule: XmrRule, ...values: number[]) =>
  chart(...values).points.flatMap(({ signals }, index) => (signals.includes(rule) ? [index] : []));

describe('the mean and the limits', () => {
  it('are the mean and 2.66 mean moving ranges to either side, worked out by hand (R090)', () => {
    // The sum is 60. The ranges are 2 1 3 2 1 2 3 2 1: they add up to 17.
    const { mean, upperLimit, lowerLimit } = chart(5, 7, 6, 9, 7, 6, 4, 7, 5, 4);
    expect(mean).toBeCloseTo(6, 10);
    expect(upperLimit).toBeCloseTo(6 + 2.66 * (17 / 9), 10);
    expect(lowerLimit).toBeCloseTo(6 - 2.66 * (17 / 9), 10);
  });

  it('are a simple case that everybody can follow', () => {
    // 4 and 6 by turns: mean 5, every range 2.
    const { mean, upperLimit, lowerLimit } = chart(4, 6, 4, 6, 4, 6, 4, 6, 4, 6);
    expect([mean, upperLimit, lowerLimit]).toEqual([5, 5 + 2.66 * 2, 5 - 2.66 * 2]);
  });

  it('meet in the mean when nothing ever changes, and then nothing is unusual', () => {
    const steady = chart(...Array.from({ length: 12 }, () => 0.1));
    expect(steady.mean).toBeCloseTo(0.1, 12);
    expect(steady.upperLimit).toBeCloseTo(0.1, 12);
    expect(steady.points.flatMap(({ signals }) => signals)).toEqual([]);
    expect(steady.variation).toBe(XmrVariation.COMMON_CAUSE);
  });
});

describe('too few points', () => {
  it.each([
    [0, 'Falls per 1,000 bed days: nothing was recorded yet. It takes 10 to tell a change from chance.'],
    [1, 'Falls per 1,000 bed days: there is one point so far. It takes 10 to tell a change from chance.'],
    [9, 'Falls per 1,000 bed days: there are 9 points so far. It takes 10 to tell a change from chance.'],
  ])('are %s: no limits, no signals, and a sentence that says so', (count, sentence) => {
    const few = chart(...Array.from({ length: count }, (_, index) => index * 10));
    expect(few).toMatchObject({ mean: null, upperLimit: null, lowerLimit: null, sentence });
    expect(few.variation).toBe(XmrVariation.TOO_FEW_POINTS);
    expect(few.points.map(({ signals }) => signals)).toEqual(Array.from({ length: count }, () => []));
  });

  it('are over with the tenth', () => {
    expect(chart(4, 6, 4, 6, 4, 6, 4, 6, 4, 6).variation).toBe(XmrVariation.COMMON_CAUSE);
  });
});

describe('a point outside the limits', () => {
  // 5 and 6 by turns, then 12. Mean (5*5 + 6*5 + 12) / 11 = 6.0909; ranges nine times 1, then 6 (12 after 6): mean 1.5.
  const values = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 12];

  it('is found by hand-worked limits', () => {
    const { upperLimit, lowerLimit } = chart(...values);
    expect(upperLimit).toBeCloseTo(67 / 11 + 2.66 * 1.5, 10);
    expect(lowerLimit).toBeCloseTo(67 / 11 - 2.66 * 1.5, 10);
    expect(places(XmrRule.OUTSIDE_LIMITS, ...values)).toEqual([10]);
  });

  it('makes a measure concerning on the bad side and improving on the good one', () => {
    expect(chart(...values)).toMatchObject({
      variation: XmrVariation.CONCERNING,
      sentence:
        'Falls per 1,000 bed days: the last month was 12, which is above the upper limit of 10.1. This is a change for the worse that is unlikely to be chance.',
    });
    expect(xmrChart(checks, monthly(...values)).variation).toBe(XmrVariation.IMPROVING);
    const low = values.map((value) => 100 - value);
    expect(xmrChart(checks, monthly(...low))).toMatchObject({
      variation: XmrVariation.CONCERNING,
      sentence: expect.stringContaining('the last month was 88, which is below the lower limit of 89.9'),
    });
  });

  it('is none when it lies on the limit itself', () => {
    // Mean 0 and ranges of 1 in the mean: +-1 by turns would be 2 apart, so the limits are at +-5.32.
    const { upperLimit } = chart(1, -1, 1, -1, 1, -1, 1, -1, 1, -1);
    expect(upperLimit).toBeCloseTo(5.32, 10);
    expect(places(XmrRule.OUTSIDE_LIMITS, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1)).toEqual([]);
  });
});

describe('a shift', () => {
  // Seven high, seven low: the mean is between them.
  const high = [8, 9, 8, 9, 8, 9, 8];
  const low = [5, 4, 5, 4, 5, 4, 5];

  it('is seven points in a row on one side of the mean, all of them marked', () => {
    expect(places(XmrRule.SHIFT, ...high, ...low)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('is not six', () => {
    expect(places(XmrRule.SHIFT, ...high.slice(1), ...low.slice(1))).toEqual([]);
  });

  it('ends where a point lies on the mean', () => {
    // The mean is 5: the 5 in the midst of the low ones belongs to no side.
    const values = [6, 7, 6, 5, 4, 4, 3, 5, 4, 4, 4, 8];
    expect(values.reduce((sum, value) => sum + value) / values.length).toBe(5);
    expect(places(XmrRule.SHIFT, ...values)).toEqual([]);
  });

  it('is told in one plain sentence', () => {
    expect(chart(...high, ...low)).toMatchObject({
      variation: XmrVariation.IMPROVING,
      sentence:
        'Falls per 1,000 bed days: the last 7 months are below the mean of 6.5. This is an improvement that is unlikely to be chance.',
    });
    expect(xmrChart(checks, monthly(...high, ...low)).variation).toBe(XmrVariation.CONCERNING);
  });
});

describe('a trend', () => {
  it('is seven points that each rise, the first of them too', () => {
    expect(places(XmrRule.TREND, 5, 4, 5, 4, 1, 2, 3, 4, 5, 6, 7, 5)).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  it('is not six, and not seven of which two are the same', () => {
    expect(places(XmrRule.TREND, 5, 4, 5, 4, 1, 2, 3, 4, 5, 6, 5, 5)).toEqual([]);
    expect(places(XmrRule.TREND, 5, 4, 5, 4, 1, 2, 3, 3, 4, 5, 6, 5)).toEqual([]);
  });

  it('falls as it rises', () => {
    expect(places(XmrRule.TREND, 3, 4, 3, 4, 8, 7, 6, 5, 4, 3, 2, 4)).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  it('is told with its length when nothing stronger is there', () => {
    // Mean 10, up and down by 6 at first, so that the limits are far away and the trend crosses the mean.
    const values = [16, 4, 16, 4, 16, 4, 16, 7, 8, 9, 10, 11, 12, 13];
    expect(xmrChart(checks, monthly(...values))).toMatchObject({
      variation: XmrVariation.IMPROVING,
      sentence:
        'Checks made on time: the last 7 months rose one after the other. This is an improvement that is unlikely to be chance.',
    });
  });
});

describe('two of three', () => {
  const calm = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6];

  it('marks the two that are close to the same limit, not the one between them', () => {
    // The sum is 60 + 29 = 89. The ranges are 11 times 2, then 6 7 7: 42 over 14 is 3, so the limit is 7.98 above the mean
    // and the zone before it begins 5.32 above it, at 11.25.
    const values = [...calm, 12, 5, 12];
    expect(chart(...values).mean).toBeCloseTo(89 / 15, 10);
    expect(chart(...values).upperLimit).toBeCloseTo(89 / 15 + 7.98, 10);
    expect(places(XmrRule.TWO_OF_THREE, ...values)).toEqual([12, 14]);
    expect(places(XmrRule.OUTSIDE_LIMITS, ...values)).toEqual([]);
    expect(chart(...values)).toMatchObject({
      variation: XmrVariation.CONCERNING,
      sentence: expect.stringContaining(
        'two of the last three months are close to the upper limit of 13.9 or beyond it',
      ),
    });
  });

  it('is not one alone, nor two with two between them, nor two on different sides', () => {
    expect(places(XmrRule.TWO_OF_THREE, ...calm, 12, 5, 5)).toEqual([]);
    expect(places(XmrRule.TWO_OF_THREE, ...calm, 12, 5, 5, 12)).toEqual([]);
    // Mean 5, limits at 12.98 and -2.98, zones from 10.32 and -0.32 on: 12 and -2 lie in one each.
    expect(places(XmrRule.TWO_OF_THREE, ...calm, 12, 5, -2)).toEqual([]);
  });
});

describe('what a measure does now', () => {
  it('is what its newest point says, whatever was unusual before', () => {
    const past = [...Array.from({ length: 3 }, () => [5, 6]).flat(), 30, 5, 6, 5, 6, 5, 6];
    expect(places(XmrRule.OUTSIDE_LIMITS, ...past)).toEqual([6]);
    expect(chart(...past)).toMatchObject({
      variation: XmrVariation.COMMON_CAUSE,
      sentence: expect.stringMatching(
        /^Falls per 1,000 bed days: earlier months were unusual, the last one is not\. The mean is [\d.]+\. There is no sign of a change now\.$/,
      ),
    });
  });

  it('is no more than chance where nothing was unusual before either', () => {
    const usual = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6];
    expect(chart(...usual).points.flatMap(({ signals }) => signals)).toEqual([]);
    expect(chart(...usual).sentence).toMatch(
      /^Falls per 1,000 bed days: the figures go up and down around the mean of [\d.]+ as they would by chance\. There is no sign of a change\.$/,
    );
  });

  it('is decided by the shift where a shift and a trend point in different directions', () => {
    // The last seven all rise, and all lie below the mean.
    const values = [10, 50, 10, 50, 10, 50, 10, 50, 10, 50, 11, 12, 13, 14, 15, 16, 17];
    expect(chart(...values)).toMatchObject({
      variation: XmrVariation.IMPROVING,
      sentence: expect.stringContaining('the last 7 months are below the mean'),
    });
    expect(chart(...values).points.at(-1)?.signals).toEqual([XmrRule.SHIFT, XmrRule.TREND]);
  });
});

describe('the distance of points', () => {
  const every = (days: number) =>
    [8, 9, 8, 9, 8, 9, 8, 5, 4, 5, 4, 5, 4, 5].map((value, index) => ({
      on: new Date(Date.UTC(2024, 0, 1 + index * days)).toISOString().slice(0, 10),
      value,
    }));

  it.each([
    [1, 'days'],
    [7, 'weeks'],
    [30, 'months'],
    [91, 'quarters'],
    [10, 'points'],
  ])('of %s days is told as %s', (days, word) => {
    expect(xmrChart(falls, every(days)).sentence).toContain(`the last 7 ${word} are below`);
  });
});
