import { randomUUID } from 'node:crypto';
import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answered,
  change,
  decideReply,
  outcomeOf,
  replyToFeedback,
  updateReply,
  withdrawReply,
  type Answered,
  type ReplyAnswer,
} from '../testing/answering.js';
import { addToFeedback } from '../testing/operations.js';
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

const somebody = (name: string, role: Parameters<typeof member>[0] = 'experience-team'): Viewer =>
  ({ ...member(role, 'RT5'), subject: name }) as Viewer;
const ann = somebody('ann');
const lead = somebody('lea', 'experience-lead');

const newReply = ({ id, version }: Answered, over: Record<string, unknown> = {}) => ({
  idempotencyKey: randomUUID(),
  feedback: id,
  expectedVersion: version,
  text: 'Thank you for telling us.',
  language: 'en-GB',
  from: 'The team of Ward A',
  ...over,
});
const reply = (viewer: Viewer, to: Answered, over: Record<string, unknown> = {}) =>
  change(experience, viewer, replyToFeedback, newReply(to, over));
const decide = (viewer: Viewer, { id, version }: ReplyAnswer, reason: string | null = null) =>
  change(experience, viewer, decideReply, {
    reply: id,
    expectedVersion: version,
    publish: reason === null,
    reason,
  });
const shown = async ({ code }: Answered) =>
  (await outcomeOf(experience, anonymous, code))['replies'] as { text: string }[];
const openToAll = { mayPublish: true };

describe('a private reply', () => {
  it('is read with the receipt code at once, by nobody else, and the answer counts as read', async () => {
    const to = await answered(experience, { replyWanted: true, language: 'en' });
    const { result } = await reply(ann, to);
    expect(result).toMatchObject({ state: 'PUBLISHED', public: false, kind: 'REPLY', mine: true });
    expect(await outcomeOf(experience, anonymous, to.code)).toMatchObject({
      stage: 'READ',
      replies: [{ text: 'Thank you for telling us.', language: 'en-GB', from: 'The team of Ward A' }],
    });
    const other = await answered(experience);
    expect(await shown(other)).toEqual([]);
  });

  it('is made once for each key, and not when something was added to the answer meanwhile', async () => {
    const to = await answered(experience);
    const input = newReply(to);
    const [first] = await Promise.all(
      Array.from({ length: 5 }, () => change(experience, ann, replyToFeedback, input)),
    );
    expect((await change(experience, ann, replyToFeedback, input)).result.id).toBe(first?.result.id);
    expect(await shown(to)).toHaveLength(1);
    const later = await answered(experience);
    await experience.execute(anonymous, addToFeedback, {
      input: { idempotencyKey: randomUUID(), code: later.code, text: 'wait, one more thing' },
    });
    expect((await reply(ann, later)).code).toBe('CONFLICT');
  });

  it('says field by field what to put right', async () => {
    const to = await answered(experience);
    const { result } = await reply(ann, to, { text: ' ', language: 'not a language', from: '' });
    expect(result.problems).toEqual([
      { path: 'text', code: 'TEXT_MISSING' },
      { path: 'from', code: 'FROM_MISSING' },
      { path: 'language', code: 'LANGUAGE_UNKNOWN' },
    ]);
    expect(await shown(to)).toEqual([]);
  });
});

describe('the language of a reply', () => {
  it.each([
    [{ replyWanted: true, replyLanguage: 'pl', language: 'en' }, 'en-GB', false],
    [{ replyWanted: true, replyLanguage: 'pl', language: 'en' }, 'pl-PL', true],
    [{ language: 'cy' }, 'en-GB', false],
    [{ language: 'en-x-easy' }, 'en-GB', false],
    [{ language: 'en-x-easy' }, 'en-x-easy', true],
    [{}, 'ur', true],
  ])('asked for with %j and written in %s: taken at once %s', async (asked, language, taken) => {
    const to = await answered(experience, asked);
    const { result } = await reply(ann, to, { language });
    if (taken) return expect(result.state).toBe('PUBLISHED');
    expect(result.problems).toEqual([{ path: 'language', code: 'LANGUAGE_NOT_ASKED_FOR' }]);
    expect((await reply(ann, to, { language, anyLanguage: true })).result.state).toBe('PUBLISHED');
  });
});

