import { silentProgress } from '@wesaid/shared/import';
import { demonstrationTrusts, RequestContext } from '@wesaid/shared/server';
import { member, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeSnapshots } from '../figures/take-snapshots.js';
import { listed } from '../testing/operations.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';
import { generateCases } from './generate-cases.js';
import { seed } from './seed.js';

let complaints: TestComplaints;
let outside: Client;
let added: number;
beforeAll(async () => {
  complaints = await startComplaints();
  outside = new Client({ connectionString: complaints.database.superuserUrl });
  await outside.connect();
  added = await seed(context(), silentProgress);
}, 300_000);
afterAll(async () => {
  await outside.end();
  await complaints.stop();
});

const context = () => new RequestContext(system, complaints.subgraph.process);
const one = async (sql: string): Promise<number> =>
  Number(Object.values((await outside.query<Record<string, string>>(sql)).rows[0] ?? {})[0]);

describe('demonstration cases', () => {
  it('are two years of all demonstration trusts, marked synthetic, and added once', async () => {
    expect(added).toBeGreaterThan(5_000);
    expect(await one('select count(*) from case_record where synthetic')).toBe(added);
    expect(await one('select count(distinct trust_code) from case_record')).toBe(demonstrationTrusts.length);
    expect(await one('select max(received_on) - min(received_on) from case_record')).toBeGreaterThan(700);
    expect(await seed(context(), silentProgress)).toBe(0);
    expect(await takeSnapshots(context())).toBe(0);
  });

  it('have come as far as their age allows: open, due soon and overdue ones among them', async () => {
    for (const trust of ['R1H', 'RT5', 'REN']) {
      const of = `from case_record where trust_code = '${trust}'`;
      for (const stage of ['RECEIVED', 'ACKNOWLEDGED', 'CLOSED']) {
        expect(await one(`select count(*) ${of} and stage = '${stage}'`)).toBeGreaterThan(0);
      }
      expect(await one(`select count(*) ${of} and due_on < london_today()`)).toBeGreaterThan(0);
      expect(await one(`select count(*) ${of} and due_on >= london_today()`)).toBeGreaterThan(0);
      expect(await one(`select count(*) ${of} and escalated_on is not null`)).toBeGreaterThan(0);
    }
    expect(
      await one(`select count(*) from case_record where greatest(acknowledged_on, closed_on) > london_today()
        or acknowledged_on < coalesce(escalated_on, received_on) or closed_on < acknowledged_on`),
    ).toBe(0);
  });

  it('open for their team', async () => {
    const cases = await listed(complaints, member('complaints-team', 'RT5'), 'RT5', 'casesDue');
    expect(cases.length).toBeGreaterThan(20);
    expect(cases.every(({ synthetic, summary }) => synthetic && summary !== '')).toBe(true);
  });

  it('are always the same on the same day', () => {
    const where = { trust: 'RT5', day: '2026-03-03', today: '2026-11-03', services: ['a', 'b'] };
    const said = (day: string) =>
      generateCases({ ...where, day }).map(({ made, themes }) => ({
        themes,
        words: made.words ?? made.summary,
        reply: made.reply,
      }));
    expect(said('2026-03-03')).toEqual(said('2026-03-03'));
    expect(said('2026-03-03')).not.toEqual(said('2026-03-04'));
  });
});
