import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMonth,
  addParking,
  month,
  ofComments,
  ofTheme,
  parkingMonth,
  since,
  times,
  today,
  type Said,
} from '../testing/comment-months.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(async () => {
  await experience.stop();
});

describe('a theme with the limits of chance', () => {
  // Of 20: 10 % and 20 % by turns, then 60 %. The mean is 210 / 11; the ranges are nine times 10, then 40: 13 in the mean.
  const bad = [2, 4, 2, 4, 2, 4, 2, 4, 2, 4, 12];
  beforeAll(() => addParking(experience, 'RT5', bad));

  it('R090 is told by hand-worked limits, and the month that leaves them is a change for the worse', async () => {
    const { negative } = await ofTheme(experience, 'RT5', since(23));
    expect(negative).toMatchObject({
      name: 'Negative comments about “Parking”',
      unit: 'of 100 comments',
      betterWhen: 'LOWER',
      synthetic: false,
    });
    const { mean, upperLimit, lowerLimit, points } = negative.chart;
    expect(mean).toBeCloseTo(210 / 11, 10);
    expect(upperLimit).toBeCloseTo(210 / 11 + 2.66 * 13, 10);
    expect(lowerLimit).toBeCloseTo(210 / 11 - 2.66 * 13, 10);
    expect(points.map(({ value }) => value)).toEqual(bad.map((count) => count * 5));
    expect(points.map(({ on }) => on)).toEqual(bad.map((_, index) => month(bad.length - index)));
    expect(points.filter(({ signals }) => signals.length > 0)).toEqual([
      { on: month(1), value: 60, signals: ['OUTSIDE_LIMITS'] },
    ]);
    expect(negative.chart).toMatchObject({
      variation: 'CONCERNING',
      sentence:
        'Negative comments about “Parking”: the last month was 60, which is above the upper limit of 53.7. This is a change for the worse that is unlikely to be chance.',
    });
  });

  it('R011 says of each month how many comments there were, and what share of them is about the theme', async () => {
    const { months } = await ofTheme(experience, 'RT5', since(23));
    expect(months).toHaveLength(11);
    expect(months.at(-1)).toEqual({
      month: month(1),
      allComments: 20,
      known: 20,
      comments: 12,
      percentOfAll: 60,
      negative: 12,
      percentConfirmed: 100,
      enough: true,
    });
  });

  it('R090 is marked among all themes, and no theme that did not change is', async () => {
    const { signals, themesJudged } = await ofComments(experience, 'RT5', since(23));
    expect(signals).toEqual([
      {
        theme: { code: 'parking' },
        variation: 'CONCERNING',
        sentence: expect.stringContaining('above the upper limit of 53.7'),
      },
    ]);
    expect(themesJudged).toBe(1);
  });

  it('R090 never judges the month that is not over yet, however bad it is', async () => {
    await addMonth(experience, 'RT5', 0, times(20, { sentiment: 5, themes: ['parking'] }));
    const { negative, months } = await ofTheme(experience, 'RT5', since(23));
    expect(negative.chart.points.map(({ on }) => on)).not.toContain(month(0));
    expect(months.map((each) => each['month'])).not.toContain(month(0));
    expect(negative.chart.points).toHaveLength(11);
  });

  it('leaves out months that do not lie in the period whole, and has nothing where none does', async () => {
    const { negative, months } = await ofTheme(
      experience,
      'RT5',
      `from: "${month(3).slice(0, 8)}02", to: "${today}"`,
    );
    expect(negative.chart.points.map(({ on }) => on)).toEqual([month(2), month(1)]);
    expect(negative.chart).toMatchObject({ mean: null, variation: 'TOO_FEW_POINTS' });
    expect(months).toHaveLength(2);
    const none = await ofTheme(experience, 'RT5', `from: "${month(0)}", to: "${today}"`);
    expect(none).toMatchObject({ months: [], negative: { chart: { points: [] } } });
  });

  it('gets better when fewer comments are negative, although it is spoken of as often', async () => {
    const talk = (negative: number): Said[] => [
      ...times(negative, { sentiment: 4, themes: ['parking'] }),
      ...times(10 - negative, { sentiment: 2, themes: ['parking'] }),
      ...times(10, { sentiment: 1 }),
    ];
    const counts = [8, 8, 9, 8, 9, 8, 8, 4, 3, 4, 3, 4, 3, 4];
    for (const [index, count] of counts.entries())
      await addMonth(experience, 'R1H', counts.length - index, talk(count));
    const { negative, months } = await ofTheme(experience, 'R1H', since(23));
    expect(negative.chart).toMatchObject({
      variation: 'IMPROVING',
      sentence: expect.stringContaining('the last 7 months are below the mean'),
    });
    expect(new Set(months.map((each) => each['percentOfAll']))).toEqual(new Set([50]));
    expect((await ofComments(experience, 'R1H', since(23))).signals).toMatchObject([
      { theme: { code: 'parking' }, variation: 'IMPROVING' },
    ]);
  });
});

