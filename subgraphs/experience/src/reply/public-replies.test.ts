import { anonymous, claimsOf, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, change, decideReply, replyToFeedback, updateReply } from '../testing/answering.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let application: Client;
let superuser: Client;
beforeAll(async () => {
  experience = await startExperience();
  application = new Client({ connectionString: experience.database.url });
  superuser = new Client({ connectionString: experience.database.superuserUrl });
  await Promise.all([application.connect(), superuser.connect()]);
});
afterAll(async () => {
  await Promise.all([application.end(), superuser.end()]);
  await experience.stop();
});

const ann: Viewer = { ...member('experience-team', 'RT5'), subject: 'ann' } as Viewer;
const lead: Viewer = { ...member('experience-lead', 'RT5'), subject: 'lea' } as Viewer;

/** A public reply under words that are published, in the state that is asked for. */
async function replied({
  words = true,
  open = true,
  state = 'PUBLISHED',
}): Promise<{ id: string; version: number }> {
  const to = await answered(experience, { mayPublish: true });
  const { result } = await change(experience, ann, replyToFeedback, {
    idempotencyKey: randomUUID(),
    feedback: to.id,
    expectedVersion: to.version,
    text: 'Thank you.',
    language: 'en-GB',
    from: 'Ward A',
    public: open,
  });
  if (open && state !== 'WAITING') {
    const reason = state === 'DECLINED' ? 'Say it more kindly.' : null;
    await change(experience, lead, decideReply, {
      reply: result.id,
      expectedVersion: result.version,
      publish: reason === null,
      reason,
    });
  }
  const { rows } = await superuser.query<{ version: number }>('select version from feedback where id = $1', [
    to.id,
  ]);
  if (words) {
    await change(
      experience,
      lead,
      'mutation ($input: FeedbackVersionInput!) { result: publishComment(input: $input) { __typename } }',
      { feedback: to.id, expectedVersion: rows[0]?.version },
    );
  }
  return result;
}

/** Which replies the database itself gives a viewer. */
async function readBy(viewer: Viewer, sql = 'select id from feedback_reply'): Promise<string[]> {
  await application.query('begin');
  try {
    for (const [name, value] of Object.entries(claimsOf(viewer)))
      await application.query('select set_config($1, $2, true)', [name, value]);
    return (await application.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  } finally {
    await application.query('rollback');
  }
}

describe('replies under published words', () => {
  it('are read by everybody as the database lets them, and no others are', async () => {
    const published = await replied({});
    const others = [
      await replied({ state: 'WAITING' }),
      await replied({ state: 'DECLINED' }),
      await replied({ open: false }),
      await replied({ words: false }),
    ];
    expect(new Set(others.map(({ id }) => id)).size).toBe(4);
    const outsiders = [
      anonymous,
      publicPage('RT5'),
      publicPage('RXN'),
      member('web-team', 'RT5'),
      member('experience-team', 'RXN'),
      member('experience-team', 'RT5', []),
    ];
    for (const viewer of outsiders) {
      expect(await readBy(viewer), JSON.stringify(viewer)).toEqual([published.id]);
      expect(await readBy(viewer, `update feedback_reply set words = 'forged' returning id`)).toEqual([]);
      expect(await readBy(viewer, 'delete from feedback_reply returning id')).toEqual([]);
    }
    expect((await readBy(ann)).sort()).toEqual([published, ...others].map(({ id }) => id).sort());
  });

  it('cannot be changed by another trust that reads them', async () => {
    const { id, version } = await replied({});
    const { code, result } = await change(experience, member('experience-team', 'RXN'), updateReply, {
      reply: id,
      expectedVersion: version + 1,
      text: 'forged',
      language: 'en-GB',
      from: 'Somebody',
    });
    expect([result ?? null, code]).toEqual([null, 'NOT_FOUND']);
  });
});
