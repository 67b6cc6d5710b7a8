import { randomUUID } from 'node:crypto';
import { member, publicPage } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, change, replyToFeedback, withdrawReply } from '../testing/answering.js';
import { publishAction } from '../testing/operations.js';
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
const at = (service: string) => ({ service: `ward-${service}-of-RT5` });
const errorOf = async (viewer: typeof team, query: string) =>
  (await experience.execute(viewer, query, {})).errors?.[0]?.extensions['code'];

describe('the response monitor', () => {
  it('lists responses past their time limit and overdue follow-ups, by service (R116)', async () => {
    const late = async (input: Record<string, unknown>) => {
      const { id } = await answered(experience, input);
      await outside.query(`update follow_up set due_on = '2026-01-05' where feedback_id = $1`, [id]);
      return id;
    };
    const first = await late({ rating: 'POOR', ...at('a') });
    await late({ rating: 'GOOD', replyWanted: true, ...at('a') });
    await late({ rating: 'VERY_POOR', ...at('b') });
    await answered(experience, { rating: 'VERY_POOR', ...at('b') });
    const query = `query ($service: ID) { responseMonitor(trust: "RT5", service: $service) { on lateReplies overdueFollowUps repliesToModerate
      services { service { id } lateReplies overdueFollowUps } oldest { feedback { id } overdue } } }`;
    const read = async (viewer: typeof team, service: string | null = null) =>
      (await experience.execute<{ responseMonitor: Record<string, unknown> }>(viewer, query, { service }))
        .data.responseMonitor;
    const all = await read(team);
    expect(all).toMatchObject({
      on: todayInLondon(),
      lateReplies: 1,
      overdueFollowUps: 2,
      services: [
        { service: { id: 'ward-a-of-RT5' }, lateReplies: 1, overdueFollowUps: 1 },
        { service: { id: 'ward-b-of-RT5' }, lateReplies: 0, overdueFollowUps: 1 },
      ],
    });
    expect(all['oldest']).toHaveLength(3);
    expect(all['oldest']).toContainEqual({ feedback: { id: first }, overdue: true });
    const own = { lateReplies: 0, overdueFollowUps: 1 };
    expect(await read(team, 'ward-b-of-RT5')).toMatchObject(own);
    expect(await read(member('service-lead', 'RT5', ['ward-b-of-RT5']))).toMatchObject(own);
    expect(await errorOf(member('experience-team', 'RXN'), '{ responseMonitor(trust: "RT5") { on } }')).toBe(
      'FORBIDDEN',
    );
    expect(await errorOf(publicPage('RT5'), '{ responseMonitor(trust: "RT5") { on } }')).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('the share of feedback that was answered', () => {
  const query = `query ($service: ID, $from: LocalDate!, $to: LocalDate!) {
    _entities(representations: [{ __typename: "Trust", odsCode: "REN" }]) { ... on Trust {
      answeredFeedback(from: $from, to: $to, service: $service) { responses replied actedOn answered percentAnswered } } } }`;
  const read = async (viewer: typeof team, over: Record<string, unknown> = {}) => {
    const today = todayInLondon();
    const { data, errors } = await experience.execute<{ _entities: [{ answeredFeedback: object | null }] }>(
      viewer,
      query,
      { from: today, to: today, ...over },
    );
    return data._entities[0].answeredFeedback ?? errors?.[0]?.extensions['code'];
  };
  const theirs = member('experience-team', 'REN');

  it('counts what received a reply or an action once, and forgets what was taken back (R187)', async () => {
    expect(await read(theirs)).toMatchObject({ responses: 0, percentAnswered: null });
    const ids: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      await experience.execute(
        publicPage('REN'),
        'mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { __typename } }',
        { input: { idempotencyKey: randomUUID(), rating: 'GOOD', mayPublish: false } },
      );
    }
    const { rows } = await outside.query<{ id: string }>(`select id from feedback where trust_code = 'REN'`);
    ids.push(...rows.map(({ id }) => id));
    const reply = await change(experience, theirs, replyToFeedback, {
      idempotencyKey: randomUUID(),
      feedback: ids[0],
      expectedVersion: 1,
      text: 'Thank you.',
      language: 'en',
      from: 'The ward',
    });
    const action = await experience.execute<{ publishAction: { id: string; version: number } }>(
      theirs,
      publishAction,
      {
        input: {
          idempotencyKey: randomUUID(),
          trust: 'REN',
          said: 'said',
          did: 'did',
          label: 'WE_SAID_WE_DID',
          status: 'DONE',
          feedback: ids.slice(0, 2),
        },
      },
    );
    for (const viewer of [theirs, member('complaints-team', 'REN')]) {
      expect(await read(viewer)).toEqual({
        responses: 4,
        replied: 1,
        actedOn: 2,
        answered: 2,
        percentAnswered: 50,
      });
    }
    await experience.execute(
      theirs,
      'mutation ($input: ActionVersionInput!) { withdrawAction(input: $input) { id } }',
      { input: { action: action.data.publishAction.id, expectedVersion: 1 } },
    );
    expect(await read(theirs)).toMatchObject({ replied: 1, actedOn: 0, answered: 1 });
    await change(experience, theirs, withdrawReply, { reply: reply.result.id, expectedVersion: 1 });
    expect(await read(theirs)).toMatchObject({ responses: 4, answered: 0, percentAnswered: 0 });
  });

  it('is for staff of the trust, and for one of their services where they have only some', async () => {
    expect(await read(team)).toBe('FORBIDDEN');
    expect(await read(publicPage('REN'))).toBe('UNAUTHENTICATED');
    const ward = member('service-lead', 'REN', ['ward-a-of-REN']);
    expect(await read(ward)).toBe('FORBIDDEN');
    expect(await read(ward, { service: 'ward-a-of-REN' })).toMatchObject({ responses: 0 });
    expect(await read(theirs, { from: '2026-02-01', to: '2026-01-01' })).toBe('BAD_USER_INPUT');
  });
});
