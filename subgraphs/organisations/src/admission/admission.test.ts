import { randomUUID } from 'node:crypto';
import { system } from '@wesaid/shared/testing';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';
import { limitsOf } from './limits.js';

let organisations: TestOrganisations;
let superuser: Client;
beforeAll(async () => {
  organisations = await startOrganisations();
  superuser = new Client({ connectionString: organisations.database.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await organisations.stop();
});

interface Admission {
  outcome: string;
  challenge: string | null;
  retryAfterSeconds: number | null;
}

/** A page with an embed key and an address of its own. */
const page = (embedKey = `ek_live_${randomUUID()}`, addressHash: string = randomUUID()) => ({
  embedKey,
  addressHash,
});

const admit = async (
  from: { embedKey: string; addressHash: string },
  change: object = {},
): Promise<Admission> => {
  const input = {
    trust: 'A01',
    idempotencyKeyHash: randomUUID(),
    challengeSolution: null,
    ...from,
    ...change,
  };
  const answer = await organisations.execute<{ admitSubmission: Admission }>(
    system,
    'mutation ($input: AdmitSubmissionInput!) { admitSubmission(input: $input) { outcome challenge retryAfterSeconds } }',
    { input },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.admitSubmission;
};

const admitMany = async (from: ReturnType<typeof page>, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) expect((await admit(from)).outcome).toBe('ADMITTED');
};

/** Lets time pass for everything that is stored. */
const letPass = (seconds: number) =>
  superuser.query(
    ['quota_bucket', 'admitted_submission', 'used_challenge']
      .map((table) => `update ${table} set expires_at = expires_at - interval '${seconds} seconds'`)
      .join('; '),
  );

/** Makes the counters of everything that is stored stand at a number. */
const countTo = (count: number) => superuser.query('update quota_bucket set count = $1', [count]);

const solve = async (
  text: string | null,
  change: (challenge: Challenge) => Challenge = (same) => same,
): Promise<string> => {
  const challenge = JSON.parse(text ?? '') as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge: change(challenge), solution })).toString('base64');
};

const gentle = limitsOf('ek_live_any').address.challengeAbove;

