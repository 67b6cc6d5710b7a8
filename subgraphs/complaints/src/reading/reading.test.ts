import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, listed, raise, workOn } from '../testing/operations.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';

const team = member('complaints-team', 'RT5');
const colleague: Viewer = { ...(team as Extract<Viewer, { kind: 'member' }>), subject: 'colleague' };
let complaints: TestComplaints;
let outside: Client;
let id: string;
beforeAll(async () => {
  complaints = await startComplaints();
  outside = new Client({ connectionString: complaints.database.superuserUrl });
  await outside.connect();
  await raise(complaints, 'RT5');
  id = ((await outside.query<{ id: string }>('select id from case_record')).rows[0] as { id: string }).id;
});
afterAll(async () => {
  await outside.end();
  await complaints.stop();
});

const noted = async (): Promise<number> =>
  Number((await outside.query<{ n: string }>('select count(*) n from case_reading')).rows[0]?.n);
const entity = `query ($id: ID!) { _entities(representations: [{ __typename: "Case", id: $id }]) { ... on Case { id } } }`;
const readings = `query ($id: ID!) { case(id: $id) { readings(first: 50) { nodes { readAt readBy } } } }`;

describe('the record of who read a case', () => {
  const waysToRead: [string, () => Promise<unknown>][] = [
    ['the list', () => listed(complaints, team, 'RT5')],
    ['the list of what is due', () => listed(complaints, team, 'RT5', 'casesDue')],
    ['its identifier', () => complaints.execute(team, 'query ($id: ID!) { case(id: $id) { id } }', { id })],
    ['a reference of another subgraph', () => complaints.execute(team, entity, { id })],
    [
      'a step of the work',
      () => workOn(complaints, 'assignCase', { case: id, expectedVersion: 1, assignedTo: 'x' }, team),
    ],
  ];

  it.each(waysToRead)('gets a row for a reading through %s', async (_way, read) => {
    const before = await noted();
    await read();
    expect(await noted()).toBe(before + 1);
  });

  it('gets none for what does not show the case: counts, refusals, the system', async () => {
    const before = await noted();
    await complaints.execute(team, 'query { caseDesk(trust: "RT5") { open } }');
    await complaints.execute(member('complaints-team', 'RXN'), entity, { id });
    await complaints.execute(member('experience-team', 'RT5'), entity, { id });
    await complaints.execute(system, entity, { id });
    expect(await noted()).toBe(before);
  });

  it('is read by the team, the last reading first, and by nobody else', async () => {
    const { data } = await complaints.execute<{ case: { readings: { nodes: { readBy: string }[] } } }>(
      colleague,
      readings,
      { id },
    );
    const [first, second] = data.case.readings.nodes;
    expect([first?.readBy, second?.readBy]).toEqual(['colleague', 'complaints-team@RT5']);
    for (const viewer of [
      member('complaints-team', 'RXN'),
      member('safety-specialist', 'RT5'),
      publicPage('RT5'),
    ]) {
      expect(await complaints.execute(viewer, readings, { id })).toEqual({ data: { case: null } });
      const rows = await complaints.subgraph.process.database.work(viewer, (em) =>
        em.execute('select * from case_reading'),
      );
      expect(rows).toEqual([]);
    }
  });

  it('is page by page, and refuses what is no cursor', async () => {
    const answer = await complaints.execute(
      team,
      'query ($id: ID!) { case(id: $id) { readings(first: 1, after: "x") { nodes { readBy } } } }',
      { id },
    );
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['a member of the team', team],
    ['the system', system],
  ])('cannot be changed or removed by %s, nor by the owner or a superuser', async (_who, viewer) => {
    for (const table of ['case_reading', 'case_agreement']) {
      for (const change of [`update ${table} set created_at = now()`, `delete from ${table}`]) {
        const work = complaints.subgraph.process.database.work(viewer, (em) => em.execute(change));
        await expect(work).rejects.toThrow(/can only be added/);
        await expect(outside.query(change)).rejects.toThrow(/can only be added/);
      }
      await expect(outside.query(`truncate ${table}`)).rejects.toThrow(/can only be added/);
    }
  });

  it('cannot be written in the name of somebody else, or for another trust', async () => {
    const add = (trust: string, reader: string) =>
      complaints.subgraph.process.database.work(team, (em) =>
        em.execute(
          'insert into case_reading select ?, gen_random_uuid(), id, now(), ? from case_record limit 1',
          [trust, reader],
        ),
      );
    await expect(add('RT5', 'https://identity.test|colleague')).rejects.toThrow(/row-level security/);
    await expect(add('RXN', 'https://identity.test|complaints-team@RT5')).rejects.toThrow(
      /row-level security/,
    );
  });

  it('comes in the same unit of work: where it cannot be written the case is not shown', async () => {
    await outside.query('alter table case_reading rename to case_reading_away');
    try {
      const answer = await complaints.execute(team, entity, { id });
      expect(answer.data).toEqual({ _entities: [null] });
      expect(codeOf(answer)).toBe('INTERNAL_SERVER_ERROR');
    } finally {
      await outside.query('alter table case_reading_away rename to case_reading');
    }
  });
});
