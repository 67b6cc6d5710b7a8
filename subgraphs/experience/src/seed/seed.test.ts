import { silentProgress } from '@wesaid/shared/import';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionFeed, listed } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { demonstrationTrusts, type DemonstrationTrust } from './demonstration-trusts.js';
import { generateDay } from './generate-day.js';
import { seed, type SeedSummary } from './seed.js';

let experience: TestExperience;
let outside: Client;
let first: SeedSummary;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
  first = await run();
}, 240_000);
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const run = (): Promise<SeedSummary> =>
  seed(new RequestContext(system, experience.subgraph.process), silentProgress);

const one = async (sql: string): Promise<number> =>
  Number(Object.values((await outside.query<Record<string, string>>(sql)).rows[0] ?? {})[0]);

describe('demonstration data', () => {
  it('is two years of some 37,000 answers of nine trusts, all marked synthetic', async () => {
    expect(first.answers).toBeGreaterThan(32_000);
    expect(first.answers).toBeLessThan(42_000);
    expect(await one('select count(*) from feedback')).toBe(first.answers);
    expect(await one('select count(*) from feedback where not synthetic')).toBe(0);
    expect(await one('select count(*) from action where not synthetic')).toBe(0);
    expect(await one('select count(distinct trust_code) from feedback')).toBe(9);
    expect(await one('select max(received_on) - min(received_on) from feedback')).toBe(729);
  });

  it('has replies to some answers of every trust, all marked synthetic', async () => {
    expect(await one('select count(*) from feedback_reply where not synthetic')).toBe(0);
    expect(await one('select count(distinct trust_code) from feedback_reply')).toBe(9);
    expect(await one('select count(*) from feedback_reply where published_at > now()')).toBe(0);
  });

  it('R007 has stories of every kind for every trust, read and unread, with responses, all marked synthetic', async () => {
    expect(await one('select count(*) from story where not synthetic')).toBe(0);
    expect(await one('select count(distinct kind) from published_story')).toBe(4);
    expect(await one('select count(*) from published_story')).toBe(9 * 4);
    expect(await one(`select count(*) from story where state = 'RECEIVED'`)).toBe(9);
    expect(await one(`select count(*) from story_response where state = 'WAITING'`)).toBe(9);
    expect(await one(`select count(*) from story_response where state = 'PUBLISHED'`)).toBe(9 * 4);
  });

  it('has something of what people do who read answers', async () => {
    expect(await one('select count(*) from feedback where needs_translation')).toBe(9);
    expect(await one('select count(*) from feedback where translation is not null')).toBe(9);
    expect(await one('select count(*) from listening_hours')).toBe(8);
    expect(await one('select count(*) from saved_view where shared')).toBe(18);
    expect(await one('select count(*) from follow_up where done_on is not null')).toBeGreaterThan(0);
    expect(
      await one('select count(*) from follow_up where done_on is null and due_on < now()'),
    ).toBeGreaterThan(0);
    expect(await one('select count(*) from feedback_answer where text is not null')).toBeGreaterThan(0);
    const open = await experience.execute<{ followUps: { nodes: { owner: string | null }[] } }>(
      member('experience-lead', 'RT5'),
      '{ followUps(trust: "RT5", selection: OPEN, first: 50) { nodes { owner } } }',
      {},
    );
    expect(open.errors).toBeUndefined();
    expect(open.data.followUps.nodes).toContainEqual({ owner: 'Ward manager' });
    const { data } = await experience.execute<{ codingAgreement: { comments: number; alpha: number } }>(
      member('experience-lead', 'RT5'),
      'query ($from: LocalDate!, $to: LocalDate!) { codingAgreement(trust: "RT5", from: $from, to: $to) { comments alpha } }',
      { from: todayInLondon(), to: todayInLondon() },
    );
    expect(data.codingAgreement.comments).toBe(40);
    expect(data.codingAgreement.alpha).toBeGreaterThan(0.5);
    expect(data.codingAgreement.alpha).toBeLessThan(1);
  });

  it('is complete: a second run adds nothing', async () => {
    const started = performance.now();
    expect(await run()).toEqual({ answers: 0, actions: 0, snapshots: 0 });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('R085 R086 R087 knows how many people could answer, and the targets of RT5', async () => {
    // Those of which the stand-in for organisations knows services.
    expect(await one('select count(distinct trust_code) from eligible_month')).toBe(2);
    expect(await one('select count(distinct month) from eligible_month')).toBeGreaterThanOrEqual(23);
    expect(await one('select count(*) from eligible_month where eligible <> synthetic_eligible')).toBe(0);
    expect(await one('select count(*) from eligible_month where invited > eligible')).toBe(0);
    expect(await one(`select count(*) from target where trust_code = 'RT5' and due_on = '2020-03-31'`)).toBe(
      2,
    );
    expect(await one('select count(*) from invitation')).toBe(0);
  });

  it('R005 R019 says who answered and who helped, and cites a report and a survey for every trust', async () => {
    expect(await one('select count(distinct respondent_type) from feedback')).toBe(5);
    expect(await one('select count(distinct assisted_by) from feedback')).toBe(3);
    expect(
      await one(`select count(*) from feedback where assisted_by is not null and collection_mode = 'SMS'`),
    ).toBe(0);
    expect(await one('select count(*) from insight where synthetic')).toBe(9);
    expect(await one('select count(*) from survey_result where synthetic')).toBe(27);
    expect(await one('select sum(responses) from feedback_heard_day')).toBe(first.answers);
  });

  it('gets only the days that are missing later on', async () => {
    await outside.query(`delete from feedback where received_on > current_date - 4`);
    await outside.query(`delete from feedback_day where day > current_date - 4`);
    const { answers, actions } = await run();
    expect(answers).toBeGreaterThan(20);
    expect(actions).toBe(0);
    expect(await one('select max(received_on) - min(received_on) from feedback')).toBe(729);
  });

  it('has figures for seven or eight closed quarters of every trust, in both cubes', async () => {
    const perCube = await outside.query<{ quarters: string }>(
      'select count(*) as quarters from snapshot group by trust_code, cube',
    );
    expect(perCube.rows).toHaveLength(18);
    for (const { quarters } of perCube.rows) expect([7, 8]).toContain(Number(quarters));
    expect(first.snapshots).toBe(await one('select count(*) from snapshot'));
  });

  it('is counted day by day like every answer', async () => {
    expect(await one('select sum(responses) from feedback_day')).toBe(
      await one('select count(*) from feedback where counted'),
    );
    expect(await one('select sum(synthetic_responses) from feedback_day')).toBe(
      await one('select count(*) from feedback'),
    );
  });

  it('shows to staff as synthetic, with themes and with services of the trust', async () => {
    const answers = await listed(experience, member('experience-team', 'RT5'), 'RT5', { state: 'CODED' });
    expect(answers.length).toBe(50);
    for (const { synthetic, labels } of answers) {
      expect(synthetic).toBe(true);
      expect(labels).toBeInstanceOf(Array);
    }
    expect(await one(`select count(distinct service_id) from feedback where trust_code = 'RT5'`)).toBe(2);
  });

  it('has actions under different labels, in different states, on different days, that go back to answers', async () => {
    const { data } = await experience.execute<{
      _entities: [{ actions: { nodes: Record<string, unknown>[] } }];
    }>(publicPage('RT5'), actionFeed, { trust: 'RT5', first: 50 });
    const { nodes } = data._entities[0].actions;
    for (const [field, least] of [
      ['label', 2],
      ['status', 3],
      ['publishedOn', 8],
    ] as const) {
      expect(new Set(nodes.map((action) => action[field])).size).toBeGreaterThanOrEqual(least);
    }
    expect(nodes.every((action) => action['synthetic'])).toBe(true);
    expect(await one(`select count(*) from action_feedback where trust_code = 'RT5'`)).toBeGreaterThan(20);
  });
});

describe('the generator', () => {
  const trust = demonstrationTrusts[0] as DemonstrationTrust;
  const said = (day: string) =>
    generateDay(trust, { day, progress: 0.5, age: 400, services: ['a', 'b'] }).map(
      ({ feedback, themes }) => ({
        ...feedback,
        id: '',
        createdAt: null,
        themes,
      }),
    );
  const days = (year: number): string[] =>
    Array.from({ length: 365 }, (_, index) =>
      new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10),
    );
  const goodShare = (progress: number, months: string[]): number => {
    const answers = days(2025)
      .filter((day) => months.includes(day.slice(5, 7)))
      .flatMap((day) => generateDay(trust, { day, progress, age: 400, services: [] }));
    return answers.filter(({ feedback }) => (feedback.rating ?? 6) <= 2).length / answers.length;
  };

  it('always makes the same day', () => {
    expect(said('2026-03-03')).toEqual(said('2026-03-03'));
    expect(said('2026-03-03')).not.toEqual(said('2026-03-04'));
  });

  it('lets people of some trusts complain more of one theme in the last months', () => {
    const complaints = (progress: number): number =>
      days(2025)
        .flatMap((day) => generateDay(trust, { day, progress, age: 400, services: [] }))
        .filter(({ feedback, themes }) => (feedback.sentiment ?? 0) >= 4 && themes.includes('parking'))
        .length;
    expect(trust.worsening).toBe('parking');
    expect(complaints(1)).toBeGreaterThan(3 * complaints(0.5));
  });

  it('lets things get better over the two years, and worse in winter', () => {
    const summer = ['05', '06', '07', '08'];
    expect(goodShare(1, summer) - goodShare(0, summer)).toBeGreaterThan(0.03);
    expect(goodShare(0.5, summer) - goodShare(0.5, ['11', '12', '01', '02'])).toBeGreaterThan(0.01);
  });
});
