import { Signal } from '@wesaid/shared/disclosure';
import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage, type TestSubgraph } from '@wesaid/shared/testing';
import { XmrVariation } from '@wesaid/shared/xmr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSafetyMeasure, make, measureOf, recordMeasurePoints } from '../testing/committee-work.js';
import { codeOf, create, partner, seat, specialist, startSafety } from '../testing/start-safety.js';
import { hiddenOfBoard } from './board-rule.js';
import { safetySays, worthOf } from './safety-says.js';

let safety: TestSubgraph;
const { IMPROVING, CONCERNING, COMMON_CAUSE, TOO_FEW_POINTS } = XmrVariation;
const better = [9, 8, 9, 8, 9, 8, 9, 5, 4, 5, 4, 5, 4, 5];
const steady = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6];

/** A measure with a point for every month from October 2024 to November 2025. */
async function measured(trust: string, values: readonly number[], theme = 'medication'): Promise<void> {
  const committee = await create(safety, { trust });
  await seat(safety, trust, committee);
  const { id } = await make(safety, specialist(trust), createSafetyMeasure, measureOf(committee, { theme }));
  const points = values.map((value, index) => ({
    on: new Date(Date.UTC(2024, 9 + index, 1)).toISOString().slice(0, 10),
    value,
  }));
  await make(safety, specialist(trust), recordMeasurePoints, { measure: id, expectedVersion: 1, points });
}

beforeAll(async () => {
  safety = await startSafety();
  await measured('SA1', better);
  await measured('SA2', steady, 'medication-and-pain');
  await measured('SA3', better);
  await measured('SA4', [...better].reverse());
});
afterAll(() => safety.stop());

