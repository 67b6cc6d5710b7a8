import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectionMode } from '../feedback/feedback.enums.js';
import { recordedModes } from '../recorded-feedback/recorded-feedback.rules.js';
import { listed, recordFeedback, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(() => experience.stop());

const team = (trust: string): Viewer => member('experience-team', trust);

const record = async (trust: string, input: Record<string, unknown> = {}): Promise<void> => {
  const { data } = await experience.execute(team(trust), recordFeedback, {
    input: {
      idempotencyKey: randomUUID(),
      trust,
      collectionMode: 'OTHER',
      receivedOn: todayInLondon(),
      rating: 'GOOD',
      mayPublish: false,
      ...input,
    },
  });
  expect(data).toMatchObject({ recordFeedback: { __typename: 'RecordedReceipt' } });
};

const question = `query ($trust: OdsCode!, $from: LocalDate!, $to: LocalDate!, $service: ID) {
  _entities(representations: [{ __typename: "Trust", odsCode: $trust }]) { ... on Trust {
    whoWeHeardFrom(from: $from, to: $to, service: $service) { responses syntheticResponses peopleServed
      byRespondentType { respondentType responses } byCollectionMode { collectionMode responses }
      byAssistance { assistedBy responses } byLanguage { language responses } }
    friendsAndFamilyTest(from: $from, to: $to, service: $service) { responses
      byAssistance { assistedBy responses percentPositive percentNegative } } } } }`;

interface Heard {
  readonly whoWeHeardFrom: Record<string, unknown> & {
    readonly responses: number;
    readonly byCollectionMode: { collectionMode: string; responses: number }[];
  };
  readonly friendsAndFamilyTest: { readonly byAssistance: unknown[] };
}

const ask = (viewer: Viewer, trust: string, variables: Record<string, unknown> = {}) =>
  experience.execute<{ _entities: [Heard] }>(viewer, question, {
    trust,
    from: todayInLondon(),
    to: todayInLondon(),
    ...variables,
  });

const heard = async (trust: string, variables: Record<string, unknown> = {}): Promise<Heard> => {
  const { data, errors } = await ask(team(trust), trust, variables);
  expect(errors).toBeUndefined();
  return data._entities[0];
};

describe('who we heard from', () => {
  it('R019 is told by who answered, how, with whose help and in which language, from real answers only', async () => {
    await send(experience, 'RT5', { respondentType: 'CARER', language: 'pl' });
    await send(experience, 'RT5', { respondentType: 'CARER', language: 'pl', collectionMode: 'SMS' });
    await send(experience, 'RT5', { language: 'en' });
    await send(experience, 'RT5', { respondentType: 'PATIENT' }, publicPage('RT5', true));
    await send(experience, 'RT5', { respondentType: 'PATIENT', website: 'a robot' });
    await send(experience, 'RXN', { respondentType: 'PATIENT' });
    await record('RT5', { respondentType: 'PATIENT', assistedBy: 'VOLUNTEER', language: 'en' });
    expect((await heard('RT5')).whoWeHeardFrom).toEqual({
      responses: 4,
      syntheticResponses: 0,
      peopleServed: null,
      byRespondentType: [
        { respondentType: 'CARER', responses: 2 },
        { respondentType: null, responses: 1 },
        { respondentType: 'PATIENT', responses: 1 },
      ],
      byCollectionMode: [
        { collectionMode: 'ONLINE', responses: 2 },
        { collectionMode: 'OTHER', responses: 1 },
        { collectionMode: 'SMS', responses: 1 },
      ],
      byAssistance: [
        { assistedBy: null, responses: 3 },
        { assistedBy: 'VOLUNTEER', responses: 1 },
      ],
      byLanguage: [
        { language: 'en', responses: 2 },
        { language: 'pl', responses: 2 },
      ],
    });
  });

  it('R019 stands beside the people served in whole months, where lists of them were imported', async () => {
    const outside = new Client({ connectionString: experience.database.superuserUrl });
    await outside.connect();
    await outside.query(`insert into eligible_month (trust_code, month, service_id, setting, eligible, invited, synthetic_eligible)
      values ('RT5', '2026-01-01', 'ward-a-of-RT5', 'INPATIENT', 120, 0, 0), ('RT5', '2026-02-01', 'ward-b-of-RT5', 'INPATIENT', 30, 0, 0)`);
    await outside.end();
    const served = async (from: string, to: string, service: string | null = null) =>
      (await heard('RT5', { from, to, service })).whoWeHeardFrom['peopleServed'];
    expect(await served('2026-01-01', '2026-02-28')).toBe(150);
    expect(await served('2026-01-01', '2026-02-27')).toBe(120);
    expect(await served('2026-01-02', '2026-02-28')).toBe(30);
    expect(await served('2026-01-01', '2026-02-28', 'ward-a-of-RT5')).toBe(120);
    expect(await served('2025-01-01', '2025-12-31')).toBeNull();
  });

  it('R037 reports answers that somebody helped with apart from those that people gave alone', async () => {
    await send(experience, 'R1H', { rating: 'VERY_GOOD' });
    await send(experience, 'R1H', { rating: 'POOR' });
    await send(experience, 'R1H', { rating: 'GOOD', assistedBy: 'CARER' });
    await record('R1H', { rating: 'VERY_POOR', assistedBy: 'VOLUNTEER' });
    await record('R1H', { rating: 'DONT_KNOW', assistedBy: 'VOLUNTEER', collectionMode: 'TELEPHONE' });
    expect((await heard('R1H')).friendsAndFamilyTest).toEqual({
      responses: 5,
      byAssistance: [
        { assistedBy: null, responses: 2, percentPositive: 50, percentNegative: 50 },
        { assistedBy: 'VOLUNTEER', responses: 2, percentPositive: 0, percentNegative: 50 },
        { assistedBy: 'STAFF', responses: 0, percentPositive: null, percentNegative: null },
        { assistedBy: 'CARER', responses: 1, percentPositive: 100, percentNegative: 0 },
      ],
    });
  });

  it('takes in a held answer when it is released', async () => {
    await send(experience, 'RX6', { respondentType: 'FRIEND', website: 'filled in' });
    expect((await heard('RX6')).whoWeHeardFrom.responses).toBe(0);
    const [held] = await listed(experience, team('RX6'), 'RX6', { selection: 'HELD' });
    await experience.execute(
      team('RX6'),
      'mutation ($input: FeedbackVersionInput!) { releaseFeedback(input: $input) { counted } }',
      { input: { feedback: held?.id, expectedVersion: 1 } },
    );
    expect((await heard('RX6')).whoWeHeardFrom).toMatchObject({
      byRespondentType: [{ respondentType: 'FRIEND', responses: 1 }],
    });
  });

  it('is right when fifty answers come at once', async () => {
    await Promise.all(
      Array.from({ length: 50 }, () => send(experience, 'REN', { respondentType: 'PATIENT' })),
    );
    expect((await heard('REN')).whoWeHeardFrom).toMatchObject({
      byRespondentType: [{ respondentType: 'PATIENT', responses: 50 }],
    });
  });

  it('is live for staff of the trust only, and for a service lead about their service', async () => {
    for (const viewer of [
      team('RXN'),
      member('icb-analyst', 'QK1'),
      member('involvee', 'RT5'),
      member('web-team', 'RT5'),
      publicPage('RT5'),
      member('service-lead', 'RT5', ['ward-a-of-RT5']),
    ]) {
      const { errors } = await ask(viewer, 'RT5');
      expect(errors).toHaveLength(2);
    }
    await send(experience, 'RT5', { service: 'ward-a-of-RT5', respondentType: 'FRIEND' });
    const lead = member('service-lead', 'RT5', ['ward-a-of-RT5']);
    const { data } = await ask(lead, 'RT5', { service: 'ward-a-of-RT5' });
    expect(data._entities[0].whoWeHeardFrom).toMatchObject({ responses: 1 });
    expect((await ask(lead, 'RT5', { service: 'ward-b-of-RT5' })).errors).toHaveLength(2);
  });

  it('needs a period that is one', async () => {
    const { errors } = await ask(team('RT5'), 'RT5', { from: '2026-02-01', to: '2026-01-01' });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});

describe('every way to answer', () => {
  it('R104 has an entrance, and comes out in a column of its own', async () => {
    const modes = Object.values(CollectionMode);
    for (const collectionMode of modes) {
      if (recordedModes.includes(collectionMode)) await record('RHA', { collectionMode });
      else await send(experience, 'RHA', { collectionMode });
    }
    const { byCollectionMode } = (await heard('RHA')).whoWeHeardFrom;
    expect(byCollectionMode).toEqual(
      [...modes].sort().map((collectionMode) => ({ collectionMode, responses: 1 })),
    );
  });
});
