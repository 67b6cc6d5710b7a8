import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { sharesOf } from './representation.js';
import { rateOf } from './response-rate.js';
import { wholeMonths, yearUpTo } from './whole-months.js';

let experience: TestExperience;
let outside: Client;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const eligible = (
  trust: string,
  month: string,
  service: string,
  setting: string,
  people: number,
  invited = people,
) =>
  outside.query('insert into eligible_month values ($1, $2, $3, $4, $5, $6, 0)', [
    trust,
    month,
    service,
    setting,
    people,
    invited,
  ]);
const answers = (trust: string, day: string, service: string, responses: number) =>
  outside.query('insert into feedback_day values ($1, $2, $3, 1, 0, $4, 0)', [
    trust,
    day,
    service,
    responses,
  ]);
const declared = ['$from: LocalDate!', '$to: LocalDate!', '$service: ID'];
const ofTrust = async <Data>(
  viewer: Viewer,
  trust: string,
  fields: string,
  variables: Record<string, unknown> = {},
) => {
  const { data, errors } = await experience.execute<{ _entities: [Data | null] }>(
    viewer,
    `query ($trust: OdsCode!${declared
      .filter((name) => fields.includes(name.split(':')[0] ?? ''))
      .map((name) => `, ${name}`)
      .join('')}) {
      _entities(representations: [{ __typename: "Trust", odsCode: $trust }]) { ... on Trust { ${fields} } } }`,
    { trust, from: '2025-01-01', to: '2025-12-31', ...variables },
  );
  return { value: data?._entities[0] ?? null, code: errors?.[0]?.extensions['code'] };
};
const team = (trust: string) => member('experience-team', trust);
const summary = `friendsAndFamilyTest(from: $from, to: $to, service: $service) {
  responses eligible responseRate months { month responseRate } }`;
interface Summary {
  friendsAndFamilyTest: {
    responses: number;
    eligible: number | null;
    responseRate: number | null;
    months: { month: string; responseRate: number | null }[];
  } | null;
}

describe('the response rate', () => {
  it('R085 is all answers for all who could answer, and null where it is not known how many could', async () => {
    await eligible('RT5', '2025-03-01', 'ward-a-of-RT5', 'MENTAL_HEALTH', 200);
    await eligible('RT5', '2025-04-01', 'ward-a-of-RT5', 'MENTAL_HEALTH', 100);
    await eligible('RT5', '2025-04-01', 'ward-b-of-RT5', 'COMMUNITY', 100);
    await answers('RT5', '2025-03-01', 'ward-a-of-RT5', 10);
    await answers('RT5', '2025-03-31', 'ward-a-of-RT5', 10);
    await answers('RT5', '2025-04-30', 'ward-b-of-RT5', 4);
    await answers('RT5', '2025-05-01', 'ward-b-of-RT5', 50);
    await answers('RT5', '2025-03-10', 'another', 50);
    await answers('RT5', '2025-03-10', '', 50);
    const { value } = await ofTrust<Summary>(team('RT5'), 'RT5', summary);
    expect(value?.friendsAndFamilyTest).toMatchObject({ responses: 174, eligible: 400, responseRate: 6 });
    const rates = value?.friendsAndFamilyTest?.months.map(({ responseRate }) => responseRate);
    expect(rates?.slice(0, 5)).toEqual([null, null, 10, 2, null]);
    const nothing = await ofTrust<Summary>(team('RXN'), 'RXN', summary);
    expect(nothing.value?.friendsAndFamilyTest).toMatchObject({ eligible: null, responseRate: null });
  });

  it('R085 counts whole months only, for both numbers', async () => {
    const rate = async (from: string, to: string, service: string | null = null) =>
      (await ofTrust<Summary>(team('RT5'), 'RT5', summary, { from, to, service })).value?.friendsAndFamilyTest
        ?.responseRate;
    expect(await rate('2025-03-02', '2025-04-30')).toBe(2);
    expect(await rate('2025-03-01', '2025-04-29')).toBe(10);
    expect(await rate('2025-03-02', '2025-04-29')).toBeNull();
    expect(await rate('2025-03-01', '2025-04-30', 'ward-b-of-RT5')).toBe(4);
    expect(rateOf({ eligible: 0, responses: 5 })).toBeNull();
  });

  it('of a service is open to its lead, and the rest is not', async () => {
    const lead = member('service-lead', 'RT5', ['ward-b-of-RT5']);
    const own = await ofTrust<Summary>(lead, 'RT5', summary, { service: 'ward-b-of-RT5' });
    expect(own.value?.friendsAndFamilyTest?.eligible).toBe(100);
    for (const [viewer, service] of [
      [lead, 'ward-a-of-RT5'],
      [lead, null],
      [team('RXN'), null],
      [member('icb-analyst', 'QK1'), null],
      [publicPage('RT5'), null],
    ] as const)
      expect(
        (await ofTrust<Summary>(viewer, 'RT5', summary, { service })).value?.friendsAndFamilyTest,
      ).toBeNull();
  });

  it.each([
    ['2025-01-01', '2025-01-31', { first: '2025-01-01', last: '2025-01-01' }],
    ['2025-01-02', '2025-02-27', null],
    ['2024-02-01', '2024-02-28', null],
    ['2024-12-31', '2025-02-28', { first: '2025-01-01', last: '2025-02-01' }],
    ['2025-12-01', '2026-01-31', { first: '2025-12-01', last: '2026-01-01' }],
  ])('takes the months that lie whole in a period: %s to %s', (from, to, months) =>
    expect(wholeMonths(from, to)).toEqual(months),
  );
});