const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Triangulation { safety { measures signal sentence } } } }`;
const ask = (viewer: Viewer, over: object = {}) =>
  safety.execute<{ _entities: { safety: { measures: number; signal: string; sentence: string } | null }[] }>(
    viewer,
    query,
    {
      of: [
        {
          ...{
            __typename: 'Triangulation',
            scope: 'TRUST',
            scopeId: 'SA1',
            themeCode: 'medication-and-pain',
          },
          ...{ quarter: '2025-26-Q3', trusts: ['SA1'] },
          ...over,
        },
      ],
    },
  );
const said = async (viewer: Viewer, over: object = {}) => (await ask(viewer, over)).data._entities[0]?.safety;
const board = (...trusts: string[]) => ({ scope: 'INTEGRATED_CARE_BOARD', scopeId: 'QYG', trusts });
const analyst = (...trusts: string[]): Viewer => ({
  kind: 'member',
  issuer: 'https://identity.test',
  subject: 'icb-analyst@QYG',
  grants: [{ role: 'icb-analyst', organisation: 'QYG', services: null, trusts }],
});
const silent = (sentence: unknown) => ({ measures: 0, signal: 'SILENT', sentence });

describe('what safety says about a theme', () => {
  it('is the direction of the measures of the theme and of those below it, at the end of the quarter (R124)', async () => {
    expect(await said(member('experience-team', 'SA1'))).toEqual({
      measures: 1,
      signal: 'PRAISE',
      sentence: 'One measure of safety belongs to this theme: it is improving.',
    });
    expect(await said(specialist('SA4'), { scopeId: 'SA4', trusts: ['SA4'] })).toMatchObject({
      signal: 'CONCERN',
    });
    expect(await said(specialist('SA2'), { scopeId: 'SA2', trusts: ['SA2'] })).toMatchObject({
      signal: 'MIXED',
    });
  });

  it('knows of no point after the quarter', async () => {
    // By 30 September 2025 there are twelve points, and the last five of them are low: no seven yet.
    expect(await said(specialist('SA1'), { quarter: '2025-26-Q2' })).toMatchObject({
      measures: 1,
      signal: 'MIXED',
    });
    expect(await said(specialist('SA1'), { quarter: '2024-25-Q3' })).toEqual(
      silent(expect.stringContaining('No measure')),
    );
    expect(await said(specialist('SA1'), { quarter: '2024-25-Q1' })).toMatchObject({ signal: 'SILENT' });
  });

  it('is silent about other themes, single services and quarters that are not over, and says why', async () => {
    expect(await said(specialist('SA1'), { themeCode: 'access' })).toMatchObject({ signal: 'SILENT' });
    expect(await said(specialist('SA1'), { scope: 'SERVICE', scopeId: crypto.randomUUID() })).toEqual(
      silent('Measures of safety are kept for whole trusts, not for single services.'),
    );
    expect(await said(specialist('SA1'), { quarter: '2998-99-Q1' })).toEqual(
      silent('The quarter is not over yet.'),
    );
  });

  it('is for staff of the trust and analysts of its board, and not for who sits on the committee as a partner', async () => {
    expect(await said(analyst('SA1'))).toMatchObject({ measures: 1 });
    for (const viewer of [
      partner('SA1'),
      specialist('SA2'),
      member('involvee', 'SA1'),
      member('web-team', 'SA1'),
      analyst('SA2'),
    ])
      expect(codeOf(await ask(viewer))).toBe('FORBIDDEN');
    expect(codeOf(await ask(publicPage('SA1')))).toBe('UNAUTHENTICATED');
    // One trust among several that is not the viewer's is enough to refuse.
    expect(codeOf(await ask(specialist('SA1'), { trusts: ['SA1', 'SA2'] }))).toBe('FORBIDDEN');
  });
});

describe('what the trusts of a board say together', () => {
  it('is told to its analysts when three contribute', async () => {
    expect(await said(analyst(), board('SA1', 'SA2', 'SA3'))).toEqual({
      measures: 3,
      signal: 'PRAISE',
      sentence:
        '3 measures of safety belong to this theme: 2 are improving and 1 is going up and down by chance.',
    });
    expect(await said(analyst(), board('SA1', 'SA2', 'NON'))).toEqual(
      silent(expect.stringContaining('Fewer than three')),
    );
    expect(codeOf(await ask(partner('SA1'), board('SA1', 'SA2', 'SA3')))).toBe('FORBIDDEN');
  });

  it('is told to staff of a trust only when three others contribute', async () => {
    const viewer = member('complaints-team', 'SA1');
    expect(await said(viewer, board('SA1', 'SA2', 'SA3'))).toEqual(
      silent(expect.stringContaining('Without your own trust')),
    );
    expect(await said(viewer, board('SA1', 'SA2', 'SA3', 'SA4'))).toMatchObject({
      measures: 4,
      signal: 'MIXED',
    });
    expect(hiddenOfBoard(['SA2', 'SA3', 'SA4', 'SA4'], viewer)).toBeNull();
  });
});

describe('several measures', () => {
  const of = (...variations: XmrVariation[]) =>
    safetySays(worthOf(variations.map((variation) => ({ trust: 'SA1', variation }))));

  it.each([
    [[IMPROVING, COMMON_CAUSE], Signal.PRAISE],
    [[CONCERNING, COMMON_CAUSE], Signal.CONCERN],
    [[IMPROVING, CONCERNING], Signal.MIXED],
    [[COMMON_CAUSE], Signal.MIXED],
    [[TOO_FEW_POINTS], Signal.SILENT],
    [[], Signal.SILENT],
  ])('that are %j say %s', (variations, signal) => {
    expect(of(...variations).signal).toBe(signal);
  });

  it('are told in one sentence', () => {
    expect(of(IMPROVING, IMPROVING, CONCERNING, COMMON_CAUSE).sentence).toBe(
      '4 measures of safety belong to this theme: 2 are improving, 1 is getting worse and 1 is going up and down by chance.',
    );
    expect(of(CONCERNING, CONCERNING).sentence).toBe(
      '2 measures of safety belong to this theme: 2 are getting worse.',
    );
  });
});
