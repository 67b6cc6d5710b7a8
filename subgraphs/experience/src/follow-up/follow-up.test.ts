import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { roles, type Viewer } from '@wesaid/shared/identity';
import { silentProgress } from '@wesaid/shared/import';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectionMode } from '../feedback/feedback.enums.js';
import { importFeedback } from '../import/import-feedback.js';
import { answered, change, replyToFeedback } from '../testing/answering.js';
import { recordFeedback, send } from '../testing/operations.js';
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

const team = member('experience-team', 'RT5');
const lead = member('experience-lead', 'RT5');
const ward = member('service-lead', 'RT5', ['ward-a-of-RT5']);
const fields = `id version reason raisedOn dueOn overdue owner mine doneOn outcome service { id } feedback { id }`;

interface FollowUp {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly raisedOn: string;
  readonly dueOn: string;
  readonly feedback: { readonly id: string };
  readonly [field: string]: unknown;
}

async function list(viewer: Viewer, variables: Record<string, unknown> = {}): Promise<FollowUp[]> {
  const { data, errors } = await experience.execute<{ followUps: { nodes: FollowUp[] } } | null>(
    viewer,
    `query ($trust: OdsCode!, $selection: FollowUpSelection, $service: ID, $after: String, $first: Int = 50) {
      followUps(trust: $trust, selection: $selection, service: $service, first: $first, after: $after) { nodes { ${fields} } } }`,
    { trust: 'RT5', ...variables },
  );
  if (!data) throw new Error(String(errors?.[0]?.extensions['code']));
  return data.followUps.nodes;
}
const of = async (id: string, variables: Record<string, unknown> = {}) =>
  (await list(team, variables)).filter(({ feedback }) => feedback.id === id);
const low = () => answered(experience, { rating: 'VERY_POOR' });
const result = `__typename ... on FollowUp { ${fields} } ... on ValidationProblem { problems { path code } }`;
const assign = (viewer: Viewer, { id, version }: FollowUp, over: Record<string, unknown>) =>
  change<FollowUp & { problems?: object[] }>(
    experience,
    viewer,
    `mutation ($input: AssignFollowUpInput!) { result: assignFollowUp(input: $input) { ${result} } }`,
    { followUp: id, expectedVersion: version, ...over },
  );
const complete = (viewer: Viewer, { id, version }: FollowUp, outcome: string) =>
  change<FollowUp & { problems?: object[] }>(
    experience,
    viewer,
    `mutation ($input: CompleteFollowUpInput!) { result: completeFollowUp(input: $input) { ${result} } }`,
    { followUp: id, expectedVersion: version, outcome },
  );