describe('a public reply', () => {
  it('waits until another person has read it, and nobody decides about their own', async () => {
    const to = await answered(experience, openToAll);
    const { result } = await reply(ann, to, { public: true });
    expect(result).toMatchObject({ state: 'WAITING', publishedAt: null });
    expect(await shown(to)).toEqual([]);
    expect((await decide(ann, result)).code).toBe('FORBIDDEN');
    for (const stranger of [
      somebody('sam', 'service-lead'),
      member('experience-lead', 'RXN'),
      member('experience-team', 'RT5', ['ward-a-of-RT5']),
      publicPage('RT5'),
    ]) {
      expect((await decide(stranger, result)).code).toMatch(/FORBIDDEN|NOT_FOUND|UNAUTHENTICATED/);
    }
    expect((await decide(lead, result)).result).toMatchObject({ state: 'PUBLISHED' });
    expect(await shown(to)).toHaveLength(1);
    await expect(
      outside.query('update feedback_reply set decided_by = author where id = $1', [result.id]),
    ).rejects.toThrow(/check constraint/);
  });

  it('stands under the published words for everybody, and private ones never do', async () => {
    const to = await answered(experience, openToAll);
    const { result } = await reply(ann, to, { public: true, text: 'for everybody' });
    await decide(lead, result);
    await reply(ann, { ...to, version: to.version + 1 }, { text: 'for the person alone' });
    const shownTo = async () => {
      const { data } = await experience.execute<{
        _entities: [{ comments: { nodes: { replies: { text: string; kind: string }[] }[] } }];
      }>(
        publicPage('RXN'),
        `{ _entities(representations: [{ __typename: "Trust", odsCode: "RT5" }]) { ... on Trust {
           comments(first: 50) { nodes { replies { text kind from publishedOn language } } } } } }`,
        {},
      );
      return data._entities[0].comments.nodes.flatMap(({ replies }) => replies);
    };
    expect(await shownTo()).toEqual([]);
    const { rows } = await outside.query<{ version: number }>('select version from feedback where id = $1', [
      to.id,
    ]);
    const decideOn = (field: string, expectedVersion: number | undefined) =>
      experience.execute(
        lead,
        `mutation ($input: FeedbackVersionInput!) { ${field}(input: $input) { __typename } }`,
        { input: { feedback: to.id, expectedVersion } },
      );
    expect((await decideOn('publishComment', rows[0]?.version)).errors).toBeUndefined();
    expect(await shownTo()).toMatchObject([
      { text: 'for everybody', kind: 'REPLY', from: 'The team of Ward A' },
    ]);
    await decideOn('withholdComment', (rows[0]?.version ?? 0) + 1);
    expect(await shownTo()).toEqual([]);
  });

  it('can be sent back with a reason, and waits again when its author has changed it', async () => {
    const to = await answered(experience, openToAll);
    const { result } = await reply(ann, to, { public: true });
    expect((await decide(lead, result, ' ')).result.problems).toEqual([
      { path: 'reason', code: 'REASON_MISSING' },
    ]);
    const { result: back } = await decide(lead, result, 'Say what happens next.');
    expect(back).toMatchObject({ state: 'DECLINED', declineReason: 'Say what happens next.' });
    const { result: again } = await change(experience, ann, updateReply, {
      reply: back.id,
      expectedVersion: back.version,
      text: 'We look into it this week.',
      language: 'en',
      from: 'Ward A',
    });
    expect(again).toMatchObject({ state: 'WAITING', declineReason: null });
  });

  it('is refused where the person did not agree to be published, or with personal details in it', async () => {
    const closed = await answered(experience);
    expect((await reply(ann, closed, { public: true })).result.problems).toEqual([
      { path: 'public', code: 'WORDS_NOT_PUBLIC' },
    ]);
    const open = await answered(experience, openToAll);
    expect((await reply(ann, open, { public: true, text: 'Ring 07700 900123' })).result.problems).toEqual([
      { path: 'text', code: 'PERSONAL_DETAILS' },
    ]);
    expect((await reply(ann, closed, { text: 'Ring 07700 900123' })).result.state).toBe('PUBLISHED');
  });

  it('no longer waits once ten of its author were published; what claims a change still does', async () => {
    const zoe = somebody('zoe');
    for (let index = 0; index < 10; index += 1) {
      const to = await answered(experience, openToAll);
      // Private ones are no proof: nobody else has read them.
      await reply(zoe, to);
      const { result } = await reply(zoe, { ...to, version: to.version + 1 }, { public: true });
      expect(result.state).toBe('WAITING');
      await decide(lead, result);
    }
    const to = await answered(experience, openToAll);
    const plain = await reply(zoe, to, { public: true });
    expect(plain.result.state).toBe('PUBLISHED');
    for (const kind of ['CHANGE_PLANNED', 'CHANGE_MADE']) {
      for (const isPublic of [true, false]) {
        const next = await answered(experience, openToAll);
        const { result } = await reply(zoe, next, { kind, public: isPublic });
        expect(result.state).toBe('WAITING');
        await expect(
          outside.query(`update feedback_reply set state = 'PUBLISHED', published_at = now() where id = $1`, [
            result.id,
          ]),
        ).rejects.toThrow(/check constraint/);
      }
    }
    const { result: other } = await reply(ann, await answered(experience, openToAll), { public: true });
    expect(other.state).toBe('WAITING');
  }, 120_000);
});

