import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress } from '@wesaid/shared/import';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  exampleNumber,
  listOf,
  ListSender,
  settingsInput,
  updateInvitationSettings,
} from '../testing/invitations.js';
import { startNotifyStandIn, type NotifyStandIn } from '../testing/notify-stand-in.js';
import { send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { importEligible } from './import-eligible.js';

let experience: TestExperience;
let notify: NotifyStandIn;
let lists: ListSender;
let outside: Client;
let folder: string;
beforeAll(async () => {
  notify = await startNotifyStandIn();
  experience = await startExperience(null, { notify: notify.settings });
  lists = new ListSender(experience);
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
  folder = await mkdtemp(join(tmpdir(), 'wesaid-eligible-'));
  for (const trust of ['RT5', 'RXN'])
    await experience.execute(member('experience-lead', trust), updateInvitationSettings, {
      input: settingsInput(trust),
    });
});
afterAll(async () => {
  await outside.end();
  await lists.close();
  await experience.stop();
  await notify.stop();
  await rm(folder, { recursive: true, force: true });
});

const wait = { timeout: 60_000, interval: 100 };
const count = async (sql: string): Promise<number> =>
  Number((await outside.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);
const handedOver = (): Promise<void> =>
  vi.waitFor(async () => {
    expect(await count(`eligible_upload where state = 'SENDING'`)).toBe(0);
    expect(await count('invitation where sealed is not null')).toBe(0);
  }, wait);

type Row = Record<string, unknown>;

/** Everything that is kept, table by table, with where each row lies and in which transaction it was written. */
async function everythingKept(): Promise<Map<string, Row[]>> {
  const { rows: tables } = await outside.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind = 'r'
     and relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)`,
  );
  const kept = new Map<string, Row[]>();
  for (const { name } of tables)
    kept.set(
      name,
      (await outside.query<Row>(`select ctid::text as lies_at, xmin::text as written_in, * from ${name}`))
        .rows,
    );
  return kept;
}

describe('who was invited and who answered', () => {
  const people = Array.from({ length: 40 }, (_, index) => ({
    number: exampleNumber(500 + index),
    service: index % 2 === 0 ? 'Ward A' : 'Ward B',
  }));
  const aboutPeople = ['invitation', 'invited_number', 'opted_out_number', 'eligible_row', 'eligible_upload'];

  it('R142 cannot be joined from the whole database, by value, by time, by place or by order', async () => {
    await lists.invite(listOf(people.map(({ number: mobile, service }) => ({ mobile, service }))));
    await handedOver();
    // Each of them answers, one after the other and in the order of the list: as easy as it can be for who wants to know.
    for (const { service } of people) {
      const id = service === 'Ward A' ? 'ward-a-of-RT5' : 'ward-b-of-RT5';
      await send(
        experience,
        'RT5',
        { service: id, comment: 'words', collectionMode: 'SMS' },
        publicPage('RT5'),
      );
    }
    const kept = await everythingKept();
    const feedback = kept.get('feedback') ?? [];
    expect(feedback).toHaveLength(40);

    // By value: what a row about a person holds stands in no row of an answer, but the trust, the day and plain numbers.
    const shared = new Set([
      'RT5',
      ...feedback.flatMap(({ version, state }) => [String(version), String(state)]),
    ]);
    const valuesOf = (rows: readonly Row[]): Set<string> =>
      new Set(
        rows.flatMap((row) =>
          Object.entries(row)
            .filter(
              ([name, value]) => value !== null && !['lies_at'].includes(name) && !(value instanceof Date),
            )
            .map(([, value]) => String(value)),
        ),
      );
    const ofAnswers = valuesOf([...feedback, ...(kept.get('idempotent_request') ?? [])]);
    for (const table of aboutPeople)
      expect(
        [...valuesOf(kept.get(table) ?? [])].filter((value) => ofAnswers.has(value) && !shared.has(value)),
      ).toEqual([]);

    // By place of care: no row about a person names a service, so that nothing narrows an answer down to somebody.
    const services = ['ward-a-of-RT5', 'ward-b-of-RT5', 'Ward A', 'Ward B'];
    for (const table of aboutPeople)
      for (const value of valuesOf(kept.get(table) ?? [])) expect(services).not.toContain(value);

    // By time: nothing about a person is kept to more than a day.
    const { rows: columns } = await outside.query<{ table_name: string; data_type: string }>(
      `select table_name, data_type from information_schema.columns where table_schema = 'public'`,
    );
    for (const { table_name: table, data_type: type } of columns)
      if (aboutPeople.includes(table) && table !== 'eligible_upload') expect(type).not.toMatch(/time/);
    expect(kept.get('eligible_upload')).toEqual([]);
    const jobs = [...kept.entries()]
      .filter(([name]) => name.includes('_private_jobs'))
      .flatMap(([, rows]) => rows);
    expect(JSON.stringify(jobs)).not.toMatch(/invitation\|/);

    // By order: the n-th number, row or message by any order that is kept is not the n-th of the list.
    const hits: number[] = [];
    for (const table of ['invited_number', 'eligible_row', 'invitation']) {
      const rows = kept.get(table) ?? [];
      const orders: readonly ((row: Row) => string)[] = [
        ({ lies_at }) => String(lies_at).replace(/\d+/g, (digits) => digits.padStart(8, '0')),
        (row) => String(row['number_key'] ?? row['row_key'] ?? row['id']),
        (row) => String(row['notify_id'] ?? ''),
      ];
      const references = new Map(notify.taken.map(({ id, to }) => [id, to]));
      if (table === 'invitation')
        for (const order of orders) {
          const inOrder = [...rows].sort((one, other) => (order(one) < order(other) ? -1 : 1));
          hits.push(
            inOrder.filter(
              (row, index) =>
                references.get(String(row['notify_id'])) === `+44${people[index]?.number.slice(1)}`,
            ).length,
          );
        }
    }
    // Chance alone gives one of forty, and hardly ever more than six.
    for (const guessed of hits) expect(guessed).toBeLessThanOrEqual(6);
    // Nor do transactions: all rows of a list were written in one, and none of them with an answer.
    const writtenWithAnswers = new Set(feedback.map((row) => row['written_in']));
    for (const table of aboutPeople)
      for (const row of kept.get(table) ?? []) expect(writtenWithAnswers.has(row['written_in'])).toBe(false);
  });

  it('R142 are compared as counts by service and month, which know no person', async () => {
    const { rows } = await outside.query<Row>(
      `select m.service_id, m.eligible, m.invited, (select sum(d.responses)::int from feedback_day d
         where d.service_id = m.service_id) as responses from eligible_month m order by 1`,
    );
    expect(rows).toEqual([
      { service_id: 'ward-a-of-RT5', eligible: 20, invited: 20, responses: 20 },
      { service_id: 'ward-b-of-RT5', eligible: 20, invited: 20, responses: 20 },
    ]);
  });

  it('is not told by the link either: it is the same for everybody of a service', () => {
    const links = notify.taken.map(({ text }) => /https:\S+/.exec(text)?.[0]);
    expect(new Set(links)).toEqual(
      new Set(['a', 'b'].map((letter) => `https://wesaid.test/f/ward-${letter}-of-RT5?via=sms`)),
    );
  });
});

