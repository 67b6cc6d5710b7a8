import { randomUUID } from 'node:crypto';
import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedbackOutcome, listed, recordFeedback, send } from '../testing/operations.js';
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

const team = (trust: string): Viewer => member('experience-team', trust);
const card = (trust: string, input: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: randomUUID(),
  trust,
  collectionMode: 'PAPER_DISCHARGE',
  receivedOn: todayInLondon(),
  rating: 'GOOD',
  mayPublish: false,
  ...input,
});

interface Recorded {
  readonly __typename: string;
  readonly code: string;
  readonly feedback: string;
  readonly receivedOn: string;
  readonly problems: { path: string; code: string }[];
}

const record = (viewer: Viewer, input: Record<string, unknown>) =>
  experience.execute<{ recordFeedback: Recorded }>(viewer, recordFeedback, { input });

const kept = async (viewer: Viewer, input: Record<string, unknown>): Promise<Recorded> => {
  const { data, errors } = await record(viewer, input);
  expect(errors).toBeUndefined();
  expect(data.recordFeedback.__typename).toBe('RecordedReceipt');
  return data.recordFeedback;
};

const problems = async (input: Record<string, unknown>): Promise<string[]> =>
  (await record(team('RT5'), input)).data.recordFeedback.problems.map(({ path, code }) => `${path} ${code}`);

const takeBack = (viewer: Viewer, feedback: string, expectedVersion = 1) =>
  experience.execute(
    viewer,
    'mutation ($input: TakeBackFeedbackInput!) { takeBackFeedback(input: $input) { feedback } }',
    { input: { feedback, expectedVersion } },
  );

interface Pile {
  readonly today: number;
  readonly latest: { id: string; comment: string | null; version: number; mayBeTakenBack: boolean }[];
}

const pile = async (viewer: Viewer, trust: string): Promise<Pile> => {
  const { data, errors } = await experience.execute<{ recordedFeedback: Pile }>(
    viewer,
    `query ($trust: OdsCode!) { recordedFeedback(trust: $trust) {
      today latest { id comment rating receivedOn recordedAt collectionMode service { id } version mayBeTakenBack } } }`,
    { trust },
  );
  expect(errors).toBeUndefined();
  return data.recordedFeedback;
};

const responses = async (trust: string): Promise<number[]> => {
  const { rows } = await outside.query<{ said: number; heard: number }>(
    `select (select coalesce(sum(responses), 0)::int from feedback_day where trust_code = $1) said,
       (select coalesce(sum(responses), 0)::int from feedback_heard_day where trust_code = $1) heard`,
    [trust],
  );
  return [rows[0]?.said ?? -1, rows[0]?.heard ?? -1];
};

