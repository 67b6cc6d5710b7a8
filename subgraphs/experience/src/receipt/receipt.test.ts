import { anonymous } from '@wesaid/shared/identity';
import { publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedbackOutcome, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { receiptCode, receiptHash } from '@wesaid/shared/receipt';

const secret = 'a secret of the test';

const nothingBack = {
  replies: [],
  mayAdd: true,
  additions: [],
  complaintInvitation: null,
  praisePassedOn: null,
};

describe('a receipt code', () => {
  it('has 80 bits and depends on the secret, the page and the key', () => {
    const codes = ['s1', 's2'].flatMap((secretOf) =>
      ['a', 'b'].flatMap((scope) => ['x', 'y'].map((key) => receiptCode(secretOf, scope, key))),
    );
    expect(new Set(codes).size).toBe(8);
    for (const code of codes) expect(code.replaceAll('-', '')).toHaveLength(80 / 5);
  });

  it('uses every sign of its alphabet about equally', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 2_000; index += 1) {
      for (const sign of receiptCode(secret, 'scope', String(index)).replaceAll('-', '')) {
        counts.set(sign, (counts.get(sign) ?? 0) + 1);
      }
    }
    expect([...counts.keys()].sort().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    for (const found of counts.values()) expect(Math.abs(found - 1_000)).toBeLessThan(200);
  });

  it.each([
    ['7GQ2-M0XR-4TZB-E1KA', '7gq2m0xr4tzbe1ka'],
    ['7GQ2-M0XR-4TZB-E1KA', ' 7GQ2 MOXR 4TZB EIKA '],
    ['7GQ2-M0XR-4TZB-E1KA', '7gq2–moxr–4tzb–elka'],
  ])('%s is found when it is typed as %s', (code, typed) => {
    expect(receiptHash(secret, typed)).toBe(receiptHash(secret, code));
  });
});

describe('what became of an answer', () => {
  let experience: TestExperience;
  beforeAll(async () => {
    experience = await startExperience();
  });
  afterAll(() => experience.stop());

  const outcome = async (code: string, viewer = publicPage('RT5')) =>
    (await experience.execute(viewer, feedbackOutcome, { code })).data['feedbackOutcome'];

  it('is shown to who holds the code, wherever they are, and holds none of their words', async () => {
    const { code, receivedOn } = await send(experience, 'RT5', { comment: 'my words' });
    const shown = { receivedOn, stage: 'RECEIVED', trust: { odsCode: 'RT5' }, actions: [], ...nothingBack };
    for (const viewer of [publicPage('RT5'), publicPage('RXN'), anonymous as never]) {
      expect(await outcome(code.toLowerCase().replaceAll('-', ' '), viewer)).toEqual(shown);
    }
  });

  it('is null for every other code, whatever it looks like', async () => {
    for (const code of ['7GQ2-M0XR-4TZB-E9KA', '', '-', '\0', '%', 'x'.repeat(10_000)]) {
      expect(await outcome(code)).toBeNull();
    }
  });

  it('takes as long for a miss as for a hit', async () => {
    const { code } = await send(experience, 'RT5');
    const times = { hit: [] as number[], miss: [] as number[] };
    for (let round = 0; round < 150; round += 1) {
      for (const kind of ['hit', 'miss'] as const) {
        const started = performance.now();
        await outcome(kind === 'hit' ? code : '7GQ2-M0XR-4TZB-E9KA');
        times[kind].push(performance.now() - started);
      }
    }
    const median = (of: number[]): number => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] as number;
    const [hit, miss] = [median(times.hit), median(times.miss)];
    expect(Math.abs(hit - miss)).toBeLessThan(Math.max(hit, miss) / 2);
  });
});
