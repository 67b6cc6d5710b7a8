import { todayInLondon } from '@wesaid/shared/types';
import { member, publicPage, system } from '@wesaid/shared/testing';
import type { Viewer } from '@wesaid/shared/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(() => experience.stop());

const figures = `query ($trust: OdsCode!, $from: LocalDate!, $to: LocalDate!, $service: ID) {
  _entities(representations: [{ __typename: "Trust", odsCode: $trust }]) { ... on Trust {
    friendsAndFamilyTest(from: $from, to: $to, service: $service) {
      responses percentPositive percentNegative syntheticResponses ratings { rating responses }
      months { month responses percentPositive } } } } }`;

interface Summary {
  readonly responses: number;
  readonly months: readonly { readonly month: string; readonly responses: number }[];
  readonly [field: string]: unknown;
}

const ask = (viewer: Viewer, trust: string, variables: Record<string, unknown> = {}) =>
  experience.execute<{ _entities: [{ friendsAndFamilyTest: Summary }] | [null] }>(viewer, figures, {
    trust,
    from: todayInLondon(),
    to: todayInLondon(),
    ...variables,
  });

const summary = async (
  viewer: Viewer,
  trust: string,
  variables: Record<string, unknown> = {},
): Promise<Summary> => {
  const { data, errors } = await ask(viewer, trust, variables);
  expect(errors).toBeUndefined();
  return data._entities[0]?.friendsAndFamilyTest as Summary;
};

const team = (trust: string): Viewer => member('experience-team', trust);

describe('the figures of a trust', () => {
  it('are live and exact: every answer but tests and held ones (R036)', async () => {
    expect(await summary(team('RT5'), 'RT5')).toMatchObject({
      responses: 0,
      percentPositive: null,
      percentNegative: null,
    });
    for (const rating of [
      'VERY_GOOD',
      'VERY_GOOD',
      'GOOD',
      'NEITHER',
      'VERY_POOR',
      'DONT_KNOW',
      'GOOD',
      'POOR',
    ]) {
      await send(experience, 'RT5', { rating });
    }
    await send(experience, 'RT5', { rating: 'POOR' }, publicPage('RT5', true));
    await send(experience, 'RT5', { rating: 'POOR', website: 'a robot' });
    await send(experience, 'RXN', { rating: 'POOR' });
    const first = await summary(team('RT5'), 'RT5');
    expect(first).toMatchObject({
      responses: 8,
      percentPositive: 50,
      percentNegative: 25,
      syntheticResponses: 0,
    });
    expect(first['ratings']).toEqual([
      { rating: 'VERY_GOOD', responses: 2 },
      { rating: 'GOOD', responses: 2 },
      { rating: 'NEITHER', responses: 1 },
      { rating: 'POOR', responses: 1 },
      { rating: 'VERY_POOR', responses: 1 },
      { rating: 'DONT_KNOW', responses: 1 },
    ]);
  });

  it('take in a held answer when it is released', async () => {
    const release = `mutation ($input: FeedbackVersionInput!) { releaseFeedback(input: $input) { counted } }`;
    const before = await summary(team('R1H'), 'R1H');
    await send(experience, 'R1H', { rating: 'GOOD', website: 'filled in' });
    const [held] = await listed(experience, team('R1H'), 'R1H', { selection: 'HELD' });
    await experience.execute(team('R1H'), release, { input: { feedback: held?.id, expectedVersion: 1 } });
    expect((await summary(team('R1H'), 'R1H')).responses).toBe(before.responses + 1);
  });

  it('are counted right when a hundred answers come at once', async () => {
    await Promise.all(Array.from({ length: 100 }, () => send(experience, 'REN', { rating: 'GOOD' })));
    expect(await summary(team('REN'), 'REN')).toMatchObject({ responses: 100, percentPositive: 100 });
  });

  it('have a row for every month of the period, and none outside it', async () => {
    const { months, responses } = await summary(team('RT5'), 'RT5', { from: '2020-01-15', to: '2020-03-01' });
    expect(months.map(({ month }) => month)).toEqual(['2020-01-01', '2020-02-01', '2020-03-01']);
    expect(responses).toBe(0);
  });

  it('need a period that is one', async () => {
    for (const period of [
      { from: '2026-02-01', to: '2026-01-01' },
      { from: '1990-01-01', to: '2026-01-01' },
    ]) {
      expect((await ask(team('RT5'), 'RT5', period)).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it('are for staff of that trust only, whatever else a person may be elsewhere', async () => {
    for (const viewer of [
      team('RT5'),
      member('safety-specialist', 'RT5'),
      member('complaints-team', 'RT5'),
      system,
    ]) {
      expect((await ask(viewer, 'RT5')).errors).toBeUndefined();
    }
    for (const viewer of [
      team('RXN'),
      member('icb-analyst', 'QK1'),
      member('safety-partner', 'RT5'),
      member('involvee', 'RT5'),
      member('web-team', 'RT5'),
      member('service-lead', 'RT5', ['ward-a-of-RT5']),
    ]) {
      expect((await ask(viewer, 'RT5')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await ask(publicPage('RT5'), 'RT5')).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('of one service are open to its lead (R114)', async () => {
    await send(experience, 'RT5', { rating: 'GOOD', service: 'ward-a-of-RT5' });
    const lead = member('service-lead', 'RT5', ['ward-a-of-RT5']);
    expect(await summary(lead, 'RT5', { service: 'ward-a-of-RT5' })).toMatchObject({ responses: 1 });
    expect((await ask(lead, 'RT5', { service: 'ward-b-of-RT5' })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});
