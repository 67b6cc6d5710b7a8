import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, listed, raised, workOn } from './testing/operations.js';
import { startComplaints, type TestComplaints } from './testing/start-complaints.js';

const trusts = ['RT5', 'RXN'] as const;
type Trust = (typeof trusts)[number];
let complaints: TestComplaints;
let outside: Client;
const ids: Record<string, string> = {};

beforeAll(async () => {
  complaints = await startComplaints();
  outside = new Client({ connectionString: complaints.database.superuserUrl });
  await outside.connect();
  for (const trust of trusts) {
    const team = member('complaints-team', trust);
    const { id } = await raised(complaints, trust, { words: `private words of ${trust}` });
    const contact = { idempotencyKey: 'isolation-test', case: id, channel: 'LETTER', note: 'private note' };
    await workOn(complaints, 'recordCaseContact', contact, team);
    const change = { case: id, expectedVersion: 1 };
    await workOn(complaints, 'codeCase', { ...change, themes: ['parking'] }, team);
    const agreed = { ...change, expectedVersion: 2, respondBy: '2099-01-01' };
    await workOn(complaints, 'agreeResponseDay', agreed, team);
    const message = { ...change, expectedVersion: 3, message: 'private message' };
    await workOn(complaints, 'acknowledgeCase', message, team);
    ids[trust] = id;
  }
});
afterAll(async () => {
  await outside.end();
  await complaints.stop();
});

/** Everybody there is, with the trusts whose cases they read. */
const everybody: readonly [name: string, viewer: Viewer, reads: readonly Trust[]][] = [
  ['an anonymous visitor', anonymous, []],
  ['a page of RT5', publicPage('RT5'), []],
  ['the system', system, ['RT5', 'RXN']],
  ...roles.flatMap((role) =>
    trusts.map((trust): [string, Viewer, Trust[]] => [
      `${role}@${trust}`,
      member(role, trust),
      role === 'complaints-team' ? [trust] : [],
    ]),
  ),
  ['icb-analyst@QK1', member('icb-analyst', 'QK1'), []],
  ['complaints-team of one ward', member('complaints-team', 'RT5', ['ward-a-of-RT5']), []],
];

const entities = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Case {
  words person { name email } behalf { name } finding contacts(first: 5) { nodes { note } } readings(first: 5) { nodes { readBy } } } } }`;

describe('a case', () => {
  it.each(everybody.filter(([, viewer]) => viewer.kind !== 'system'))(
    'by reference, for %s: those of the own trust, and others do not exist',
    async (_name, viewer, reads) => {
      const references = [...trusts.map((trust) => ids[trust]), 'no identifier'];
      const { data, errors } = await complaints.execute<{ _entities: ({ words: string } | null)[] }>(
        viewer,
        entities,
        { ids: references.map((id) => ({ __typename: 'Case', id })) },
      );
      expect(errors).toBeUndefined();
      expect(data._entities.map((found) => found?.words ?? null)).toEqual([
        ...trusts.map((trust) => (reads.includes(trust) ? `private words of ${trust}` : null)),
        null,
      ]);
    },
  );

  it.each(everybody.filter(([, viewer]) => viewer.kind !== 'system'))(
    'in the lists and on the desk of each trust, for %s: the own ones or a refusal',
    async (_name, viewer, reads) => {
      for (const trust of trusts) {
        for (const list of ['cases', 'casesDue'] as const) {
          const found = await listed(complaints, viewer, trust, list).catch(() => []);
          expect(found.map(({ words }) => words)).toEqual(
            reads.includes(trust) ? [`private words of ${trust}`] : [],
          );
        }
        const desk = await complaints.execute(viewer, `query { caseDesk(trust: "${trust}") { open } }`);
        expect(desk.errors === undefined).toBe(reads.includes(trust));
      }
    },
  );

  it.each(everybody)('in each table of the database, for %s', async (_name, viewer, reads) => {
    const tables = [
      'case_record',
      'case_text',
      'case_person',
      'case_theme',
      'case_contact',
      'case_reading',
      'case_agreement',
    ];
    for (const table of tables) {
      const rows = await complaints.subgraph.process.database.work(viewer, (em) =>
        em.execute<{ trust: string }[]>(`select distinct trust_code as trust from ${table} order by 1`),
      );
      expect(rows.map(({ trust }) => trust)).toEqual(reads);
    }
    const messages = await complaints.subgraph.process.database.work(viewer, (em) =>
      em.execute<object[]>('select 1 from outgoing_message'),
    );
    expect(messages).toHaveLength(viewer.kind === 'system' ? 2 : 0);
  });

  it.each(everybody.filter(([, viewer, reads]) => viewer.kind !== 'system' && reads.length === 0))(
    'is not changed in the database by %s',
    async (_name, viewer) => {
      const work = (sql: string) =>
        complaints.subgraph.process.database.work(viewer, (em) => em.execute(sql));
      await work('update case_record set held = true');
      await work(`update case_person set channel = 'NONE'`);
      await work('delete from case_text');
      await work('delete from case_theme');
      const { rows } = await outside.query(
        `select (select count(*)::int from case_text) as texts, (select count(*)::int from case_theme) as themes,
           (select count(*)::int from case_record where held) as held,
           (select count(*)::int from case_person where channel = 'NONE') as changed`,
      );
      expect(rows).toEqual([{ texts: 2, themes: 2, held: 0, changed: 0 }]);
    },
  );

  it('is opened in the name of a trust by its own team alone', async () => {
    const open = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { __typename } }`;
    for (const [, viewer, reads] of everybody.filter(([, { kind }]) => kind === 'member')) {
      if (reads.includes('RT5')) continue;
      const input = { idempotencyKey: 'stranger-opens', trust: 'RT5', kind: 'CONCERN', summary: 'x' };
      expect(codeOf(await complaints.execute(viewer, open, { input }))).toBe('FORBIDDEN');
    }
  });
});
