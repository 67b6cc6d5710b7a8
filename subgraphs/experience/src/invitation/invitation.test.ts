import { randomUUID } from 'node:crypto';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  exampleNumber,
  listOf,
  ListSender,
  sendInvitations,
  settingsInput,
  updateInvitationSettings,
} from '../testing/invitations.js';
import { startNotifyStandIn, type NotifyStandIn } from '../testing/notify-stand-in.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let notify: NotifyStandIn;
let lists: ListSender;
let outside: Client;
let number = 0;

const team = member('experience-team', 'RT5');
const lead = member('experience-lead', 'RT5');
const fresh = (): string => exampleNumber((number += 1));
const wait = { timeout: 20_000, interval: 50 };

const save = async (
  trust: string,
  more: Record<string, unknown> = {},
  viewer = member('experience-lead', trust),
) => {
  const { data, errors } = await experience.execute<{ updateInvitationSettings: Record<string, unknown> }>(
    viewer,
    updateInvitationSettings,
    { input: settingsInput(trust, more) },
  );
  return errors ? { code: errors[0]?.extensions['code'] } : data.updateInvitationSettings;
};
const count = async (sql: string): Promise<number> =>
  Number((await outside.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);
const dayCounts = async (trust: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await outside.query<{ outcome: string; people: number }>(
        'select outcome, people from invitation_day where trust_code = $1',
        [trust],
      )
    ).rows.map(({ outcome, people }) => [outcome, people]),
  );
const eligible = async (): Promise<number> =>
  Number((await outside.query<{ n: string }>('select sum(eligible) as n from eligible_month')).rows[0]?.n);
const settled = (): Promise<void> =>
  vi.waitFor(async () => {
    expect(await count(`eligible_upload where state = 'SENDING'`)).toBe(0);
    expect(await count('invitation where sealed is not null')).toBe(0);
  }, wait);
const jobsNow = (): Promise<unknown> =>
  outside.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');

beforeAll(async () => {
  notify = await startNotifyStandIn();
  experience = await startExperience(null, { notify: notify.settings });
  lists = new ListSender(experience);
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
  for (const trust of ['RT5', 'RXN']) await save(trust);
});
afterAll(async () => {
  await outside.end();
  await lists.close();
  await experience.stop();
  await notify.stop();
});
beforeEach(async () => {
  await settled();
  notify.taken.length = 0;
  notify.refuse = () => null;
  await outside.query('delete from invitation_day');
  await outside.query('delete from invitation');
});

