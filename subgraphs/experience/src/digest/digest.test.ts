import { randomUUID } from 'node:crypto';
import { roles, type Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AlertCadence } from '../alert/alert.enums.js';
import { answered, change, type ReplyAnswer } from '../testing/answering.js';
import { addToFeedback, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { Storytelling, type ReadStory } from '../testing/story-operations.js';
import { settingsFor } from '../settings.js';
import { digestText } from './digest-text.js';
import { sendDigests } from './send-digests.js';

let experience: TestExperience;
let outside: Client;
let request: RequestContext;
beforeAll(async () => {
  experience = await startExperience();
  request = new RequestContext(system, experience.subgraph.process);
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const fields =
  '__typename ... on AlertSubscription { id version kinds cadence email } ... on ValidationProblem { problems { path code } }';
const subscribeToAlerts = `mutation ($input: SubscribeToAlertsInput!) { result: subscribeToAlerts(input: $input) { ${fields} } }`;
const unsubscribe =
  'mutation ($input: UnsubscribeFromAlertsInput!) { result: unsubscribeFromAlerts(input: $input) }';

/** Somebody of their own for each test, whom organisations knows too. */
function somebody(
  trust = 'RT5',
  services: string[] | null = null,
  role = 'experience-team' as const,
): Viewer {
  const subject = randomUUID();
  experience.organisations.data.grants.set(subject, [{ role, organisation: trust, services }]);
  return { ...member(role, trust, services), subject } as Viewer;
}
const wish = (over: Record<string, unknown> = {}) => ({
  idempotencyKey: randomUUID(),
  trust: 'RT5',
  kinds: ['LOW_SCORE'],
  cadence: 'AT_ONCE',
  email: 'jo@trust.example',
  ...over,
});
const subscribe = async (viewer: Viewer, over: Record<string, unknown> = {}) =>
  (await change(experience, viewer, subscribeToAlerts, wish(over))).result;
const told = async ({
  id,
}: {
  readonly id: string;
}): Promise<{ to: string; subject: string; text: string }[]> => {
  const { rows } = await outside.query<{ id: string; sealed: string }>(
    'select id, sealed from outgoing_message where about = $1 order by created_at',
    [`alert|${id}`],
  );
  const { ring } = settingsFor(request);
  return rows.map((row) => JSON.parse(ring.open(row.sealed, `outgoing_message|${row.id}|sealed`)));
};
const low = (over: Record<string, unknown> = {}) =>
  send(experience, 'RT5', { rating: 'POOR', comment: 'canary words', service: 'ward-a-of-RT5', ...over });

describe('an alert', () => {
  it('tells what happened since it was asked for, in counts and links alone, and each once', async () => {
    const alert = await subscribe(somebody());
    expect(alert).toMatchObject({ email: 'jo@trust.example', kinds: ['LOW_SCORE'] });
    expect(await sendDigests(request, AlertCadence.AT_ONCE)).toBe(0);
    await low();
    await low();
    await send(experience, 'RT5', { rating: 'GOOD' });
    await sendDigests(request, AlertCadence.AT_ONCE);
    await sendDigests(request, AlertCadence.AT_ONCE);
    const [message, ...others] = await told(alert);
    expect(others).toEqual([]);
    expect(message?.to).toBe('jo@trust.example');
    expect(message?.text).toContain('2 low scores to follow up.');
    expect(message?.text).toContain('/workspace/answering');
    expect(JSON.stringify(message)).not.toContain('canary');
    const { rows } = await outside.query('select * from alert_subscription where id = $1', [alert.id]);
    expect(JSON.stringify(rows)).not.toContain('jo@trust');
  });

  it('comes once when two processes send at the same moment', async () => {
    const alert = await subscribe(somebody());
    await low();
    await Promise.all([1, 2, 3].map(() => sendDigests(request, AlertCadence.AT_ONCE)));
    expect(await told(alert)).toHaveLength(1);
  });

  it('passes over nothing that a long transaction wrote', async () => {
    const alert = await subscribe(somebody());
    const slow = new Client({ connectionString: experience.database.superuserUrl });
    await slow.connect();
    try {
      const { rows } = await outside.query<{ id: string }>(
        `select id from feedback where trust_code = 'RT5' limit 1`,
      );
      await slow.query('begin');
      await slow.query(
        `insert into alert_event (trust_code, feedback_id, kind, service_id) values ('RT5', $1, 'LOW_SCORE', null)`,
        [rows[0]?.id],
      );
      await low();
      await sendDigests(request, AlertCadence.AT_ONCE);
      await slow.query('commit');
      await sendDigests(request, AlertCadence.AT_ONCE);
      const texts = (await told(alert)).map(({ text }) => text.split('\n')[0]);
      expect(texts.join()).toMatch(/^(?:2 low scores|1 low score.*1 low score)/);
    } finally {
      await slow.end();
    }
  });

  it('is about the kinds, services and criticality that were asked for', async () => {
    const danger = await subscribe(somebody(), { kinds: ['DANGER'] });
    const ward = await subscribe(somebody(), { services: ['ward-b-of-RT5'] });
    const critical = await subscribe(somebody(), { kinds: ['FEEDBACK'], minCriticality: 4 });
    const additions = await subscribe(somebody(), { kinds: ['ADDITION', 'REPLY_WANTED'] });
    const theirs = await subscribe(somebody('RXN'), { trust: 'RXN' });
    const { code } = await low({ comment: 'he threatened me' });
    await low({ service: 'ward-b-of-RT5', replyWanted: true, comment: null });
    await experience.execute(publicPage('RT5'), addToFeedback, {
      input: { idempotencyKey: randomUUID(), code, text: 'and again' },
    });
    await sendDigests(request, AlertCadence.AT_ONCE);
    const text = async (alert: ReplyAnswer) => (await told(alert)).map((each) => each.text).join();
    expect(await text(danger)).toMatch(/^1 answer or story may speak of danger/);
    expect(await text(ward)).toMatch(/^1 low score to follow up\.\n\n/);
    expect(await text(critical)).toBe('');
    expect(await text(additions)).toMatch(/^1 person would like a reply\.\n1 person added/);
    expect(await text(theirs)).toBe('');
  });

  it('tells who asked for that criticality when staff raise it later, once, and nobody who was told before', async () => {
    const [from2, from4] = [
      await subscribe(somebody(), { kinds: ['FEEDBACK'], minCriticality: 2 }),
      await subscribe(somebody(), { kinds: ['FEEDBACK'], minCriticality: 4 }),
    ];
    const [any, other] = [
      await subscribe(somebody(), { kinds: ['FEEDBACK'] }),
      await subscribe(somebody(), { kinds: ['ADDITION'], minCriticality: 4 }),
    ];
    const { id, version } = await answered(experience, { comment: 'They gave me the wrong medication.' });
    await sendDigests(request, AlertCadence.AT_ONCE);
    const rate = 'mutation ($input: RateCriticalityInput!) { result: rateCriticality(input: $input) { id } }';
    const team = member('experience-team', 'RT5');
    await change(experience, team, rate, { feedback: id, expectedVersion: version, criticality: 4 });
    await change(experience, team, rate, { feedback: id, expectedVersion: version + 1, criticality: 4 });
    await sendDigests(request, AlertCadence.AT_ONCE);
    const firstLines = async (alert: ReplyAnswer) =>
      (await told(alert)).map(({ text }) => text.split('\n')[0]);
    expect(await firstLines(from2)).toEqual(['1 new answer.']);
    expect(await firstLines(from4)).toEqual(['1 answer is more critical than it was.']);
    expect(await firstLines(any)).toEqual(['1 new answer.']);
    expect(await firstLines(other)).toEqual([]);
  });

  it('tells of a story that may speak of danger, and services once they were told of it; nothing of it is in the message', async () => {
    const stories = new Storytelling(experience);
    const danger = await subscribe(somebody(), { kinds: ['DANGER'] });
    const ward = await subscribe(somebody('RT5', ['ward-a-of-RT5']), { kinds: ['STORY', 'DANGER'] });
    const elsewhere = await subscribe(somebody('RT5', ['ward-b-of-RT5']), { kinds: ['STORY'] });
    const found = await stories.received({
      words: 'A canary nurse hit me on the ward',
      services: ['ward-a-of-RT5'],
    });
    await sendDigests(request, AlertCadence.AT_ONCE);
    expect((await told(danger)).map(({ text }) => text.split('\n')[0])).toEqual([
      '1 answer or story may speak of danger. Read it first.',
    ]);
    expect(await told(ward)).toEqual([]);
    let story = await stories.edited(found, { criticality: 3 });
    for (let time = 0; time < 2; time += 1) {
      const { id, version: expectedVersion } = story;
      story = (await stories.run('contactStoryServices', {
        story: id,
        expectedVersion,
      })) as unknown as ReadStory;
    }
    await sendDigests(request, AlertCadence.AT_ONCE);
    const [message, ...others] = await told(ward);
    expect(others).toEqual([]);
    expect(message?.text).toMatch(/^Services were told of 1 story\./);
    expect(JSON.stringify(message)).not.toContain('canary');
    expect(await told(elsewhere)).toEqual([]);
  });

  it('ends with the role, and tells no more than the role still opens', async () => {
    const gone = somebody();
    const narrower = somebody();
    const [ended, narrowed] = [await subscribe(gone), await subscribe(narrower)];
    const { data } = experience.organisations;
    data.grants.set((gone as { subject: string }).subject, []);
    data.grants.set((narrower as { subject: string }).subject, [
      { role: 'service-lead', organisation: 'RT5', services: ['ward-b-of-RT5'] },
    ]);
    await low();
    await sendDigests(request, AlertCadence.AT_ONCE);
    expect([await told(ended), await told(narrowed)]).toEqual([[], []]);
    const { rows } = await outside.query('select id from alert_subscription where id = any($1)', [
      [ended.id, narrowed.id],
    ]);
    expect(rows).toEqual([{ id: narrowed.id }]);
  });

  it('is ended by its owner and by nobody else', async () => {
    const jo = somebody();
    const { id: alert, version: expectedVersion } = await subscribe(jo);
    const end = (viewer: Viewer) => change(experience, viewer, unsubscribe, { alert, expectedVersion });
    expect((await end(somebody())).code).toBe('NOT_FOUND');
    expect((await end(publicPage('RT5'))).code).toBe('UNAUTHENTICATED');
    expect((await end(jo)).code).toBeUndefined();
    const { data } = await experience.execute<{ myAlerts: object[] }>(
      jo,
      '{ myAlerts(trust: "RT5") { id } }',
      {},
    );
    expect(data.myAlerts).toEqual([]);
  });
});

describe('a digest', () => {
  it('is sent once a day, with overdue follow-ups, and not when nothing is in it', async () => {
    const daily = await subscribe(somebody(), { cadence: 'DAILY', kinds: ['LOW_SCORE', 'OVERDUE'] });
    const empty = await subscribe(somebody(), {
      cadence: 'DAILY',
      kinds: ['LOW_SCORE', 'OVERDUE'],
      services: ['ward-b-of-RT5'],
    });
    await low();
    await outside.query(`update follow_up set due_on = '2026-01-05' where service_id = 'ward-a-of-RT5'`);
    await sendDigests(request, AlertCadence.DAILY);
    await low();
    await sendDigests(request, AlertCadence.DAILY);
    const [message, ...others] = await told(daily);
    expect(others).toEqual([]);
    expect(message?.text).toMatch(/^1 low score to follow up\.\n\d+ follow-ups are overdue\./);
    expect(await told(empty)).toEqual([]);
    await outside.query(`update alert_subscription set told_on = told_on - 1`);
    await sendDigests(request, AlertCadence.DAILY);
    expect((await told(daily))[1]?.text).toMatch(/^1 low score to follow up\./);
    expect(await told(await subscribe(somebody(), { cadence: 'WEEKLY' }))).toEqual([]);
  });

  it('says that something may speak of danger before all else', () => {
    expect(digestText({}, 'https://wesaid.example')).toBeNull();
    expect(digestText({ FEEDBACK: 3, DANGER: 1 }, 'https://wesaid.example')).toEqual({
      subject: 'Read first: new feedback',
      text: `1 answer or story may speak of danger. Read it first.
3 new answers.

Read what people said: https://wesaid.example/workspace/feedback
Reply and follow up: https://wesaid.example/workspace/answering
Read stories: https://wesaid.example/workspace/stories
End this message: https://wesaid.example/workspace/alerts
`,
    });
  });
});

describe('who subscribes', () => {
  it('works with the feedback of the trust, and chooses their own services', async () => {
    for (const role of roles) {
      const works = ['experience-team', 'experience-lead', 'service-lead'].includes(role);
      const { code } = await change(experience, member(role, 'RXN'), subscribeToAlerts, wish());
      expect(code).toBe('FORBIDDEN');
      if (!works) {
        expect((await change(experience, member(role, 'RT5'), subscribeToAlerts, wish())).code).toBe(
          'FORBIDDEN',
        );
      }
    }
    expect((await change(experience, publicPage('RT5'), subscribeToAlerts, wish())).code).toBe(
      'UNAUTHENTICATED',
    );
    const ward = somebody('RT5', ['ward-a-of-RT5']);
    const given = await subscribe(ward, {
      kinds: [],
      services: ['ward-b-of-RT5', 'ward-a-of-RT5'],
      minCriticality: 5,
      email: 'nobody',
    });
    expect(given.problems).toEqual([
      { path: 'kinds', code: 'KINDS_MISSING' },
      { path: 'minCriticality', code: 'CRITICALITY_OUT_OF_RANGE' },
      { path: 'email', code: 'EMAIL_INVALID' },
      { path: 'services.0', code: 'SERVICE_UNKNOWN' },
    ]);
  });

  it("reads and changes nobody else's by the database itself", async () => {
    const application = new Client({ connectionString: experience.database.url });
    await application.connect();
    try {
      for (const claims of [
        { 'app.viewer': 'public', 'app.trust': 'RT5' },
        {
          'app.viewer': 'member',
          'app.subject': 'https://identity.test|nobody',
          'app.grants': '[{"role":"experience-lead","organisation":"RT5","services":null}]',
        },
      ]) {
        await application.query('begin');
        for (const [name, value] of Object.entries(claims)) {
          await application.query('select set_config($1, $2, true)', [name, value]);
        }
        for (const table of ['alert_subscription', 'alert_event']) {
          expect((await application.query(`select * from ${table}`)).rowCount).toBe(0);
          expect((await application.query(`delete from ${table}`)).rowCount).toBe(0);
        }
        await application.query('rollback');
      }
    } finally {
      await application.end();
    }
  });
});