describe('a target', () => {
  const add = async (viewer: Viewer, input: Record<string, unknown>) => {
    const { data, errors } = await experience.execute<{ addTarget: Record<string, unknown> }>(
      viewer,
      `mutation ($input: AddTargetInput!) { addTarget(input: $input) { __typename
        ... on Target { id measure scope operator value dueOn version progress { measuredFrom measuredTo figure met } }
        ... on ValidationProblem { problems { path code } } } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          trust: 'RT1',
          measure: 'RESPONSE_RATE',
          value: 3,
          dueOn: '2020-03-31',
          ...input,
        },
      },
    );
    return errors ? { code: errors[0]?.extensions['code'] } : data.addTarget;
  };
  const lead = member('experience-lead', 'RT1');

  it('R086 R087 has a measure, a scope, a value and a day, and says whether it was met', async () => {
    for (const [month, community] of [
      ['2019-03-01', 100],
      ['2019-04-01', 2],
      ['2020-03-01', 3],
      ['2020-04-01', 100],
    ] as const) {
      await eligible('RT1', month, 'mental', 'MENTAL_HEALTH', 100);
      await eligible('RT1', month, 'community', 'COMMUNITY', 100);
      await answers('RT1', month, 'mental', 3);
      await answers('RT1', month, 'community', community);
    }
    expect(await add(lead, { scope: 'MENTAL_HEALTH', value: 3 })).toMatchObject({
      scope: 'MENTAL_HEALTH',
      operator: 'GTE',
      value: 3,
      dueOn: '2020-03-31',
      progress: { measuredFrom: '2019-04-01', measuredTo: '2020-03-31', figure: 3, met: true },
    });
    expect(await add(lead, { scope: 'COMMUNITY', value: 4 })).toMatchObject({
      value: 4,
      progress: { figure: 2.5, met: false },
    });
    expect(await add(lead, { scope: 'EMERGENCY', value: 4 })).toMatchObject({
      progress: { figure: null, met: null },
    });
    expect(await add(lead, { operator: 'LTE', value: 2.5 })).toMatchObject({
      scope: null,
      progress: { figure: 2.75, met: false },
    });
    const { value } = await ofTrust<{ targets: object[] }>(team('RT1'), 'RT1', 'targets { value }');
    expect(value?.targets).toEqual([{ value: 3 }, { value: 4 }, { value: 4 }, { value: 2.5 }]);
  });

  it('that is still to come is measured up to the last whole month', () => {
    expect(yearUpTo('2030-03-31', '2026-11-26')).toEqual({ first: '2025-11-01', last: '2026-10-01' });
    expect(yearUpTo('2026-11-30', '2026-12-01')).toEqual({ first: '2025-12-01', last: '2026-11-01' });
    expect(yearUpTo('2020-03-31', todayInLondon())).toEqual({ first: '2019-04-01', last: '2020-03-01' });
  });

  it('is set once for a key, and by the lead of the trust only', async () => {
    const input = { idempotencyKey: randomUUID(), scope: 'OTHER' };
    expect((await add(lead, input)).id).toBe((await add(lead, input)).id);
    expect(await add(lead, { ...input, value: 5 })).toEqual({ code: 'IDEMPOTENCY_KEY_REUSED' });
    for (const viewer of [
      team('RT1'),
      member('experience-lead', 'RT5'),
      member('service-lead', 'RT1', ['mental']),
    ])
      expect(await add(viewer, {})).toEqual({ code: 'FORBIDDEN' });
    expect(await add(publicPage('RT1'), {})).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await add(lead, { value: 101, source: 'x'.repeat(201) })).toMatchObject({
      problems: [{ path: 'value' }, { path: 'source' }],
    });
    for (const viewer of [team('RT5'), publicPage('RT1'), member('involvee', 'RT1')])
      expect(
        (await ofTrust<{ targets: null }>(viewer, 'RT1', 'targets { value }')).value?.targets,
      ).toBeNull();
  });

  it('is taken away by the version that was read', async () => {
    const { id } = await add(lead, { scope: 'AMBULANCE' });
    const remove = async (viewer: Viewer, expectedVersion: number) =>
      (
        await experience.execute(
          viewer,
          'mutation ($input: TargetVersionInput!) { removeTarget(input: $input) { id } }',
          { input: { target: id, expectedVersion } },
        )
      ).errors?.[0]?.extensions['code'];
    expect(await remove(member('experience-lead', 'RT5'), 1)).toBe('NOT_FOUND');
    expect(await remove(lead, 2)).toBe('CONFLICT');
    expect(await remove(lead, 1)).toBeUndefined();
    expect(await remove(lead, 1)).toBe('NOT_FOUND');
  });
});

describe('the report of invitations', () => {
  const fields = `invitationReport(from: $from, to: $to) { from to eligible invited responses responseRate note
    months { month invited } bySetting { setting percentOfInvited percentOfResponses heldBack }
    byService { service { id } setting percentOfInvited heldBack } days { day sent delivered failed stopped }
    notAsked { reason rule people } }`;

  it('R142 says how well those who answered stand for those invited, and holds small numbers back', async () => {
    for (const [service, setting, invited, responses] of [
      ['a', 'INPATIENT', 100, 60],
      ['b', 'INPATIENT', 100, 20],
      ['c', 'COMMUNITY', 200, 20],
      ['d', 'EMERGENCY', 100, 9],
    ] as const) {
      await eligible('REN', '2025-06-01', service, setting, invited * 2, invited);
      await answers('REN', '2025-06-05', service, responses);
    }
    const day = (outcome: string, people: number) =>
      outside.query(`insert into invitation_day values ('REN', '2025-06-10', $1, $2)`, [outcome, people]);
    await day('SENT', 30);
    await day('DELIVERED', 25);
    await day('GIVEN_UP', 1);
    await day('STOPPED', 2);
    await day('EXCLUDED:DEATH', 9);
    await day('EXCLUDED:SAFEGUARDING', 12);
    const { value } = await ofTrust<{ invitationReport: object }>(team('REN'), 'REN', fields);
    expect(value?.invitationReport).toMatchObject({
      from: '2025-01-01',
      to: '2025-12-31',
      eligible: 1_000,
      invited: 500,
      responses: 109,
      responseRate: 10.9,
      note: expect.stringContaining('do not allow comparison between trusts'),
      months: [{ month: '2025-06-01', invited: 500 }],
      bySetting: [
        { setting: 'COMMUNITY', heldBack: true, percentOfInvited: null, percentOfResponses: null },
        { setting: 'INPATIENT', heldBack: false, percentOfInvited: 40, percentOfResponses: 73 },
        { setting: 'EMERGENCY', heldBack: true },
      ],
      days: [{ day: '2025-06-10', sent: 30, delivered: 25, failed: 1, stopped: 2 }],
      notAsked: [
        { reason: 'EXCLUDED', rule: 'DEATH', people: null },
        { reason: 'EXCLUDED', rule: 'SAFEGUARDING', people: 12 },
      ],
    });
  });

  it('is for those who invite, and for whole months', async () => {
    for (const viewer of [
      team('RT5'),
      member('service-lead', 'REN'),
      publicPage('REN'),
      member('icb-analyst', 'QK1'),
    ])
      expect(
        (await ofTrust<{ invitationReport: null }>(viewer, 'REN', fields)).value?.invitationReport,
      ).toBeNull();
    for (const period of [
      { from: '2025-01-02', to: '2025-01-31' },
      { from: '2020-01-01', to: '2025-12-31' },
    ])
      expect((await ofTrust(team('REN'), 'REN', fields, period)).code).toBe('BAD_USER_INPUT');
  });

  it('lets nobody work out the one share that is held back', () => {
    const held = (...parts: [number, number][]) =>
      sharesOf(parts.map(([invited, responses]) => ({ invited, responses }))).map(({ heldBack }) => heldBack);
    expect(held([100, 100], [50, 50], [9, 100])).toEqual([false, true, true]);
    expect(held([100, 100], [50, 9], [9, 100])).toEqual([false, true, true]);
    expect(held([100, 100], [50, 10])).toEqual([false, false]);
    expect(held([9, 9])).toEqual([true]);
    expect(held()).toEqual([]);
  });
});
