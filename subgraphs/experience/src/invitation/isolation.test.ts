import { randomBytes } from 'node:crypto';
import { KeyRing } from '@wesaid/shared/encryption';
import { roles } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { expectRowSecurity, member, publicPage, system } from '@wesaid/shared/testing';
import type { Viewer } from '@wesaid/shared/identity';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reencrypt } from '../reencrypt.js';
import {
  exampleNumber,
  listOf,
  ListSender,
  settingsInput,
  updateInvitationSettings,
} from '../testing/invitations.js';
import { startNotifyStandIn, type NotifyStandIn } from '../testing/notify-stand-in.js';
import { startExperience, testKeys, type TestExperience } from '../testing/start-experience.js';
import { invitationContext } from './accept-eligible.js';
import type { SendingHours } from './sending-hours.js';

/** Hours that have not begun, or are over, whenever the test runs. */
function otherHours(): SendingHours {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' }).format(
      new Date(),
    ),
  );
  // With an hour between, so that none passes while the test runs.
  return hour < 12 ? { from: hour + 2, to: 24 } : { from: 0, to: hour - 1 };
}

let experience: TestExperience;
let notify: NotifyStandIn;
let lists: ListSender;
let outside: Client;
beforeAll(async () => {
  notify = await startNotifyStandIn();
  experience = await startExperience(null, { notify: notify.settings, sendingHours: otherHours() });
  lists = new ListSender(experience);
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
  for (const trust of ['RT5', 'RXN']) {
    await experience.execute(member('experience-lead', trust), updateInvitationSettings, {
      input: settingsInput(trust),
    });
    await lists.invite(listOf([{ mobile: exampleNumber(1) }]), trust);
    await lists.preview(listOf([{ mobile: exampleNumber(2) }]), trust);
    await outside.query(
      `insert into target values ($1, gen_random_uuid(), now(), 'RESPONSE_RATE', null, 'GTE', 3, '2030-01-01', null, 1)`,
      [trust],
    );
  }
  await outside.query(`insert into opted_out_number values ('hash', current_date)`);
  await vi.waitFor(
    async () => {
      const { rows } = await outside.query('select 1 from invitation');
      expect(rows).toHaveLength(2);
    },
    { timeout: 20_000 },
  );
});
afterAll(async () => {
  await outside.end();
  await lists.close();
  await experience.stop();
  await notify.stop();
});

const as = <T extends object>(viewer: Viewer, sql: string): Promise<T[]> =>
  new RequestContext(viewer, experience.subgraph.process).work((em) => em.execute<T[]>(sql));
const trustsIn = async (viewer: Viewer, table: string): Promise<string[]> =>
  (await as<{ trust_code: string }>(viewer, `select distinct trust_code from ${table} order by 1`)).map(
    ({ trust_code }) => trust_code,
  );

/** Who reads the rows of the own trust, table by table; nobody else reads any. */
const readers: Readonly<Record<string, readonly string[]>> = {
  invitation: [],
  invited_number: [],
  eligible_row: [],
  eligible_upload: ['experience-team', 'experience-lead'],
  invitation_settings: ['experience-team', 'experience-lead'],
  invitation_day: ['experience-team', 'experience-lead'],
  eligible_month: [
    'experience-team',
    'experience-lead',
    'service-lead',
    'complaints-team',
    'involvement-team',
    'safety-specialist',
  ],
  target: [
    'experience-team',
    'experience-lead',
    'service-lead',
    'complaints-team',
    'involvement-team',
    'safety-specialist',
  ],
};

describe('what is kept of invitations', () => {
  it('is guarded table by table', () => expectRowSecurity(experience.database));

  it.each(Object.entries(readers))(
    'is read in the own trust by those who may: %s',
    async (table, allowed) => {
      for (const role of roles)
        expect([role, await trustsIn(member(role, 'RT5'), table)]).toEqual([
          role,
          allowed.includes(role) ? ['RT5'] : [],
        ]);
      expect(await trustsIn(system, table)).toEqual(['RT5', 'RXN']);
      for (const viewer of [publicPage('RT5'), { kind: 'anonymous' } as const])
        expect(await trustsIn(viewer, table)).toEqual([]);
    },
  );

  it('of one service is read by its lead as counts only', async () => {
    const lead = member('service-lead', 'RT5', ['ward-a-of-RT5']);
    for (const table of Object.keys(readers))
      expect([table, await trustsIn(lead, table)]).toEqual([
        table,
        table === 'eligible_month' ? ['RT5'] : [],
      ]);
    expect(await trustsIn(member('service-lead', 'RT5', ['ward-b-of-RT5']), 'eligible_month')).toEqual([]);
  });

  it('names nobody who said STOP to anybody but the system', async () => {
    for (const viewer of [member('experience-lead', 'RT5'), publicPage('RT5')])
      expect(await as(viewer, 'select * from opted_out_number')).toEqual([]);
    expect(await as(system, 'select * from opted_out_number')).toHaveLength(1);
  });

  it('is changed by nobody past the rules', async () => {
    const team = member('experience-team', 'RT5');
    for (const sql of [
      `update invitation_settings set words = 'changed' where trust_code = 'RT5' returning 1`,
      'update eligible_month set eligible = 0 returning 1',
      'update invited_number set last_on = current_date returning 1',
      'delete from opted_out_number returning 1',
      'delete from invitation_exclusion_rule returning 1',
      'delete from target returning 1',
    ])
      expect([sql, await as(team, sql)]).toEqual([sql, []]);
    for (const sql of [
      `insert into opted_out_number values ('x', current_date)`,
      `insert into invitation_exclusion_rule values ('X', 'x', current_date, null, 'x', false)`,
      `insert into eligible_upload values ('RXN', gen_random_uuid(), now(), 'SENDING', '{}', 'x', 1)`,
    ])
      await expect(as(team, sql)).rejects.toThrow(/row-level security/);
  });
});

describe('a message outside the hours of sending', () => {
  it('R142 waits sealed until the hours begin, and wakes nobody', async () => {
    expect(notify.taken).toEqual([]);
    await outside.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
    await vi.waitFor(
      async () => {
        const { rows } = await outside.query<{ waits: boolean }>(
          `select run_at > now() + interval '10 minutes' as waits from graphile_worker._private_jobs where key like 'invitation|%'`,
        );
        expect(rows.map(({ waits }) => waits)).toEqual([true, true]);
      },
      { timeout: 20_000 },
    );
    expect(notify.taken).toEqual([]);
    const { rows } = await outside.query<{ id: string; sealed: string; state: string }>(
      'select id, sealed, state from invitation',
    );
    for (const { id, sealed, state } of rows) {
      expect(state).toBe('WAITING');
      expect(sealed).not.toContain('900001');
      expect(KeyRing.parse(testKeys).open(sealed, invitationContext(id))).toContain('+447700900001');
    }
  });

  it('is sealed anew with everything else when the keys change', async () => {
    const { process } = experience.subgraph;
    const newest = `new:${randomBytes(32).toString('base64url')}`;
    const ring = KeyRing.parse(`${newest},${testKeys}`);
    const rotated = { ...process, settings: { ...process.settings, ring } };
    expect(await reencrypt(new RequestContext(system, rotated))).toBe(4);
    const { rows } = await outside.query<{ id: string; sealed: string }>('select id, sealed from invitation');
    for (const { id, sealed } of rows)
      expect(KeyRing.parse(newest).open(sealed, invitationContext(id))).toContain('+447700900001');
  });
});
