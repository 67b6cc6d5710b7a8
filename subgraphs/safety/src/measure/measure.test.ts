import { member, startTestSubgraph, type TestSubgraph } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { slices } from '../slices.js';
import { createSafetyMeasure, make, measureOf, recordMeasurePoints } from '../testing/committee-work.js';
import { codeOf, create, partner, seat, specialist, startSafety } from '../testing/start-safety.js';

let safety: TestSubgraph;
let committee: string;
const viewer = specialist('MEA');
beforeAll(async () => {
  safety = await startSafety();
  committee = await create(safety, { trust: 'MEA' });
});
afterAll(() => safety.stop());

interface Charted {
  readonly id: string;
  readonly version: number;
  readonly chart: {
    readonly points: { readonly on: string; readonly value: number }[];
    readonly sentence: string;
  };
}
const months = (...values: number[]) =>
  values.map((value, index) => ({ on: `2025-${String(index + 1).padStart(2, '0')}-01`, value }));
const measure = (over: object = {}) => make(safety, viewer, createSafetyMeasure, measureOf(committee, over));
const record = (id: string, expectedVersion: number, points: object[]) =>
  make<Charted>(safety, viewer, recordMeasurePoints, { measure: id, expectedVersion, points });
const problems = async (mutation: string, input: object): Promise<unknown> => {
  const { data } = await safety.execute<Record<string, { problems: unknown }>>(viewer, mutation, { input });
  return Object.values(data)[0]?.problems;
};

describe('setting up a measure', () => {
  it('keeps what is measured, with its theme, and has nothing to show yet', async () => {
    expect(await measure({ theme: 'medication' })).toEqual({
      __typename: 'SafetyMeasure',
      id: expect.any(String),
      name: 'Falls',
      unit: 'per 1,000 bed days',
      betterWhen: 'LOWER',
      version: 1,
      theme: { code: 'medication' },
      committee: { id: committee },
      chart: { variation: 'TOO_FEW_POINTS', points: [] },
    });
  });

  it('is done once for a key', async () => {
    const input = measureOf(committee);
    const made = await Promise.all(
      Array.from({ length: 4 }, () => make(safety, viewer, createSafetyMeasure, input)),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it('says everything that must be put right', async () => {
    const input = measureOf(committee, { name: '', unit: 'x'.repeat(101), theme: 'no-such-theme' });
    expect(await problems(createSafetyMeasure, input)).toEqual([
      { path: 'name', code: 'NAME_MISSING' },
      { path: 'unit', code: 'UNIT_TOO_LONG' },
      { path: 'theme', code: 'THEME_UNKNOWN' },
    ]);
  });

  it('can be tried again when organisations does not answer', async () => {
    const address = { name: 'organisations', url: 'http://127.0.0.1:1', signingKey: 'x'.repeat(32) };
    const alone = await startTestSubgraph({ name: 'safety', slices, migrations, calls: [address] });
    try {
      const id = await create(alone, { trust: 'MEA' });
      const ask = (over: object) =>
        alone.execute(viewer, createSafetyMeasure, { input: measureOf(id, over) });
      expect(codeOf(await ask({ theme: 'medication' }))).toBe('UNAVAILABLE');
      expect((await ask({})).data).toMatchObject({ createSafetyMeasure: { theme: null } });
    } finally {
      await alone.stop();
    }
  });
});

describe('the points of a measure', () => {
  it('come in the order of their days, and make the chart', async () => {
    const { id } = await measure();
    const recorded = await record(id, 1, months(8, 9, 8, 9, 8, 9, 8, 5, 4, 5).toReversed());
    expect(recorded).toMatchObject({ version: 2, chart: { mean: 7.3, variation: 'IMPROVING' } });
    expect(recorded.chart.points.map(({ value }) => value)).toEqual([8, 9, 8, 9, 8, 9, 8, 5, 4, 5]);
    expect(recorded.chart.points[0]).toMatchObject({ on: '2025-01-01', signals: ['SHIFT'] });
  });

  it('take the place of those of the same day', async () => {
    const { id } = await measure();
    await record(id, 1, months(1, 2, 3));
    const { chart } = await record(id, 2, [{ on: '2025-02-01', value: 20 }]);
    expect(chart.points.map(({ value }) => value)).toEqual([1, 20, 3]);
  });

  it('are kept as they are, also very small and very large ones', async () => {
    const { id } = await measure();
    const { chart } = await record(id, 1, months(0.1, 1e-9, -3.5, 1e12));
    expect(chart.points.map(({ value }) => value)).toEqual([0.1, 1e-9, -3.5, 1e12]);
  });

  it('are the newest 120 of them', async () => {
    const { id } = await measure();
    const days = Array.from({ length: 130 }, (_, index) => ({
      on: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
      value: index,
    }));
    const { chart } = await record(id, 1, days);
    expect([chart.points.length, chart.points[0]?.value, chart.points.at(-1)?.value]).toEqual([120, 10, 129]);
  });

  it('are not overwritten by somebody who has not seen the newest ones', async () => {
    const { id } = await measure();
    await record(id, 1, months(1));
    const input = { measure: id, expectedVersion: 1, points: months(2) };
    expect(codeOf(await safety.execute(viewer, recordMeasurePoints, { input }))).toBe('CONFLICT');
  });

  it('say what must be put right', async () => {
    const { id } = await measure();
    const points = [
      { on: '2999-01-01', value: 1 },
      { on: '2025-01-01', value: 1e13 },
      { on: '2025-01-01', value: 1 },
      { on: todayInLondon(), value: 1 },
    ];
    expect(await problems(recordMeasurePoints, { measure: id, expectedVersion: 1, points })).toEqual([
      { path: 'points.0.on', code: 'ON_IN_FUTURE' },
      { path: 'points.1.value', code: 'VALUE_TOO_LARGE' },
      { path: 'points.2.on', code: 'ON_TWICE' },
    ]);
    expect(await problems(recordMeasurePoints, { measure: id, expectedVersion: 1, points: [] })).toEqual([
      { path: 'points', code: 'POINTS_COUNT' },
    ]);
  });
});

describe('how many committees a trust has', () => {
  const countOf = async (viewer_: ReturnType<typeof member>) => {
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Trust { committeeCount } } }';
    const of = ['CNT', 'CN2'].map((odsCode) => ({ __typename: 'Trust', odsCode }));
    const { data } = await safety.execute<{ _entities: { committeeCount: number | null }[] }>(
      viewer_,
      query,
      { of },
    );
    return data._entities.map(({ committeeCount }) => committeeCount);
  };
  const analyst = (...trusts: string[]) => ({
    kind: 'member' as const,
    issuer: 'https://identity.test',
    subject: 'icb-analyst@QYG',
    grants: [{ role: 'icb-analyst' as const, organisation: 'QYG', services: null, trusts }],
  });

  it('is for its specialists and for analysts of its board, and for nobody who sits on some', async () => {
    const one = await create(safety, { trust: 'CNT' });
    await create(safety, { trust: 'CNT', parent: one });
    await seat(safety, 'CNT', one);
    expect(await countOf(specialist('CNT'))).toEqual([2, null]);
    expect(await countOf(analyst('CNT', 'CN2'))).toEqual([2, 0]);
    expect(await countOf(analyst('CN2'))).toEqual([null, 0]);
    for (const other of [partner('CNT'), member('complaints-team', 'CNT'), member('icb-analyst', 'QYG')])
      expect(await countOf(other)).toEqual([null, null]);
  });
});
