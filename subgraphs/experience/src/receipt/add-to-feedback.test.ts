import { randomUUID } from 'node:crypto';
import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addToFeedback, feedbackOutcome, listed, send } from '../testing/operations.js';
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
const stranger = '7GQ2-M0XR-4TZB-E9KA';

interface Added {
  readonly __typename: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
}

async function add(code: string, over: Record<string, unknown> = {}, viewer: Viewer = anonymous) {
  const input = { idempotencyKey: randomUUID(), code, text: 'One more thing.', ...over };
  const { data, errors } = await experience.execute<{ addToFeedback: Added }>(viewer, addToFeedback, {
    input,
  });
  return { added: data?.addToFeedback, code: errors?.[0]?.extensions['code'] };
}

const readBy = async (viewer: Viewer, id: string) => {
  const { data } = await experience.execute<{ feedbackItem: Record<string, unknown> | null } | null>(
    viewer,
    `query ($id: ID!) { feedbackItem(id: $id) { state version needsAttention personalDetails
      additions { text addedOn needsAttention personalDetails } } }`,
    { id },
  );
  return data?.feedbackItem ?? null;
};

async function sent(words: string) {
  const { code } = await send(experience, 'RT5', { comment: words, service: 'ward-a-of-RT5' });
  const found = (await listed(experience, team, 'RT5')).find(({ comment }) => comment === words);
  return { code, id: found?.id ?? '' };
}

describe('something that a person adds with their receipt code', () => {
  it('needs nothing but the code, and brings the answer back to the top for staff', async () => {
    const { code, id } = await sent('first words');
    await experience.execute(
      team,
      'mutation ($input: FeedbackVersionInput!) { markFeedbackRead(input: $input) { id } }',
      { input: { feedback: id, expectedVersion: 1 } },
    );
    expect(await readBy(team, id)).toMatchObject({ state: 'READ', version: 2 });
    for (const viewer of [anonymous, publicPage('RT5'), publicPage('RXN')]) {
      expect((await add(code.toLowerCase(), { text: ' More. ' }, viewer)).added).toMatchObject({
        __typename: 'FeedbackAdded',
      });
    }
    const read = await readBy(team, id);
    expect(read).toMatchObject({ state: 'NEW', version: 5, needsAttention: false });
    expect(read?.['additions']).toMatchObject(Array(3).fill({ text: ' More. ' }));
  });

  it('shows on the receipt by its day alone', async () => {
    const { code } = await sent('more to come');
    await add(code, { text: 'secret words' });
    const { data } = await experience.execute(anonymous, feedbackOutcome, { code });
    const today = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
    expect(data['feedbackOutcome']).toMatchObject({ additions: [{ addedOn: today }], mayAdd: true });
    expect(JSON.stringify(data)).not.toContain('secret words');
  });

  it('is looked at for danger and personal details as every answer is', async () => {
    const { code, id } = await sent('harmless');
    await add(code, { text: 'he threatened me, ring 07700 900123' });
    expect(await readBy(team, id)).toMatchObject({
      needsAttention: true,
      personalDetails: true,
      additions: [{ needsAttention: true, personalDetails: true }],
    });
  });

  it('is kept once for each key', async () => {
    const { code, id } = await sent('only once');
    const key = { idempotencyKey: randomUUID() };
    await Promise.all(Array.from({ length: 8 }, () => add(code, key)));
    expect((await readBy(team, id))?.['additions']).toHaveLength(1);
    expect((await add(code, { ...key, text: 'other words' })).code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is taken ten times at most, also when all come at the same moment', async () => {
    const { code, id } = await sent('eleven more');
    const answers = await Promise.all(Array.from({ length: 14 }, () => add(code)));
    expect(answers.filter(({ added }) => added?.__typename === 'FeedbackAdded')).toHaveLength(10);
    expect(answers.flatMap(({ added }) => added?.problems ?? [])).toEqual(
      Array(4).fill({ path: 'text', code: 'TOO_MANY_ADDITIONS' }),
    );
    expect((await readBy(team, id))?.['additions']).toHaveLength(10);
    const { data } = await experience.execute(anonymous, feedbackOutcome, { code });
    expect(data['feedbackOutcome']).toMatchObject({ mayAdd: false });
  });

  it('says what to put right, and the key of a code that was mistyped can be used again', async () => {
    const { code } = await sent('mistyped');
    const key = { idempotencyKey: randomUUID() };
    expect((await add(stranger, key)).added?.problems).toEqual([{ path: 'code', code: 'CODE_UNKNOWN' }]);
    expect((await add(code, key)).added?.__typename).toBe('FeedbackAdded');
    for (const [text, problem] of [
      ['  ', 'TEXT_MISSING'],
      ['x'.repeat(4_001), 'TEXT_TOO_LONG'],
      ['a\0b', 'TEXT_NOT_TEXT'],
    ]) {
      expect((await add(code, { text })).added?.problems).toEqual([{ path: 'text', code: problem }]);
    }
  });

  it('takes as long with a wrong code as with the right one', async () => {
    const codes = await Promise.all(Array.from({ length: 4 }, (_, index) => sent(`timed ${index}`)));
    const times = { hit: [] as number[], miss: [] as number[] };
    for (let round = 0; round < 40; round += 1) {
      for (const kind of ['hit', 'miss'] as const) {
        const code = kind === 'hit' ? (codes[round % 4]?.code ?? '') : stranger;
        const started = performance.now();
        await add(code);
        times[kind].push(performance.now() - started);
      }
    }
    const median = (of: number[]): number => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] as number;
    const [hit, miss] = [median(times.hit), median(times.miss)];
    expect(Math.abs(hit - miss)).toBeLessThan(Math.max(hit, miss) / 2);
  });

  it('is read by who may read the answer and by nobody else', async () => {
    const { code, id } = await sent('for the team only');
    await add(code, { text: 'canary' });
    for (const role of roles) {
      const mayRead = ['experience-team', 'experience-lead', 'service-lead'].includes(role);
      expect((await readBy(member(role, 'RT5'), id)) !== null).toBe(mayRead);
      expect(await readBy(member(role, 'RXN'), id)).toBeNull();
    }
    const application = new Client({ connectionString: experience.database.url });
    await application.connect();
    try {
      for (const [viewer, trust] of [
        ['public', 'RT5'],
        ['', ''],
      ]) {
        await application.query('begin');
        await application.query(
          `select set_config('app.viewer', $1, true), set_config('app.trust', $2, true)`,
          [viewer, trust],
        );
        expect((await application.query('select * from feedback_addition')).rowCount).toBe(0);
        await expect(
          application.query(`insert into feedback_addition values
            ('RT5', gen_random_uuid(), now(), '${id}', now(), 'words', false, false)`),
        ).rejects.toThrow(/row-level security/);
        await application.query('rollback');
      }
    } finally {
      await application.end();
    }
    const { rows } = await outside.query('select version from feedback where id = $1', [id]);
    expect(rows).toEqual([{ version: 2 }]);
  });
});
