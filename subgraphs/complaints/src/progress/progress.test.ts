import { anonymous } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed, raise, workOn } from '../testing/operations.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';

let complaints: TestComplaints;
beforeAll(async () => {
  complaints = await startComplaints();
});
afterAll(() => complaints.stop());

const query = `query ($code: String!) { caseProgress(code: $code) { reference kind receivedOn stage acknowledgeBy
  acknowledgedOn respondBy closedOn outcome trust { odsCode } } }`;
const progress = async (code: string, viewer = publicPage('RT5')) => {
  const answer = await complaints.execute(viewer, query, { code });
  expect(answer.errors).toBeUndefined();
  return answer.data['caseProgress'];
};

describe('how far a case is', () => {
  it('is shown to who holds the code, wherever they are, and holds none of their words', async () => {
    const { code, reference, kind, receivedOn, acknowledgeBy, respondBy } = await raise(complaints, 'RT5');
    const shown = {
      reference,
      kind,
      receivedOn,
      stage: 'RECEIVED',
      acknowledgeBy,
      acknowledgedOn: null,
      respondBy,
      closedOn: null,
      outcome: null,
      trust: { odsCode: 'RT5' },
    };
    const viewers = [publicPage('RT5'), publicPage('RXN'), anonymous, member('experience-team', 'RXN')];
    for (const viewer of viewers) {
      expect(await progress(code.toLowerCase().replaceAll('-', ' '), viewer as never)).toEqual(shown);
    }
  });

  it('follows the case to its end', async () => {
    const { code, receivedOn } = await raise(complaints, 'END');
    const team = member('complaints-team', 'END');
    const [found] = await listed(complaints, team, 'END');
    await workOn(complaints, 'acknowledgeCase', { case: found?.id, expectedVersion: 1 }, team);
    expect(await progress(code)).toMatchObject({ stage: 'ACKNOWLEDGED', acknowledgedOn: receivedOn });
    await workOn(complaints, 'closeCase', { case: found?.id, expectedVersion: 2, outcome: 'UPHELD' }, team);
    expect(await progress(code)).toMatchObject({ stage: 'CLOSED', closedOn: receivedOn, outcome: 'UPHELD' });
  });

  it('is null for every other code, whatever it looks like', async () => {
    await raise(complaints, 'RT5');
    for (const code of ['7GQ2-M0XR-4TZB-E9KA', '', '-', '\0', '%', 'x'.repeat(10_000)]) {
      expect(await progress(code)).toBeNull();
    }
  });

  it('opens one row to a code, and nothing that is sealed', async () => {
    await raise(complaints, 'RT5');
    const { code } = await raise(complaints, 'RT5');
    expect(await progress(code)).not.toBeNull();
    const rows = await complaints.subgraph.process.database.work(
      publicPage('RT5'),
      async (em) => [
        await em.execute('select 1 from case_record where receipt_hash is not null'),
        await em.execute('select 1 from case_text'),
        await em.execute('select 1 from case_person'),
      ],
      { 'app.receipt_hash': 'none of ours' },
    );
    expect(rows).toEqual([[], [], []]);
  });

  it('takes as long for a miss as for a hit', async () => {
    const { code } = await raise(complaints, 'RT5');
    const times = { hit: [] as number[], miss: [] as number[] };
    for (let round = 0; round < 100; round += 1) {
      for (const kind of ['hit', 'miss'] as const) {
        const started = performance.now();
        await progress(kind === 'hit' ? code : '7GQ2-M0XR-4TZB-E9KA');
        times[kind].push(performance.now() - started);
      }
    }
    const median = (of: number[]): number => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] as number;
    const [hit, miss] = [median(times.hit), median(times.miss)];
    expect(Math.abs(hit - miss)).toBeLessThan(Math.max(hit, miss) / 2);
  });
});
