import { RequestContext } from '@wesaid/shared/server';
import { system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Case } from '../case/case.entity.js';
import { CaseKind } from '../case/case.enums.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';
import { setClocks } from './clocks.js';

let complaints: TestComplaints;
let outside: Client;
beforeAll(async () => {
  complaints = await startComplaints();
  outside = new Client({ connectionString: complaints.database.superuserUrl });
  await outside.connect();
  await outside.query(`insert into response_target values
    ('OWN', 'COMPLAINT', 40, 'WORKING_DAY'), ('OWN', 'CONCERN', 10, 'DAY')`);
});
afterAll(async () => {
  await outside.end();
  await complaints.stop();
});

async function clocks(over: Partial<Case>): Promise<Case> {
  const found = Object.assign(new Case(), { trustCode: 'RT5', kind: CaseKind.COMPLAINT, ...over });
  await new RequestContext(system, complaints.subgraph.process).work((em) => setClocks(em, [found]));
  return found;
}

describe('the clocks of a case', () => {
  it.each([
    ['a complaint', 'RT5', 'COMPLAINT', '2026-11-02', '2026-11-05', '2026-12-07', '2027-05-02'],
    [
      'a complaint over Christmas',
      'RT5',
      'COMPLAINT',
      '2026-12-21',
      '2026-12-24',
      '2027-01-28',
      '2027-06-21',
    ],
    [
      'a complaint of the end of August',
      'RT5',
      'COMPLAINT',
      '2026-08-31',
      '2026-09-03',
      '2026-10-05',
      '2027-02-28',
    ],
    [
      'a complaint where the target is longer',
      'OWN',
      'COMPLAINT',
      '2026-11-02',
      '2026-11-05',
      '2026-12-30',
      '2027-05-02',
    ],
    ['a concern', 'RT5', 'CONCERN', '2026-11-02', null, '2026-11-09', null],
    ['a concern where the target is in days', 'OWN', 'CONCERN', '2026-11-02', null, '2026-11-12', null],
    ['a compliment', 'RT5', 'COMPLIMENT', '2026-11-02', null, null, null],
    ['a comment', 'OWN', 'COMMENT', '2026-11-02', null, null, null],
  ])('of %s', async (_what, trustCode, kind, receivedOn, acknowledgeBy, respondBy, longStopOn) => {
    const found = await clocks({ trustCode, kind: kind as CaseKind, receivedOn });
    expect(found).toMatchObject({ acknowledgeBy, respondBy, longStopOn });
  });

  it('begin on the day on which a concern became a complaint', async () => {
    const found = await clocks({ receivedOn: '2026-10-01', escalatedOn: '2026-11-02' });
    expect(found).toMatchObject({ acknowledgeBy: '2026-11-05', longStopOn: '2027-05-02' });
  });

  it.each([
    ['COMPLAINT', '2025-11-02', false],
    ['COMPLAINT', '2025-11-01', true],
    ['CONCERN', '2020-01-01', false],
    ['COMPLAINT', null, false],
  ])('flag a %s about %s as out of time: %s', async (kind, happenedOn, outOfTime) => {
    const found = await clocks({ kind: kind as CaseKind, receivedOn: '2026-11-02', happenedOn });
    expect(found.outOfTime).toBe(outOfTime);
  });

  it('take the day of London, where it is tomorrow before it is in UTC', async () => {
    const { rows } = await outside.query<{ day: string }>(
      `select (timestamptz '2026-07-31T23:30:00Z' at time zone 'Europe/London')::date::text as day`,
    );
    expect(rows).toEqual([{ day: '2026-08-01' }]);
    const definition = await outside.query<{ body: string }>(
      `select prosrc as body from pg_proc where proname = 'london_today'`,
    );
    expect(definition.rows[0]?.body).toContain(`now() at time zone 'Europe/London'`);
  });

  it('have targets that everybody may read and only the system may set', async () => {
    const set = (viewer: typeof system) =>
      complaints.subgraph.process.database.work(viewer, (em) =>
        em.execute(`insert into response_target values (gen_random_uuid()::text, 'COMPLAINT', 1, 'DAY')`),
      );
    await set(system);
    await expect(set({ kind: 'anonymous' } as never)).rejects.toThrow(/row-level security/);
  });
});
