import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readThemes } from '../expected-themes/read-themes.js';
import { readModel } from '../theme-model/model-file.js';
import { listed, publishAction, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let outside: Client;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
  const comments = [
    ...Array.from({ length: 6 }, (_, n) => `I waited ${n + 2} hours to be seen, terrible and far too long.`),
    ...Array.from(
      { length: 5 },
      (_, n) => `Terrible. I waited ${n + 12} hours to be seen. The nurse was rude and unfriendly.`,
    ),
    'The nurses were friendly and kind.',
    'Superb',
  ];
  for (const comment of comments) await send(experience, 'RT5', { comment });
  await readThemes(new RequestContext(system, experience.subgraph.process), await readModel(), 1_000);
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const team = member('experience-team', 'RT5');
const today = new Date().toISOString().slice(0, 10);
const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
const period = `from: "${monthAgo}", to: "${today}"`;

interface Ranking {
  readonly comments: number;
  readonly withoutTheme: number;
  readonly themes: readonly {
    readonly theme: { readonly code: string };
    readonly [field: string]: unknown;
  }[];
}

const rankingFields = `comments withoutTheme themes { theme { code } comments percentConfirmed meanSentiment percentNegative
  commentsBefore needsAttention actions { did } }`;

async function ranking(viewer: Viewer = team, dates = period): Promise<Ranking> {
  const { data } = await experience.execute<{ themeRanking: Ranking }>(
    viewer,
    `{ themeRanking(trust: "RT5", ${dates}) { ${rankingFields} } }`,
  );
  return data.themeRanking;
}

const of = ({ themes }: Ranking, code: string) => themes.find(({ theme }) => theme.code === code);

async function code(comment: RegExp, themes: string[], sentiment: number): Promise<void> {
  const found = (await listed(experience, team, 'RT5')).find((item) => comment.test(item.comment ?? ''));
  await experience.execute(
    team,
    'mutation ($input: CodeFeedbackInput!) { codeFeedback(input: $input) { __typename } }',
    { input: { feedback: found?.id, expectedVersion: 1, themes, sentiment } },
  );
}

describe('the ranking of themes', () => {
  it('R011 R141 counts what a model expects until people say, shows how much is confirmed, and what to look at first', async () => {
    const before = await ranking();
    expect(before).toMatchObject({ comments: 13, withoutTheme: 1 });
    expect(of(before, 'timeliness-of-care')).toMatchObject({
      comments: 11,
      percentConfirmed: 0,
      needsAttention: true,
      commentsBefore: 0,
    });
    expect(of(before, 'timeliness-of-care')?.meanSentiment).toBeGreaterThan(3.5);
    expect(before.themes[0]?.theme.code).toBe('timeliness-of-care');
    expect(of(before, 'staff-manner')).toMatchObject({ needsAttention: false });
    await code(/waited 2 hours/, ['parking'], 4);
    const after = await ranking();
    expect(of(after, 'timeliness-of-care')).toMatchObject({ comments: 10, percentConfirmed: 0 });
    expect(of(after, 'parking')).toMatchObject({ comments: 1, percentConfirmed: 100, meanSentiment: 4 });
  });

  it('leaves out labels that only say that nothing fitted', async () => {
    await code(/^Superb$/, ['labelling-not-possible'], 1);
    const { themes, withoutTheme } = await ranking();
    expect(themes.map(({ theme }) => theme.code)).not.toContain('labelling-not-possible');
    expect(withoutTheme).toBe(1);
  });

  it('compares with the period of the same length just before', async () => {
    await outside.query(
      `update feedback set received_on = received_on - 40, received_at = received_at - interval '40 days'
       where comment like 'I waited 3 hours%'`,
    );
    const shorter = await ranking(team, `from: "${monthAgo}", to: "${today}"`);
    expect(of(shorter, 'timeliness-of-care')).toMatchObject({ comments: 9, commentsBefore: 1 });
  });

  it('R011 leads from a theme to what was done about it, as long as that is published', async () => {
    const input = {
      idempotencyKey: randomUUID(),
      trust: 'RT5',
      said: 'You wait too long to be seen.',
      did: 'We opened a second clinic.',
      label: 'YOU_SAID_WE_DID',
      status: 'DONE',
      themes: ['timeliness-of-care'],
    };
    const { data } = await experience.execute<{ publishAction: { id: string; version: number } }>(
      team,
      publishAction,
      { input },
    );
    const found = await ranking();
    expect(of(found, 'timeliness-of-care')?.actions).toEqual([{ did: input.did }]);
    expect(of(found, 'staff-manner')?.actions).toEqual([]);
    await experience.execute(
      team,
      'mutation ($input: ActionVersionInput!) { withdrawAction(input: $input) { publishedOn } }',
      { input: { action: data.publishAction.id, expectedVersion: data.publishAction.version } },
    );
    expect(of(await ranking(), 'timeliness-of-care')?.actions).toEqual([]);
  });

  it.each([
    ['a page', publicPage('RT5')],
    ['another team', member('complaints-team', 'RT5')],
    ['another trust', member('experience-team', 'RX6')],
  ])('is closed to %s', async (_who, viewer) => {
    const { errors } = await experience.execute(
      viewer,
      `{ themeRanking(trust: "RT5", ${period}) { comments } }`,
    );
    expect(errors).toBeDefined();
  });

  it('holds nothing of services that a service lead does not lead', async () => {
    const lead = member('service-lead', 'RT5', ['01890000-0000-7000-8000-000000000001']);
    expect(await ranking(lead)).toMatchObject({ comments: 0, themes: [] });
  });

  it('is of the services of a site alone, where these are asked for', async () => {
    experience.organisations.data.services.push({ id: 'ward-b-of-RXN', name: 'Ward B', trust: 'RXN' });
    await send(experience, 'RXN', {
      comment: 'The nurses were friendly and kind.',
      service: 'ward-a-of-RXN',
    });
    await send(experience, 'RXN', {
      comment: 'The porters were friendly and kind.',
      service: 'ward-b-of-RXN',
    });
    await send(experience, 'RXN', { comment: 'The doctors were friendly and kind.' });
    const comments = async (services: string): Promise<number> => {
      const { data } = await experience.execute<{ themeRanking: Ranking }>(
        member('experience-team', 'RXN'),
        `{ themeRanking(trust: "RXN", ${period}${services}) { ${rankingFields} } }`,
      );
      return data.themeRanking.comments;
    };
    expect(await comments('')).toBe(3);
    expect(await comments(', services: ["ward-a-of-RXN", "ward-b-of-RXN"]')).toBe(2);
    expect(await comments(', services: ["ward-a-of-RXN"]')).toBe(1);
    expect(await comments(', services: []')).toBe(0);
  });

  it('refuses a period that is none', async () => {
    for (const dates of [`from: "${today}", to: "${monthAgo}"`, `from: "2020-01-01", to: "${today}"`]) {
      const { errors } = await experience.execute(
        team,
        `{ themeRanking(trust: "RT5", ${dates}) { comments } }`,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

describe('a theme over time', () => {
  it('is told month by month, with how much people confirmed', async () => {
    const { data } = await experience.execute<{ months: { comments: number; allComments: number }[] }>(
      team,
      `{ months: themeMonths(trust: "RT5", theme: "timeliness-of-care", from: "${new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10)}", to: "${today}") {
         month allComments comments percentConfirmed meanSentiment } }`,
    );
    expect(data.months.reduce((sum, { comments }) => sum + comments, 0)).toBe(10);
    expect(data.months.reduce((sum, { allComments }) => sum + allComments, 0)).toBe(13);
  });

  it('has its comments behind it, page by page, and none of another theme', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      type Found = {
        page: {
          nodes: { comment: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
      };
      const { data }: { data: Found } = await experience.execute<Found>(
        team,
        `query ($after: String) { page: commentsOnTheme(trust: "RT5", theme: "timeliness-of-care", ${period}, first: 4, after: $after) {
           nodes { comment } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      seen.push(...data.page.nodes.map(({ comment }) => comment));
      after = data.page.pageInfo.hasNextPage ? data.page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(9);
    expect(new Set(seen).size).toBe(9);
    for (const comment of seen) expect(comment).toMatch(/wait/i);
  });
});

describe('themes that come together', () => {
  it('R141 are told with how much oftener than by chance', async () => {
    const { data } = await experience.execute<{
      pairs: { themes: { code: string }[]; comments: number; lift: number }[];
    }>(team, `{ pairs: themesTogether(trust: "RT5", ${period}) { themes { code } comments lift } }`);
    const pair = data.pairs.find(
      ({ themes }) => themes.map(({ code: name }) => name).join() === 'staff-manner,timeliness-of-care',
    );
    expect(pair?.comments).toBe(5);
    expect(pair?.lift).toBeGreaterThan(0);
  });
});

describe('the check of a model', () => {
  it('tells what people confirmed beside what the model expected, and asks for training when the two drift apart', async () => {
    const check = async () => {
      const { data } = await experience.execute<{ checks: Record<string, unknown>[] }>(
        team,
        '{ checks: themeModelChecks(trust: "RT5") { model decided percentConfirmed percentExpected needsRetraining } }',
      );
      return data.checks;
    };
    expect(await check()).toMatchObject([{ decided: 1, percentConfirmed: 0, needsRetraining: false }]);
    const [answer] = await listed(experience, team, 'RT5');
    const decide = (count: number, decision: string, model: string) =>
      outside.query(
        `insert into feedback_finding (trust_code, id, feedback_id, kind, value, confidence, made_by, decision, decided_at)
         select 'RT5', gen_random_uuid(), $1, 'THEME', 'parking', 0.8, $2, $3, now() from generate_series(1, $4)`,
        [answer?.id, model, decision, count],
      );
    await decide(80, 'CONFIRMED', 'themes-good');
    await decide(20, 'REJECTED', 'themes-good');
    await decide(50, 'CONFIRMED', 'themes-drifted');
    await decide(60, 'REJECTED', 'themes-drifted');
    const checks = new Map((await check()).map(({ model, needsRetraining }) => [model, needsRetraining]));
    expect(checks.get('themes-good')).toBe(false);
    expect(checks.get('themes-drifted')).toBe(true);
  });
});