describe('months without enough comments', () => {
  it('R011 make no point, and are told with what they hold; those before the first comment are not there', async () => {
    const bad = [2, 4, 2, 4, 2, 4, 2, 4, 2, 4];
    for (const [index, count] of bad.entries())
      await addMonth(experience, 'REN', index < 5 ? 12 - index : 10 - index, parkingMonth(count));
    // The seventh month ago has nine comments, all of them bad; the sixth has none.
    await addMonth(experience, 'REN', 7, times(9, { sentiment: 5, themes: ['parking'] }));
    const { negative, months } = await ofTheme(experience, 'REN', since(23));
    expect(months.map((each) => each['month'])).toEqual(
      Array.from({ length: 12 }, (_, index) => month(12 - index)),
    );
    expect(months.filter(({ enough }) => !enough)).toMatchObject([
      { month: month(7), allComments: 9, comments: 9, negative: 9, percentOfAll: 100 },
      {
        month: month(6),
        allComments: 0,
        comments: 0,
        negative: 0,
        percentOfAll: null,
        percentConfirmed: null,
      },
    ]);
    expect(negative.chart.points.map(({ value }) => value)).toEqual([10, 20, 10, 20, 10, 20, 10, 20, 10, 20]);
    expect(negative.chart.points.map(({ on }) => on)).toEqual(
      [12, 11, 10, 9, 8, 5, 4, 3, 2, 1].map((ago) => month(ago)),
    );
  });

  it('are as well those in which it is not known what comments express', async () => {
    for (let ago = 1; ago <= 10; ago += 1)
      await addMonth(experience, 'RT1', ago, [
        ...times(9, { sentiment: 4, themes: ['parking'] }),
        ...times(30, { sentiment: null }),
      ]);
    const { negative, months } = await ofTheme(experience, 'RT1', since(23));
    expect(months.at(0)).toMatchObject({ allComments: 39, known: 9, enough: false });
    expect(negative.chart.points).toEqual([]);
    await addMonth(experience, 'RT1', 1, times(1, { sentiment: 1 }));
    expect((await ofTheme(experience, 'RT1', since(23))).negative.chart.points).toMatchObject([
      { on: month(1), value: 90 },
    ]);
  });

  it('make nothing of a theme of which hardly anybody speaks badly', async () => {
    const service = 'ward-a-of-RXN';
    for (const [index, count] of [1, 2, 1, 2, 1, 2, 1, 2, 1, 5].entries())
      await addMonth(experience, 'RXN', 10 - index, parkingMonth(count, { service }));
    const period = `${since(23)}, services: ["${service}"]`;
    expect((await ofTheme(experience, 'RXN', period)).negative.chart).toMatchObject({
      points: [],
      mean: null,
      variation: 'TOO_FEW_POINTS',
      sentence:
        'Negative comments about “Parking”: there are 1.8 a month on average. It takes 2 to tell a change from chance.',
    });
    expect(await ofComments(experience, 'RXN', period)).toMatchObject({ signals: [], themesJudged: 0 });
    expect((await ofComments(experience, 'RXN', period)).positive.chart).toMatchObject({
      points: [],
      sentence:
        'Positive comments: all comments but 1.8 a month on average are. It takes 2 to tell a change from chance.',
    });
  });
});