describe('admission', () => {
  it('asks for a challenge above the gentle limit of an address, and lets a solved one in once', async () => {
    const from = page();
    await admitMany(from, gentle);
    const asked = await admit(from);
    expect(asked).toMatchObject({ outcome: 'CHALLENGE_REQUIRED', retryAfterSeconds: null });
    const challengeSolution = await solve(asked.challenge);
    expect((await admit(from, { challengeSolution })).outcome).toBe('ADMITTED');
    expect((await admit(from, { challengeSolution })).outcome).toBe('CHALLENGE_REQUIRED');
  });

  it('lets one of many requests with the same solved challenge in', async () => {
    const from = page();
    await admitMany(from, gentle);
    const challengeSolution = await solve((await admit(from)).challenge);
    const answers = await Promise.all(Array.from({ length: 8 }, () => admit(from, { challengeSolution })));
    expect(answers.filter((answer) => answer.outcome === 'ADMITTED')).toHaveLength(1);
  });

  it('lets no challenge in that is forged, altered, of another key, or no challenge', async () => {
    const from = page();
    await admitMany(from, gentle);
    const { challenge } = await admit(from);
    const altered = (change: Partial<Challenge['parameters']>) =>
      solve(challenge, (sound) => ({ ...sound, parameters: { ...sound.parameters, ...change } }));
    const solutions = [
      await altered({ expiresAt: 4_000_000_000 }),
      await altered({ cost: 1 }),
      await altered({ data: { embedKey: 'ek_live_other' } }),
      await solve(challenge, ({ signature: _signature, ...sound }) => sound),
      'nonsense',
      Buffer.from('{}').toString('base64'),
      Buffer.from('null').toString('base64'),
      'A'.repeat(5_000),
    ];
    for (const challengeSolution of solutions) {
      expect((await admit(from, { challengeSolution })).outcome).toBe('CHALLENGE_REQUIRED');
    }
    const other = page();
    await admitMany(other, gentle);
    expect((await admit(other, { challengeSolution: await solve(challenge) })).outcome).toBe(
      'CHALLENGE_REQUIRED',
    );
  });

  it('is solved in well under two seconds on a slow telephone', async () => {
    const from = page();
    await admitMany(from, gentle);
    const { parameters } = JSON.parse((await admit(from)).challenge ?? '') as Challenge;
    // What the work is, not how long it takes here: at most 300 tries of 2,000 rounds.
    expect(parameters).toMatchObject({ algorithm: 'PBKDF2/SHA-256', cost: 2_000 });
    const solution = await solveChallenge({ challenge: { parameters }, deriveKey });
    expect(solution?.counter).toBeLessThanOrEqual(300);
  });

  it('lets a repeat in again without counting, also above every limit', async () => {
    const from = page();
    const idempotencyKeyHash = randomUUID();
    for (let time = 0; time < gentle + 5; time += 1) {
      expect((await admit(from, { idempotencyKeyHash })).outcome).toBe('ADMITTED');
    }
    await countTo(1_000_000);
    expect((await admit(from, { idempotencyKeyHash })).outcome).toBe('ADMITTED');
    expect((await admit(from)).outcome).toBe('QUOTA_EXCEEDED');
    expect((await admit(page(), { idempotencyKeyHash })).outcome).toBe('ADMITTED');
    const otherKey = { ...from, embedKey: page().embedKey };
    expect((await admit(otherKey, { idempotencyKeyHash })).outcome).toBe('ADMITTED');
  });

  it('refuses above the hard limit and says how long to wait, then begins anew', async () => {
    const from = page();
    await admitMany(from, 1);
    await countTo(limitsOf(from.embedKey).embedKey.refuseAbove);
    const refusal = await admit(from);
    expect(refusal).toMatchObject({ outcome: 'QUOTA_EXCEEDED', challenge: null });
    expect(refusal.retryAfterSeconds).toBeGreaterThan(500);
    expect(refusal.retryAfterSeconds).toBeLessThanOrEqual(600);
    await letPass(601);
    expect((await admit(from)).outcome).toBe('ADMITTED');
  });

  it('does not let a flood from one address use up what others may send', async () => {
    const flood = page();
    await admitMany(flood, gentle);
    for (let time = 0; time < 30; time += 1) await admit(flood);
    expect((await admit(page(flood.embedKey))).outcome).toBe('ADMITTED');
    const { rows } = await superuser.query<{ count: number }>(
      'select count from quota_bucket order by count desc limit 3',
    );
    expect(rows.filter((row) => row.count === gentle + 1)).toHaveLength(1);
  });

  it('never asks a page without script for a challenge, and counts each trust for itself', async () => {
    const from = page('hosted');
    const limit = limitsOf('hosted').address.refuseAbove;
    await admitMany(from, limit);
    expect((await admit(from)).outcome).toBe('QUOTA_EXCEEDED');
    expect((await admit(from, { trust: 'A02' })).outcome).toBe('ADMITTED');
  });

  it('lets five receipt codes a minute be tried from one address', async () => {
    const from = page('receipt');
    await admitMany(from, 5);
    const refusal = await admit(from);
    expect(refusal.outcome).toBe('QUOTA_EXCEEDED');
    expect(refusal.retryAfterSeconds).toBeLessThanOrEqual(60);
    await letPass(61);
    expect((await admit(from)).outcome).toBe('ADMITTED');
  });

  it('counts every one of many that come at once', async () => {
    const from = page('receipt');
    const answers = await Promise.all(Array.from({ length: 20 }, () => admit(from)));
    expect(answers.filter((answer) => answer.outcome === 'ADMITTED')).toHaveLength(5);
  });

  it('sweeps what no longer matters', async () => {
    await admitMany(page(), 1);
    await letPass(100_000);
    const before = await superuser.query('select from admitted_submission where expires_at < now()');
    expect(before.rowCount).toBeGreaterThan(0);
    await admitMany(page(), 1);
    const after = await superuser.query('select from admitted_submission where expires_at < now()');
    expect(after.rowCount).toBe(0);
  });
});