describe('a reply that can be read', () => {
  const versionOf = ({ id, version }: ReplyAnswer) => ({ reply: id, expectedVersion: version });
  const rewrite = (viewer: Viewer, given: ReplyAnswer) =>
    change(experience, viewer, updateReply, {
      ...versionOf(given),
      text: 'Other words',
      language: 'en',
      from: 'Ward A',
    });

  it('is changed and taken back by its author for 30 minutes, and then by the lead alone', async () => {
    const to = await answered(experience);
    const { result } = await reply(ann, to);
    expect((await rewrite(somebody('bob'), result)).code).toBe('FORBIDDEN');
    expect((await rewrite(lead, result)).code).toBe('FORBIDDEN');
    const { result: changed } = await rewrite(ann, result);
    expect(changed).toMatchObject({ state: 'PUBLISHED', text: 'Other words' });
    expect((await rewrite(ann, result)).code).toBe('CONFLICT');
    await outside.query(
      `update feedback_reply set published_at = published_at - interval '30 minutes' where id = $1`,
      [result.id],
    );
    expect((await rewrite(ann, changed)).code).toBe('FORBIDDEN');
    expect((await change(experience, ann, withdrawReply, versionOf(changed))).code).toBe('FORBIDDEN');
    expect((await change(experience, lead, withdrawReply, versionOf(changed))).result.state).toBe(
      'WITHDRAWN',
    );
    expect(await shown(to)).toEqual([]);
  });

  it('is taken back by its author within the time', async () => {
    const to = await answered(experience);
    const { result } = await reply(ann, to);
    expect((await change(experience, ann, withdrawReply, versionOf(result))).result.state).toBe('WITHDRAWN');
    expect(await shown(to)).toEqual([]);
    expect((await rewrite(ann, { ...result, version: result.version + 1 })).code).toBe('FORBIDDEN');
  });
});

describe('who replies', () => {
  it('is who works with the answer, and for everybody else it does not exist', async () => {
    const to = await answered(experience);
    for (const role of roles) {
      const mayReply = ['experience-team', 'experience-lead', 'service-lead'].includes(role);
      const { code } = await reply(member(role, 'RXN'), to);
      expect(code).toBe(mayReply ? 'NOT_FOUND' : 'FORBIDDEN');
      if (!mayReply) expect((await reply(member(role, 'RT5'), to)).code).toBe('FORBIDDEN');
    }
    expect((await reply(member('service-lead', 'RT5', ['ward-b-of-RT5']), to)).code).toBe('NOT_FOUND');
    expect((await reply(publicPage('RT5'), to)).code).toBe('UNAUTHENTICATED');
    const ward = member('service-lead', 'RT5', ['ward-a-of-RT5']);
    expect((await reply(ward, to)).result.state).toBe('PUBLISHED');
  });

  it('reads what waits for the whole trust only, first written first', async () => {
    const query = `query ($trust: OdsCode!) { repliesToModerate(trust: $trust, first: 50) { nodes { id feedback { id } } } }`;
    const to = await answered(experience, openToAll);
    const { result } = await reply(ann, to, { public: true });
    const { data } = await experience.execute<{
      repliesToModerate: { nodes: { id: string; feedback: { id: string } }[] };
    }>(lead, query, { trust: 'RT5' });
    expect(data.repliesToModerate.nodes.at(-1)).toEqual({ id: result.id, feedback: { id: to.id } });
    for (const viewer of [
      member('experience-team', 'RT5', ['ward-a-of-RT5']),
      member('service-lead', 'RT5'),
      member('experience-lead', 'RXN'),
    ]) {
      const { errors } = await experience.execute(viewer, query, { trust: 'RT5' });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('is nobody by the database itself, without a working role', async () => {
    const application = new Client({ connectionString: experience.database.url });
    await application.connect();
    try {
      for (const claims of [
        { 'app.viewer': 'public', 'app.trust': 'RT5' },
        {
          'app.viewer': 'member',
          'app.grants': '[{"role":"web-team","organisation":"RT5","services":null}]',
        },
      ]) {
        await application.query('begin');
        for (const [name, value] of Object.entries(claims)) {
          await application.query('select set_config($1, $2, true)', [name, value]);
        }
        for (const table of ['feedback_reply', 'complaint_invitation', 'passed_praise']) {
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