describe('a list that a system hands over', () => {
  const run = async (list: string, trust = 'RXN') => {
    const file = join(folder, 'list.csv');
    await writeFile(file, list);
    return importEligible(new RequestContext(system, experience.subgraph.process), {
      file,
      rejects: join(folder, 'rejects.csv'),
      list: { trust },
      progress: silentProgress,
    });
  };

  it('R142 is sent without a person, and changes nothing when it comes again', async () => {
    notify.refuse = () => null;
    const list = listOf([
      { mobile: exampleNumber(900) },
      { mobile: exampleNumber(901), exclusion: 'Deceased' },
      { mobile: 'none', day: todayInLondon() },
    ]);
    expect(await run(list)).toEqual({ read: 3, added: 2, changed: 0, unchanged: 0, rejected: 1, invited: 1 });
    expect(await run(list)).toEqual({ read: 3, added: 0, changed: 0, unchanged: 2, rejected: 1, invited: 0 });
    await vi.waitFor(
      () => expect(notify.taken.filter(({ to }) => to === '+447700900900')).toHaveLength(1),
      wait,
    );
  });

  it('is refused while the trust has not said what its messages say', async () => {
    await expect(run(listOf([{ mobile: exampleNumber(902) }]), 'REN')).rejects.toThrow(/must first say/);
  });
});

describe('a list of ten thousand people', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const mobile = `0740${String(1_000_000 + index).slice(1)}0`.padEnd(11, '0');
    return {
      mobile,
      service: index % 3 === 0 ? 'Ward B' : 'Ward A',
      ...(index % 100 === 0 ? { exclusion: 'died' } : {}),
    };
  });

  it('R142 is looked through and sent whole, with its messages in the queue once each', async () => {
    const file = listOf(rows).replaceAll('died', 'Deceased');
    notify.refuse = () => ({ status: 429, headers: { 'retry-after': '86400' } });
    const shown = await lists.preview(file);
    expect(shown).toMatchObject({ rows: 10_000, rejected: 0 });
    expect(shown.outcomes).toEqual([
      { outcome: 'INVITED', rule: null, rows: 9_900 },
      { outcome: 'EXCLUDED', rule: 'DEATH', rows: 100 },
    ]);
    const before = await count('graphile_worker._private_jobs');
    await lists.invite(file);
    await vi.waitFor(
      async () => expect(await count("eligible_upload where state = 'SENDING'")).toBe(0),
      wait,
    );
    expect(await count('invitation where sealed is not null')).toBe(9_900);
    expect((await count('graphile_worker._private_jobs')) - before).toBeGreaterThanOrEqual(9_899);
    const again = await lists.preview(file);
    expect(again.outcomes).toEqual([{ outcome: 'REPEATED', rule: null, rows: 10_000 }]);
  }, 180_000);
});
