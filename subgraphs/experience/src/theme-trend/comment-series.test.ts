import { member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMonth,
  askComments,
  askTheme,
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
let outside: Client;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

describe('what comments express over time', () => {
  it('R090 R011 is told in both directions, with the number of comments and what people confirmed', async () => {
    const mixed = (negative: number): Said[] => [
      ...times(negative, { sentiment: 5 }),
      ...times(4, { sentiment: 3 }),
      ...times(16 - negative, { sentiment: 2 }),
    ];
    const counts = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6];
    const ids: string[] = [];
    for (const [index, count] of counts.entries())
      ids.push(...(await addMonth(experience, 'RX6', 10 - index, mixed(count))));
    // Of the newest month, a model expects what five express that nobody has coded.
    await outside.query(
      `with uncoded as (update feedback set sentiment = null, state = 'READ' where id = any ($1) returning trust_code, id)
       insert into feedback_finding (trust_code, id, feedback_id, kind, value, confidence, made_by)
       select trust_code, gen_random_uuid(), id, 'SENTIMENT', '5', 0.9, 'themes-test' from uncoded`,
      [ids.slice(-20, -15)],
    );
    const { negative, positive, months } = await ofComments(experience, 'RX6', since(23));
    expect(months.at(-1)).toEqual({
      month: month(1),
      comments: 20,
      known: 20,
      percentPositive: 50,
      percentNegative: 30,
      percentConfirmed: 75,
      enough: true,
    });
    // 20 and 30 by turns, and 60 and 50: ranges of 10.
    expect(negative).toMatchObject({ betterWhen: 'LOWER', chart: { mean: 25, variation: 'COMMON_CAUSE' } });
    expect(positive).toMatchObject({ betterWhen: 'HIGHER', chart: { mean: 55, variation: 'COMMON_CAUSE' } });
    expect(negative.chart.upperLimit).toBeCloseTo(25 + 26.6, 10);
    expect(positive.chart.lowerLimit).toBeCloseTo(55 - 26.6, 10);
  });

  it('says when any of it is demonstration data', async () => {
    await addMonth(experience, 'RHA', 2, parkingMonth(2));
    expect((await ofComments(experience, 'RHA', since(6))).negative.synthetic).toBe(false);
    await addMonth(experience, 'RHA', 1, parkingMonth(2, { synthetic: true }));
    const { negative, positive } = await ofComments(experience, 'RHA', since(6));
    expect([negative.synthetic, positive.synthetic]).toEqual([true, true]);
    expect((await ofTheme(experience, 'RHA', since(6))).negative.synthetic).toBe(true);
  });

  it('says nothing of labels that only say that nothing fitted', async () => {
    const service = 'ward-b-of-RT5';
    for (const [index, count] of [2, 4, 2, 4, 2, 4, 2, 4, 2, 4, 12].entries())
      await addMonth(experience, 'RT5', 11 - index, [
        ...times(count, { sentiment: 4, themes: ['labelling-not-possible'], service }),
        ...times(20 - count, { sentiment: 1, service }),
      ]);
    const period = `${since(23)}, services: ["${service}"]`;
    expect(await ofComments(experience, 'RT5', period)).toMatchObject({
      signals: [],
      themesJudged: 0,
      negative: { chart: { variation: 'CONCERNING' } },
    });
    for (const theme of ['labelling-not-possible', 'no-such-theme']) {
      const { errors } = await askTheme(experience, member('experience-team', 'RT5'), 'RT5', period, theme);
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
  });
});

describe('who reads the limits of chance', () => {
  it.each([
    ['a page', publicPage('RT5')],
    ['another team', member('complaints-team', 'RT5')],
    ['another trust', member('experience-team', 'RX6')],
  ])('not %s', async (_who, viewer) => {
    for (const { errors } of [
      await askTheme(experience, viewer, 'RT5', since(12)),
      await askComments(experience, viewer, 'RT5', since(12)),
    ])
      expect(errors).toBeDefined();
  });

  it('R090 service leads, of their services alone', async () => {
    const service = 'ward-a-of-RT5';
    await addMonth(experience, 'RT5', 1, parkingMonth(3, { service }));
    const months = async (services: string[]): Promise<readonly Record<string, unknown>[]> => {
      const lead = member('service-lead', 'RT5', services);
      const { data } = await askTheme(experience, lead, 'RT5', since(12));
      const all = (await askComments(experience, lead, 'RT5', since(12))).data.series;
      expect(all.months.map(({ comments }) => comments)).toEqual(
        data.series.months.map((each) => each['allComments']),
      );
      return data.series.months;
    };
    expect(await months([service])).toMatchObject([{ allComments: 20, negative: 3 }]);
    expect(await months(['01890000-0000-7000-8000-000000000001'])).toEqual([]);
  });

  it('nobody of a period that is none', async () => {
    for (const period of [`from: "${today}", to: "${month(2)}"`, `from: "2020-01-01", to: "${today}"`]) {
      for (const { errors } of [
        await askTheme(experience, member('experience-team', 'RT5'), 'RT5', period),
        await askComments(experience, member('experience-team', 'RT5'), 'RT5', period),
      ])
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});