describe('an answer that staff write down', () => {
  it('is kept as it was given, read as every other one, and followed by its code (R104 R037)', async () => {
    const { code, receivedOn } = await kept(
      team('RT5'),
      card('RT5', {
        service: 'ward-a-of-RT5',
        rating: 'VERY_POOR',
        comment: ' A nurse hit me \n',
        mayPublish: true,
        language: 'cy',
        respondentType: 'RELATIVE',
        assistedBy: 'VOLUNTEER',
        receivedOn: '2026-11-02',
      }),
    );
    expect(receivedOn).toBe('2026-11-02');
    const { data } = await experience.execute(
      team('RT5'),
      `{ feedback(trust: "RT5", first: 50, selection: NEEDS_ATTENTION) { nodes { comment rating receivedOn language
         collectionMode mayPublish respondentType assistedBy state counted service { id } } } }`,
    );
    expect(data).toMatchObject({
      feedback: {
        nodes: [
          {
            comment: 'A nurse hit me',
            rating: 'VERY_POOR',
            receivedOn: '2026-11-02',
            language: 'cy',
            collectionMode: 'PAPER_DISCHARGE',
            mayPublish: true,
            respondentType: 'RELATIVE',
            assistedBy: 'VOLUNTEER',
            state: 'NEW',
            counted: true,
            service: { id: 'ward-a-of-RT5' },
          },
        ],
      },
    });
    const outcome = await experience.execute(publicPage('RT5'), feedbackOutcome, { code });
    expect(outcome.data).toMatchObject({
      feedbackOutcome: { receivedOn: '2026-11-02', stage: 'RECEIVED', trust: { odsCode: 'RT5' } },
    });
  });

  it('is kept once for a key, however often it is sent, and its key fits no other answer', async () => {
    const input = card('REN', { comment: 'sent again and again' });
    const sent = await Promise.all(Array.from({ length: 5 }, () => kept(team('REN'), input)));
    expect(new Set(sent.map(({ code }) => code)).size).toBe(1);
    expect(await listed(experience, team('REN'), 'REN')).toHaveLength(1);
    const { errors } = await record(team('REN'), { ...input, rating: 'POOR' });
    expect(errors).toMatchObject([{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }]);
  });

  it('has a day that is not to come, and a reason when it came in more than a year ago', async () => {
    expect(await problems(card('RT5', { receivedOn: '2999-01-01' }))).toEqual([
      'receivedOn RECEIVED_ON_IN_FUTURE',
    ]);
    expect(await problems(card('RT5', { receivedOn: '2020-02-29' }))).toEqual([
      'lateBecause LATE_BECAUSE_MISSING',
    ]);
    expect(await problems(card('RT5', { receivedOn: '2020-02-29', lateBecause: '  ' }))).toEqual([
      'lateBecause LATE_BECAUSE_MISSING',
    ]);
    await kept(team('RT5'), card('RT5', { receivedOn: '2020-02-29', lateBecause: 'Found in a drawer.' }));
    const today = todayInLondon();
    const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
    await kept(team('RT5'), card('RT5', { receivedOn: aYearAgo }));
  });

  it('is refused with what to put right: ways that come in by themselves, other services, long words', async () => {
    for (const collectionMode of ['SMS', 'ONLINE', 'ELECTRONIC_HOME', 'ELECTRONIC_DISCHARGE']) {
      expect(await problems(card('RT5', { collectionMode }))).toEqual([
        'collectionMode COLLECTION_MODE_NOT_RECORDED',
      ]);
    }
    expect(await problems(card('RT5', { service: 'ward-a-of-RXN' }))).toEqual(['service SERVICE_UNKNOWN']);
    expect(await problems(card('RT5', { comment: 'x'.repeat(4_001), idempotencyKey: 'short' }))).toEqual([
      'idempotencyKey IDEMPOTENCY_KEY_INVALID',
      'comment COMMENT_TOO_LONG',
    ]);
  });

  it('comes from the experience team, and from service leads for their services only', async () => {
    const lead = member('service-lead', 'RT5', ['ward-a-of-RT5']);
    await kept(lead, card('RT5', { service: 'ward-a-of-RT5' }));
    for (const service of ['ward-b-of-RT5', null]) {
      expect((await record(lead, card('RT5', { service }))).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    const may = ['experience-team', 'experience-lead', 'service-lead'];
    for (const role of roles.filter((each) => !may.includes(each))) {
      expect((await record(member(role, 'RT5'), card('RT5'))).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    expect((await record(team('RXN'), card('RT5'))).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    for (const viewer of [anonymous, publicPage('RT5')]) {
      expect((await record(viewer, card('RT5'))).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    }
  });

  it('can be added by nobody past the API: row-level security knows who writes what down', async () => {
    const add = (viewer: Viewer, mode: string, trust = 'RT5') =>
      experience.subgraph.process.database.work(viewer, (em) =>
        em.execute(
          `insert into feedback (trust_code, id, created_at, received_at, received_on, rating, may_publish,
             collection_mode, test_mode, synthetic, held, counted, needs_attention, personal_details, state, version,
             reply_wanted)
           values (?, ?, now(), now(), now(), 1, false, ?, false, false, false, true, false, false, 'NEW', 1, false)`,
          [trust, randomUUID(), mode],
        ),
      );
    await add(team('RT5'), 'TELEPHONE');
    await expect(add(team('RT5'), 'SMS')).rejects.toThrow(/row-level security/);
    await expect(add(team('RT5'), 'TELEPHONE', 'RXN')).rejects.toThrow(/row-level security/);
    await expect(add(member('web-team', 'RT5'), 'TELEPHONE')).rejects.toThrow(/row-level security/);
  });
});

describe('a pile of answers', () => {
  it('shows how many somebody wrote down today and their last five, and nobody else’s', async () => {
    const mine = member('experience-team', 'R1H');
    await kept(member('experience-lead', 'R1H'), card('R1H', { comment: 'of somebody else' }));
    for (let number = 1; number <= 6; number += 1) {
      await kept(mine, card('R1H', { comment: `card ${number}`, receivedOn: '2026-11-01' }));
    }
    const { today, latest } = await pile(mine, 'R1H');
    expect(today).toBe(6);
    expect(latest.map(({ comment }) => comment)).toEqual(['card 6', 'card 5', 'card 4', 'card 3', 'card 2']);
    expect((await pile(member('experience-lead', 'R1H'), 'R1H')).today).toBe(1);
  });

  it('lets a mistake be taken back: it is gone, from every figure too, and from its receipt', async () => {
    const mine = team('RX6');
    const { feedback, code } = await kept(mine, card('RX6', { comment: 'a slip of the hand' }));
    expect(await responses('RX6')).toEqual([1, 1]);
    expect((await takeBack(mine, feedback)).errors).toBeUndefined();
    expect(await responses('RX6')).toEqual([0, 0]);
    expect((await pile(mine, 'RX6')).latest).toEqual([]);
    const { data } = await experience.execute(publicPage('RX6'), feedbackOutcome, { code });
    expect(data).toEqual({ feedbackOutcome: null });
    const { rows } = await outside.query('select from recorded_feedback where feedback_id = $1', [feedback]);
    expect(rows).toEqual([]);
    expect((await takeBack(mine, feedback)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('lets nobody take back what another person wrote down, what came in by itself, or what is a day old', async () => {
    const mine = team('RHA');
    const { feedback } = await kept(mine, card('RHA'));
    await send(experience, 'RHA', { comment: 'from a page' });
    const own = (await listed(experience, mine, 'RHA')).find(({ comment }) => comment === 'from a page');
    for (const [viewer, id] of [
      [member('experience-lead', 'RHA'), feedback],
      [team('RXN'), feedback],
      [mine, own?.id ?? ''],
      [mine, 'no identifier'],
    ] as const) {
      expect((await takeBack(viewer, id)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    await outside.query(
      `update recorded_feedback set recorded_at = now() - interval '25 hours' where feedback_id = $1`,
      [feedback],
    );
    expect((await takeBack(mine, feedback)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await pile(mine, 'RHA')).latest).toMatchObject([{ mayBeTakenBack: false }]);
    expect(await listed(experience, mine, 'RHA')).toHaveLength(2);
  });

  it('keeps an answer that somebody works with already', async () => {
    const mine = team('RT1');
    const { feedback } = await kept(mine, card('RT1'));
    await experience.execute(
      member('experience-lead', 'RT1'),
      'mutation ($input: FeedbackVersionInput!) { markFeedbackRead(input: $input) { id } }',
      { input: { feedback, expectedVersion: 1 } },
    );
    for (const version of [1, 2]) {
      expect((await takeBack(mine, feedback, version)).errors).toMatchObject([
        { extensions: { code: 'CONFLICT' } },
      ]);
    }
    expect(await responses('RT1')).toEqual([1, 1]);
  });

  it('is nothing that another trust, a page or another role reads', async () => {
    const question = '{ recordedFeedback(trust: "RT5") { today } }';
    for (const viewer of [team('RXN'), member('web-team', 'RT5'), publicPage('RT5'), anonymous]) {
      expect((await experience.execute(viewer, question)).errors).toHaveLength(1);
    }
    const found = async (viewer: Viewer): Promise<unknown[]> =>
      experience.subgraph.process.database.work(viewer, (em) =>
        em.execute(`select trust_code from recorded_feedback group by 1 order by 1`),
      );
    expect(await found(team('RXN'))).toEqual([]);
    expect(await found(publicPage('RT5'))).toEqual([]);
    expect(await found(team('RT5'))).toEqual([{ trust_code: 'RT5' }]);
    expect((await found(system)).length).toBeGreaterThan(1);
  });
});
