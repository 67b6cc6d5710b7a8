import { closedQuarters, quarterDays, quarterOf, SafeCount, Signal } from '@wesaid/shared/disclosure';
import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { storeStatements } from '../statement/statement.store.js';
import { codeOf, team } from '../testing/operations.js';
import { startInvolvement, type TestInvolvement } from '../testing/start-involvement.js';
import { signalOf } from './signal.js';
import { takeSnapshots } from './take-snapshots.js';

const [quarter = '', before = ''] = closedQuarters(todayInLondon(), 2);
const board = ['RT5', 'RXN', 'REN', 'R1H'];
let involvement: TestInvolvement;
const context = () => new RequestContext(system, involvement.subgraph.process);

const say = (trust: string, themes: string[], sentiment: number | null, count: number, day: string) =>
  context().work((em) =>
    storeStatements(
      em,
      involvement.settings.ring,
      Array.from({ length: count }, () => ({
        trust,
        id: v7(),
        createdAt: new Date(),
        words: 'words',
        themes,
        taxonomyVersion: 7,
        sentiment,
        saidOn: day,
        event: null,
        opportunity: null,
        synthetic: false,
      })),
    ),
  );

beforeAll(async () => {
  involvement = await startInvolvement();
  const { from, to } = quarterDays(quarter);
  await say('RT5', ['parking'], 5, 40, from);
  await say('RT5', ['parking', 'discharge'], 1, 15, to);
  await say('RT5', ['staff-manner'], 2, 3, to);
  for (const trust of board.slice(1)) await say(trust, ['parking'], 4, 30, to);
  await takeSnapshots(context());
});
afterAll(() => involvement.stop());

interface Says {
  readonly statements: { readonly value: number | null; readonly hiddenBecause: string | null };
  readonly signal: string;
  readonly sentence: string;
}
const ask = (viewer: Viewer, over: Record<string, unknown> = {}) =>
  involvement.execute<{ _entities: [{ involvement: Says | null }] }>(
    viewer,
    `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Triangulation {
      involvement { statements { value status hiddenBecause } signal sentence } } } }`,
    {
      keys: [
        {
          __typename: 'Triangulation',
          scope: 'TRUST',
          scopeId: 'RT5',
          themeCode: 'travel',
          quarter,
          trusts: ['RT5'],
          ...over,
        },
      ],
    },
  );
const saysTo = async (viewer: Viewer, over: Record<string, unknown> = {}) =>
  (await ask(viewer, over)).data._entities[0].involvement;
const ofBoard = { scope: 'INTEGRATED_CARE_BOARD', scopeId: 'QK1', trusts: board };
const analyst: Viewer = {
  kind: 'member',
  issuer: 'https://identity.test',
  subject: 'analyst',
  grants: [{ role: 'icb-analyst', organisation: 'QK1', services: null, trusts: board }],
};

describe('what people told trusts, in figures', () => {
  it('counts a statement at its theme and at the major theme, and points where most of them point', async () => {
    for (const themeCode of ['travel', 'parking']) {
      const says = await saysTo(team('RT5'), { themeCode });
      expect(says).toMatchObject({ signal: 'CONCERN' });
      expect(says?.statements.value).toBeGreaterThanOrEqual(50);
      expect(says?.statements.value).toBeLessThanOrEqual(60);
      expect(says?.sentence).toBe(
        `People who were involved said about ${says?.statements.value} things about this, mostly bad.`,
      );
    }
  });

  it('hides what is small and says why, and is then silent', async () => {
    expect(await saysTo(team('RT5'), { themeCode: 'staff' })).toMatchObject({
      statements: { value: null, hiddenBecause: 'SMALL_NUMBER' },
      signal: 'SILENT',
    });
  });

  it('has none of a quarter that is not over, and none of before the trust involved anybody', async () => {
    for (const other of [quarterOf(todayInLondon()), before]) {
      expect(await saysTo(team('RT5'), { quarter: other })).toMatchObject({
        statements: { value: null, hiddenBecause: 'NOT_CLOSED' },
        signal: 'SILENT',
      });
    }
  });

  it('never change: what is recorded later for the quarter leaves them as they are', async () => {
    const first = await saysTo(team('RT5'));
    await say('RT5', ['parking'], 1, 200, quarterDays(quarter).to);
    expect(await takeSnapshots(context())).toBe(0);
    expect(await saysTo(team('RT5'))).toEqual(first);
  });

  it('of a board are told to its analyst, and to nobody who could subtract their own trust', async () => {
    expect((await saysTo(analyst, ofBoard))?.statements.value).toBeGreaterThanOrEqual(130);
    const two = { ...ofBoard, trusts: ['RT5', 'RXN'] };
    expect((await saysTo(analyst, two))?.statements.hiddenBecause).toBe('TOO_FEW_TRUSTS');
    const three = { ...ofBoard, trusts: ['RT5', 'RXN', 'REN'] };
    expect((await saysTo(team('RT5'), three))?.statements.hiddenBecause).toBe(
      'OWN_TRUST_COULD_BE_SUBTRACTED',
    );
  });

  it('are not there for a single service', async () => {
    expect(await saysTo(team('RT5'), { scope: 'SERVICE', scopeId: 'ward' })).toBeNull();
  });

  it.each<[string, Viewer, string]>([
    ['the team of another trust', team('RXN'), 'FORBIDDEN'],
    ['an involvee', member('involvee', 'RT5'), 'FORBIDDEN'],
    ['a safety partner', member('safety-partner', 'RT5'), 'FORBIDDEN'],
    ['an analyst of another board', member('icb-analyst', 'QWE'), 'FORBIDDEN'],
    ['a page of the trust', publicPage('RT5'), 'UNAUTHENTICATED'],
    ['nobody in particular', anonymous, 'UNAUTHENTICATED'],
  ])('are refused to %s, also for a service', async (_who, viewer, code) => {
    expect(codeOf(await ask(viewer))).toBe(code);
    expect(codeOf(await ask(viewer, { scope: 'SERVICE', scopeId: 'ward' }))).toBe(code);
  });

  it('leave a record of each that was asked', async () => {
    const { rows } = await involvement.outside.query(
      `select distinct asked_by, purpose, cube from figure_request where board = 'QK1' and asked_by like '%analyst'`,
    );
    expect(rows).toEqual([
      { asked_by: 'https://identity.test|analyst', purpose: 'triangulation', cube: 'statements' },
    ]);
  });
});

describe('the signal', () => {
  const shown = (value: number | null) => Object.assign(new SafeCount(), { value });
  it.each<[number | null, number | null, number | null, Signal]>([
    [null, null, null, Signal.SILENT],
    [0, 0, 0, Signal.SILENT],
    [50, 30, 20, Signal.PRAISE],
    [50, 25, 25, Signal.MIXED],
    [50, null, 30, Signal.CONCERN],
    [50, 20, 30, Signal.CONCERN],
    [20, null, null, Signal.MIXED],
    [10, 10, 10, Signal.MIXED],
  ])('of %s statements, %s good and %s bad, is %s', (statements, positive, negative, signal) => {
    const figures = { statements: shown(statements), positive: shown(positive), negative: shown(negative) };
    expect(signalOf(figures)).toBe(signal);
  });
});