describe('a list of people who may be asked', () => {
  it('R142 is looked through first: who is asked, who is not and why, and what does not fit', async () => {
    const [twice, excluded] = [fresh(), fresh()];
    const shown = await lists.preview(
      listOf([
        { mobile: fresh() },
        { mobile: twice },
        { mobile: twice, service: 'Ward B' },
        { mobile: excluded, exclusion: 'DECEASED' },
        { mobile: excluded, service: 'Ward B' },
        { mobile: fresh(), exclusion: 'Safeguarding' },
        { mobile: '' },
        { mobile: fresh(), day: '01/03/2026' },
        { mobile: '0116 295 0030' },
        { mobile: fresh(), service: 'No such ward' },
        { mobile: fresh(), exclusion: 'see notes' },
        { mobile: fresh(), day: '31/02/2026' },
        { mobile: fresh(), day: '2035-01-01' },
      ]),
    );
    expect(shown).toMatchObject({ state: 'LOOKED_THROUGH', rows: 13, rejected: 5 });
    expect(shown.outcomes).toEqual([
      { outcome: 'INVITED', rule: null, rows: 2 },
      { outcome: 'EXCLUDED', rule: 'DEATH', rows: 2 },
      { outcome: 'EXCLUDED', rule: 'SAFEGUARDING', rows: 1 },
      { outcome: 'ASKED_BEFORE', rule: null, rows: 1 },
      { outcome: 'LONG_AGO', rule: null, rows: 1 },
      { outcome: 'NO_NUMBER', rule: null, rows: 1 },
    ]);
    expect(shown.rejectedRows.map(({ line, column }) => [line, column])).toEqual([
      [10, 'Mobile'],
      [11, 'Service'],
      [12, 'Exclusion'],
      [13, 'Contact day'],
      [14, 'Contact day'],
    ]);
    expect(shown.messages).toEqual([
      {
        people: 2,
        text: 'Leicestershire Partnership: how was our service? https://wesaid.test/f/ward-a-of-RT5?via=sms Reply STOP to stop.',
      },
    ]);
    expect(notify.taken).toEqual([]);
    expect(await count('invitation')).toBe(0);
  });

  it.each([
    ['nothing', '', /empty/],
    [
      'no columns that fit',
      'Name,Telephone\nAnn,07400 123456',
      /Missing: "Service", "Contact day", "Mobile"/,
    ],
    ['pictures', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /first line/],
  ])('is refused kindly when it holds %s', async (_name, list, message) => {
    const answer = await lists.upload(list);
    expect(answer.status).toBe(400);
    expect(answer.message).toMatch(message);
  });

  it('may have quotes, signs of Windows and broken rows in it', async () => {
    const list = `Service,Contact day,Mobile,Setting,Exclusion\r\n"Ward A",2026-01-01,"07700 900 999",,\r\n"Ward A,x\r\nWard A,2026-01-01,,Caf\xe9,\r\n`;
    const shown = await lists.preview(Buffer.from(list, 'latin1'));
    expect(shown).toMatchObject({ rows: 3, rejected: 2 });
  });

  it('is nobody else’s: not to send, not to see, not by its identifier', async () => {
    const strangers = [
      member('experience-team', 'RXN'),
      member('service-lead', 'RT5'),
      member('experience-team', 'RT5', ['ward-a-of-RT5']),
      member('complaints-team', 'RT5'),
      member('icb-analyst', 'QK1'),
      publicPage('RT5'),
    ];
    const { upload } = await lists.upload(listOf([{ mobile: fresh() }]));
    for (const viewer of strangers) {
      expect((await lists.upload(listOf([{ mobile: fresh() }]), 'RT5', viewer)).status).toBeGreaterThan(400);
      const found = await experience.execute<{ eligibleUpload: unknown }>(
        viewer,
        'query ($id: ID!) { eligibleUpload(id: $id) { id } }',
        { id: upload },
      );
      expect(found.data?.eligibleUpload ?? null).toBeNull();
      const sent = await experience.execute(viewer, sendInvitations, {
        input: { upload, expectedVersion: 1, idempotencyKey: randomUUID() },
      });
      expect(sent.errors?.[0]?.extensions['code']).toMatch(/^(?:UNAUTHENTICATED|FORBIDDEN|NOT_FOUND)$/);
      const ofTrust = await experience.execute<{ _entities: [{ eligibleUploads: unknown } | null] }>(
        viewer,
        `{ _entities(representations: [{ __typename: "Trust", odsCode: "RT5" }]) { ... on Trust {
          eligibleUploads { id } invitationSettings { words } } } }`,
      );
      expect(ofTrust.data._entities[0]).toEqual({ eligibleUploads: null, invitationSettings: null });
    }
  });

  it('can be thrown away, and is erased when nobody sends it for a day', async () => {
    const shown = await lists.preview(listOf([{ mobile: fresh() }]));
    const discard = `mutation ($input: EligibleUploadVersionInput!) { discardEligibleUpload(input: $input) { id } }`;
    const input = { upload: shown.id, expectedVersion: shown.version };
    expect((await experience.execute(team, discard, { input })).errors).toBeUndefined();
    expect((await experience.execute(team, discard, { input })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    await lists.preview(listOf([{ mobile: fresh() }]));
    await outside.query(`update eligible_upload set created_at = now() - interval '25 hours'`);
    await outside.query(`select graphile_worker.add_job('erase-old-invitations', '{}')`);
    await vi.waitFor(async () => expect(await count('eligible_upload')).toBe(0), wait);
  });
});

describe('invitations', () => {
  it('R142 go out once each, with the words that were shown and a link that knows nobody', async () => {
    const numbers = [fresh(), fresh(), fresh()];
    const shown = await lists.invite(listOf(numbers.map((mobile) => ({ mobile }))));
    await settled();
    expect(notify.taken.map(({ to }) => to).sort()).toEqual(
      numbers.map((each) => `+44${each.slice(1)}`).sort(),
    );
    expect(new Set(notify.taken.map(({ text }) => text))).toEqual(new Set([shown.messages[0]?.text]));
    expect(await dayCounts('RT5')).toEqual({ INVITED: 3, SENT: 3 });
  });

  it('R142 never go twice: not for the same list, not for the same request, not for a list that grew', async () => {
    const numbers = [fresh(), fresh()];
    const rows = [...numbers.map((mobile) => ({ mobile })), { mobile: '' }];
    const { id, version } = await lists.preview(listOf(rows));
    const input = { upload: id, expectedVersion: version, idempotencyKey: randomUUID() };
    const answers = await Promise.all(
      [1, 2, 3].map(() => experience.execute(team, sendInvitations, { input })),
    );
    for (const { data } of answers)
      expect(data).toEqual({ sendInvitations: { __typename: 'InvitationsQueued', upload: id, people: 2 } });
    await settled();
    expect((await experience.execute(team, sendInvitations, { input })).errors).toBeUndefined();
    const before = await eligible();
    const again = await lists.invite(listOf([...rows, { mobile: fresh() }]));
    expect(again.outcomes).toEqual([
      { outcome: 'INVITED', rule: null, rows: 1 },
      { outcome: 'REPEATED', rule: null, rows: 3 },
    ]);
    await settled();
    expect(notify.taken).toHaveLength(3);
    expect(await eligible()).toBe(before + 1);
    expect(await dayCounts('RT5')).toEqual({ INVITED: 3, NO_NUMBER: 1, SENT: 3 });
  });

  it('R142 ask one number once in ninety days, at each trust', async () => {
    const mobile = fresh();
    await lists.invite(listOf([{ mobile }]));
    await lists.invite(listOf([{ mobile }]), 'RXN');
    await settled();
    expect(notify.taken).toHaveLength(2);
    const other = listOf([{ mobile, service: 'Ward B' }]);
    expect((await lists.preview(other)).outcomes).toMatchObject([{ outcome: 'ASKED_BEFORE' }]);
    await outside.query(`update invited_number set last_on = current_date - 89`);
    expect((await lists.preview(other)).outcomes).toMatchObject([{ outcome: 'ASKED_BEFORE' }]);
    await outside.query(`update invited_number set last_on = current_date - 91`);
    expect((await lists.preview(other)).outcomes).toMatchObject([{ outcome: 'INVITED' }]);
  });

  it('R142 stop for good when somebody says STOP, at every trust, also what waits already', async () => {
    const [mobile, waiting] = [fresh(), fresh()];
    await lists.invite(listOf([{ mobile }]));
    await settled();
    notify.refuse = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    await lists.invite(listOf([{ mobile: waiting }]));
    await vi.waitFor(async () => expect(await count('invitation where sealed is not null')).toBe(1), wait);
    const from = (each: string): string => `44${each.slice(1)}`;
    for (const [who, words] of [
      [mobile, 'Stop'],
      [mobile, 'STOP'],
      [waiting, 'stop!'],
      [fresh(), 'Thank you'],
    ] as const)
      expect(
        await lists.notify(system, '/notify/received', { source_number: from(who), message: words }),
      ).toBe(204);
    expect(await count('invitation where sealed is not null')).toBe(0);
    notify.refuse = () => null;
    await jobsNow();
    await outside.query('update invited_number set last_on = current_date - 300');
    for (const trust of ['RT5', 'RXN']) {
      const rows = [mobile, waiting].map((each) => ({ mobile: each, setting: 'inpatient' }));
      const list = listOf(rows.map((row) => ({ ...row, service: trust === 'RT5' ? 'Ward B' : 'Ward A' })));
      expect((await lists.preview(list, trust)).outcomes).toEqual([
        { outcome: 'OPTED_OUT', rule: null, rows: 2 },
      ]);
    }
    expect(notify.taken).toHaveLength(1);
    expect(await dayCounts('RT5')).toMatchObject({ STOPPED: 2, TAKEN_BACK: 1 });
  });

  it('R142 are taken back when a reason comes in not to ask, and the number is left alone', async () => {
    const mobile = fresh();
    notify.refuse = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    await lists.invite(listOf([{ mobile }]));
    await vi.waitFor(async () => expect(await count('invitation where sealed is not null')).toBe(1), wait);
    await lists.invite(listOf([{ mobile, exclusion: 'deceased', service: 'Ward B' }]));
    await settled();
    notify.refuse = () => null;
    await jobsNow();
    expect((await lists.preview(listOf([{ mobile, day: '2026-11-20' }]))).outcomes).toMatchObject([
      { outcome: 'ASKED_BEFORE' },
    ]);
    expect(notify.taken).toEqual([]);
    expect(await dayCounts('RT5')).toMatchObject({ TAKEN_BACK: 1, 'EXCLUDED:DEATH': 1 });
  });

  it('are tried again when Notify fails, or says when, and given up when there is no such number', async () => {
    const [failing, limited, wrong] = [fresh(), fresh(), fresh()];
    const tries = new Map<string, number>();
    notify.refuse = (to) => {
      const before = tries.get(to) ?? 0;
      tries.set(to, before + 1);
      if (to.endsWith(failing.slice(1)) && before < 2) return { status: 503 };
      if (to.endsWith(limited.slice(1)) && before < 1)
        return { status: 429, headers: { 'retry-after': '2' } };
      if (to.endsWith(wrong.slice(1)))
        return {
          status: 400,
          body: { errors: [{ error: 'ValidationError', message: 'phone_number Not enough digits' }] },
        };
      return null;
    };
    await lists.invite(listOf([failing, limited, wrong].map((mobile) => ({ mobile }))));
    await settled();
    expect(notify.taken).toHaveLength(2);
    expect([...tries.values()].sort()).toEqual([1, 2, 3]);
    expect(await dayCounts('RT5')).toMatchObject({ SENT: 2, FAILED: 1 });
  });

  it('are not sent twice when only the answer of Notify was lost', async () => {
    let first = true;
    notify.refuse = () => {
      if (!first) return null;
      first = false;
      return { status: 502, taken: true };
    };
    await lists.invite(listOf([{ mobile: fresh() }]));
    await settled();
    expect(notify.taken).toHaveLength(1);
    expect(await dayCounts('RT5')).toMatchObject({ SENT: 1 });
  });

  it('leave no number behind, only a keyed hash, once Notify has taken them', async () => {
    const mobile = fresh();
    await lists.invite(listOf([{ mobile }]));
    await settled();
    const { rows } = await outside.query('select * from invitation where sent_on = current_date');
    for (const row of rows)
      expect(row).toMatchObject({ sealed: null, number_key: null, service_id: null, month: null });
    const everything = await outside.query<{ text: string }>(
      `select query_to_xml('select * from ' || oid::regclass, true, true, '')::text as text from pg_class
       where relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace) and relkind = 'r'`,
    );
    for (const { text } of everything.rows) expect(text).not.toContain(mobile.slice(1));
  });

  it('tell what became of them, by Notify’s call or by asking, once', async () => {
    await lists.invite(listOf([{ mobile: fresh() }, { mobile: fresh() }, { mobile: fresh() }]));
    await settled();
    const [delivered, failed, asked] = notify.taken;
    const call = (id = '', status = '') => lists.notify(system, '/notify/delivery', { id, status, to: 'x' });
    for (const [id, status] of [
      [delivered?.id, 'sending'],
      [delivered?.id, 'delivered'],
      [delivered?.id, 'delivered'],
      [failed?.id, 'permanent-failure'],
      [randomUUID(), 'delivered'],
      ['no identifier', 'delivered'],
    ])
      expect(await call(id, status)).toBe(204);
    if (asked) asked.status = 'delivered';
    await outside.query(`select graphile_worker.add_job('follow-invitations', '{}')`);
    await vi.waitFor(async () => expect((await dayCounts('RT5'))['DELIVERED']).toBe(2), wait);
    expect(await dayCounts('RT5')).toMatchObject({ SENT: 3, DELIVERED: 2, FAILED: 1 });
  });

  it('learn of STOP by asking too, when Notify’s call did not get through', async () => {
    const mobile = fresh();
    await lists.invite(listOf([{ mobile }]));
    await settled();
    notify.received.push({ user_number: `44${mobile.slice(1)}`, content: 'STOP' });
    await outside.query(`select graphile_worker.add_job('follow-invitations', '{}')`);
    await vi.waitFor(async () => expect((await dayCounts('RT5'))['STOPPED']).toBe(1), wait);
  });

  it('hear what became of them from the gateway only', async () => {
    for (const viewer of [lead, team, publicPage('RT5')])
      expect(
        await lists.notify(viewer, '/notify/received', { source_number: '447700900001', message: 'STOP' }),
      ).toBe(403);
    expect(await lists.notify(system, '/notify/delivery', { wrong: 1 })).toBe(400);
  });

  it('are given up after two weeks, and nothing stays of them', async () => {
    await lists.invite(listOf([{ mobile: fresh() }]));
    await settled();
    await outside.query('update invitation set give_up_on = current_date - 1');
    const before = await count('invitation');
    await outside.query(`select graphile_worker.add_job('erase-old-invitations', '{}')`);
    await vi.waitFor(async () => expect(await count('invitation')).toBe(0), wait);
    expect((await dayCounts('RT5'))['GIVEN_UP']).toBe(before);
  });
});

describe('what is known of numbers and rows', () => {
  it('is forgotten when it is of no more use, but for STOP', async () => {
    await outside.query(
      `insert into invited_number values ('RHA', 'old', current_date - 367), ('RHA', 'new', current_date - 360)`,
    );
    await outside.query(
      `insert into eligible_row values ('RHA', 'old', current_date - 2), ('RHA', 'new', current_date + 2)`,
    );
    await outside.query(`insert into opted_out_number values ('stays', '2000-01-01')`);
    await outside.query(`select graphile_worker.add_job('erase-old-invitations', '{}')`);
    await vi.waitFor(async () => expect(await count(`eligible_row where trust_code = 'RHA'`)).toBe(1), wait);
    expect(await count(`invited_number where trust_code = 'RHA'`)).toBe(1);
    expect(await count(`opted_out_number where number_key = 'stays'`)).toBe(1);
  });
});

describe('how a trust invites', () => {
  it('is decided by its lead, with the version that was read', async () => {
    expect(await save('RT5', {}, team)).toEqual({ code: 'FORBIDDEN' });
    expect(await save('RT5', {}, member('experience-lead', 'RXN'))).toEqual({ code: 'FORBIDDEN' });
    expect(await save('RT5')).toEqual({ code: 'CONFLICT' });
    expect(
      await save('RT5', {
        expectedVersion: 1,
        capDays: 30,
        namedServices: [{ service: 'ward-a-of-RT5', name: 'our clinic' }],
      }),
    ).toMatchObject({
      version: 2,
      capDays: 30,
      namedServices: [{ service: 'ward-a-of-RT5', name: 'our clinic' }],
    });
    expect((await lists.preview(listOf([{ mobile: fresh() }]))).messages[0]?.text).toContain(
      'how was our clinic?',
    );
  });

  it.each([
    ['no sender', { senderName: ' ' }, ['senderName']],
    ['words that tell too much', { words: 'How was your scan? {link} STOP' }, ['words']],
    ['days that are none', { capDays: 0, withinDays: 91 }, ['capDays', 'withinDays']],
    [
      'a service of another trust',
      { namedServices: [{ service: 'ward-a-of-RT5', name: 'x' }] },
      ['namedServices.0'],
    ],
  ])('is not saved with %s', async (_name, more, paths) => {
    const answer = (await save('RXN', { expectedVersion: 1, ...more })) as { problems: { path: string }[] };
    expect(answer.problems.map(({ path }) => path)).toEqual(paths);
  });

  it('R142 must be saved before anything is sent', async () => {
    const { upload } = await lists.upload(listOf([{ mobile: fresh() }]), 'RX6');
    const { data } = await experience.execute(member('experience-team', 'RX6'), sendInvitations, {
      input: { upload, expectedVersion: 1, idempotencyKey: randomUUID() },
    });
    expect(data).toMatchObject({ sendInvitations: { problems: [{ code: 'SETTINGS_MISSING' }] } });
  });

  it('knows reasons not to ask as dated data with their source, not checked yet', async () => {
    const { data } = await experience.execute<{ invitationExclusionRules: object[] }>(
      team,
      '{ invitationExclusionRules { code name validFrom validUntil source verified } }',
    );
    expect(data.invitationExclusionRules).toMatchObject(
      ['DEATH', 'MISCARRIAGE_OR_STILLBIRTH', 'SAFEGUARDING'].map((code) => ({
        code,
        validUntil: null,
        verified: false,
      })),
    );
  });
});