describe('a low score', () => {
  it('raises one follow-up with the answer, due in five working days until the trust says otherwise', async () => {
    const { id } = await low();
    const [found, ...others] = await of(id);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      reason: 'LOW_SCORE',
      raisedOn: todayInLondon(),
      owner: null,
      overdue: false,
      service: { id: 'ward-a-of-RT5' },
    });
    const { rows } = await outside.query<{ due: string }>(
      'select add_working_days($1::date, 5)::text as due',
      [todayInLondon()],
    );
    expect(found?.dueOn).toBe(rows[0]?.due);
    for (const rating of ['VERY_GOOD', 'NEITHER', 'DONT_KNOW']) {
      expect(await of((await answered(experience, { rating })).id)).toEqual([]);
    }
  });

  it('is followed up once, however often it is sent, and not when it is a test', async () => {
    const before = (await list(team)).length;
    const same = { idempotencyKey: randomUUID(), rating: 'POOR' };
    await Promise.all(Array.from({ length: 6 }, () => send(experience, 'RT5', same)));
    expect(await list(team)).toHaveLength(before + 1);
    await send(experience, 'RT5', { rating: 'POOR' }, publicPage('RT5', true));
    expect(await list(team)).toHaveLength(before + 1);
  });

  it('that was held back is followed up when a person releases it', async () => {
    await send(experience, 'RT5', { rating: 'POOR', website: 'robot', comment: 'held low' });
    const { rows } = await outside.query<{ id: string }>(
      `select id from feedback where comment = 'held low'`,
    );
    const id = rows[0]?.id ?? '';
    expect(await of(id)).toEqual([]);
    await experience.execute(
      team,
      'mutation ($input: FeedbackVersionInput!) { releaseFeedback(input: $input) { id } }',
      { input: { feedback: id, expectedVersion: 1 } },
    );
    expect(await of(id)).toHaveLength(1);
  });

  it('on paper is followed up too', async () => {
    const { data } = await experience.execute<{ recordFeedback: { feedback: string } }>(
      team,
      recordFeedback,
      {
        input: {
          idempotencyKey: randomUUID(),
          trust: 'RT5',
          collectionMode: 'PAPER_DISCHARGE',
          receivedOn: todayInLondon(),
          rating: 'VERY_POOR',
          mayPublish: false,
        },
      },
    );
    expect(await of(data.recordFeedback.feedback)).toHaveLength(1);
  });

  it('in a file is followed up once, and not when it is older than 30 days', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'follow-up-'));
    try {
      const file = join(folder, 'rows.csv');
      const day = todayInLondon();
      await writeFile(
        file,
        `Id,Day,Score,Words\r\n1,${day},5,new in a file\r\n2,2020-02-03,5,old in a file\r\n`,
      );
      const run = () =>
        importFeedback(new RequestContext(system, experience.subgraph.process), {
          file,
          rejects: join(folder, 'rejects.csv'),
          progress: silentProgress,
          mapping: {
            name: 'follow-up',
            id: { column: 'Id' },
            trust: { code: 'RT5' },
            date: { column: 'Day', order: 'day-first' },
            rating: { column: 'Score', values: { '5': 5 } },
            comment: { column: 'Words', none: [] },
            collectionMode: CollectionMode.OTHER,
          },
        });
      await run();
      await run();
      const { rows } = await outside.query(
        `select comment, count(follow_up.id)::int as raised from feedback left join follow_up on feedback_id = feedback.id
         where comment like '% in a file' group by 1 order by 1`,
      );
      expect(rows).toEqual([
        { comment: 'new in a file', raised: 1 },
        { comment: 'old in a file', raised: 0 },
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the rule of a trust', () => {
  const ruleFields = 'ratings workingDays replyWorkingDays version';
  const read = async (viewer: Viewer, trust: string) =>
    (
      await experience.execute<{ followUpRule: { version: number } }>(
        viewer,
        `query ($trust: OdsCode!) { followUpRule(trust: $trust) { ${ruleFields} } }`,
        { trust },
      )
    ).data?.followUpRule;
  const set = (viewer: Viewer, input: Record<string, unknown>) =>
    change<Record<string, unknown>>(
      experience,
      viewer,
      `mutation ($input: SetFollowUpRuleInput!) { result: setFollowUpRule(input: $input) { __typename
        ... on FollowUpRule { ${ruleFields} } ... on ValidationProblem { problems { path code } } } }`,
      {
        trust: 'RXN',
        expectedVersion: 0,
        ratings: ['NEITHER'],
        workingDays: 1,
        replyWorkingDays: 2,
        ...input,
      },
    );

  it('is set by its lead and holds from then on, for this trust alone', async () => {
    const theirs = member('experience-lead', 'RXN');
    expect(await read(theirs, 'RXN')).toEqual({
      ratings: ['POOR', 'VERY_POOR'],
      workingDays: 5,
      replyWorkingDays: 10,
      version: 0,
    });
    for (const viewer of [
      lead,
      member('experience-team', 'RXN'),
      member('experience-lead', 'RXN', ['ward-a-of-RXN']),
    ]) {
      expect((await set(viewer, {})).code).toBe('FORBIDDEN');
    }
    expect((await set(theirs, { workingDays: 0, replyWorkingDays: 61 })).result['problems']).toEqual([
      { path: 'workingDays', code: 'DAYS_OUT_OF_RANGE' },
      { path: 'replyWorkingDays', code: 'DAYS_OUT_OF_RANGE' },
    ]);
    expect((await set(theirs, {})).result).toMatchObject({ ratings: ['NEITHER'], version: 1 });
    expect((await set(theirs, {})).code).toBe('CONFLICT');
    expect((await set(theirs, { expectedVersion: 1, ratings: ['NEITHER'] })).result).toMatchObject({
      version: 2,
    });
    await send(experience, 'RXN', { rating: 'NEITHER' });
    await send(experience, 'RXN', { rating: 'VERY_POOR' });
    expect(await list(theirs, { trust: 'RXN' })).toHaveLength(1);
    expect(await read(team, 'RT5')).toMatchObject({ version: 0 });
  });
});

describe('somebody who would like a reply', () => {
  it('is followed up until a reply can be read', async () => {
    const to = await answered(experience, { rating: 'GOOD', replyWanted: true, replyLanguage: 'en' });
    expect(await of(to.id)).toMatchObject([{ reason: 'REPLY_WANTED' }]);
    await change(experience, team, replyToFeedback, {
      idempotencyKey: randomUUID(),
      feedback: to.id,
      expectedVersion: to.version,
      text: 'We will come back to you.',
      language: 'en',
      from: 'Ward A',
      kind: 'CHANGE_PLANNED',
    });
    expect(await of(to.id)).toHaveLength(1);
    await change(experience, team, replyToFeedback, {
      idempotencyKey: randomUUID(),
      feedback: to.id,
      expectedVersion: to.version + 1,
      text: 'Thank you.',
      language: 'en',
      from: 'Ward A',
    });
    expect(await of(to.id)).toEqual([]);
    expect(await of(to.id, { selection: 'DONE' })).toMatchObject([{ outcome: 'A reply was sent.' }]);
  });
});

describe('a follow-up', () => {
  it('gets an owner, who finds it in their own list, and is done with what was done', async () => {
    const { id } = await low();
    const found = (await of(id))[0] as FollowUp;
    const { result: taken } = await assign(ward, found, { owner: 'Sister Jo', mine: true });
    expect(taken).toMatchObject({ owner: 'Sister Jo', mine: true, version: 2 });
    expect((await list(ward, { selection: 'MINE' })).map((each) => each.id)).toEqual([found.id]);
    expect(await list(team, { selection: 'MINE' })).toEqual([]);
    const { result: given } = await assign(team, taken, { owner: 'Bob' });
    expect(given).toMatchObject({ owner: 'Bob', mine: false });
    expect((await assign(team, taken, { owner: 'Zoe' })).code).toBe('CONFLICT');
    expect((await complete(ward, given, ' ')).result.problems).toEqual([
      { path: 'outcome', code: 'OUTCOME_MISSING' },
    ]);
    const { result: done } = await complete(ward, given, 'We rang the ward and mended it.');
    expect(done).toMatchObject({ doneOn: todayInLondon(), outcome: 'We rang the ward and mended it.' });
    expect((await complete(team, done, 'something else')).result).toMatchObject({
      outcome: 'We rang the ward and mended it.',
    });
    expect(await of(id)).toEqual([]);
    const { rows } = await outside.query('select owner from follow_up where id = $1', [found.id]);
    expect(JSON.stringify(rows)).not.toContain('Bob');
  });

  it('is overdue from the day after it was due, and the first due stand first, page by page', async () => {
    const { id } = await low();
    await outside.query(`update follow_up set due_on = '2026-01-05' where feedback_id = $1`, [id]);
    const [first, ...rest] = await list(team, { selection: 'OVERDUE' });
    expect(first).toMatchObject({ feedback: { id }, overdue: true });
    expect(rest).toEqual([]);
    const all = await list(team);
    expect(all[0]?.id).toBe(first?.id);
    const { data } = await experience.execute<{ followUps: { pageInfo: { endCursor: string } } }>(
      team,
      '{ followUps(trust: "RT5", first: 1) { pageInfo { endCursor hasNextPage } } }',
      {},
    );
    const next = await list(team, { first: 1, after: data.followUps.pageInfo.endCursor });
    expect(next[0]?.id).toBe(all[1]?.id);
  });

  it('is seen by who works with the answer and does not exist for anybody else', async () => {
    const { id } = await low();
    const found = (await of(id))[0] as FollowUp;
    expect((await list(ward)).map((each) => each.id)).toContain(found.id);
    expect(await list(member('service-lead', 'RT5', ['ward-b-of-RT5']))).toEqual([]);
    for (const role of roles) {
      const works = ['experience-team', 'experience-lead', 'service-lead'].includes(role);
      const { code } = await complete(member(role, 'RXN'), found, 'not mine');
      expect(code).toBe(works ? 'NOT_FOUND' : 'FORBIDDEN');
      if (!works) await expect(list(member(role, 'RT5'))).rejects.toThrow('FORBIDDEN');
    }
    await expect(list(member('experience-team', 'RXN'))).rejects.toThrow('FORBIDDEN');
    await expect(list(publicPage('RT5'))).rejects.toThrow('UNAUTHENTICATED');
    const application = new Client({ connectionString: experience.database.url });
    await application.connect();
    try {
      await application.query(`begin; set local app.viewer = 'public'; set local app.trust = 'RT5'`);
      for (const table of ['follow_up', 'follow_up_rule', 'answered_feedback']) {
        expect((await application.query(`select * from ${table}`)).rowCount).toBe(0);
      }
      await expect(
        application.query(`insert into follow_up (trust_code, id, created_at, feedback_id, reason, raised_on, due_on, version)
          values ('RT5', gen_random_uuid(), now(), '${id}', 'REPLY_WANTED', now(), now(), 1)`),
      ).rejects.toThrow(/row-level security/);
    } finally {
      await application.end();
    }
  });
});
