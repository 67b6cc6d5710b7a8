import { closedQuarters, quarterDays } from '@wesaid/shared/disclosure';
import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { takeSnapshots } from './take-snapshots.js';

const [quarter = '', before = ''] = closedQuarters(todayInLondon(), 2);
const { to: day } = quarterDays(quarter);
const board = ['RT5', 'RXN', 'R1H', 'REN'];
const analyst: Viewer = {
  kind: 'member',
  issuer: 'https://identity.test',
  subject: 'icb-analyst@Q',
  grants: [{ role: 'icb-analyst', organisation: 'Q', services: null, trusts: board }],
};

let experience: TestExperience;
const snapshots = () => takeSnapshots(new RequestContext(system, experience.subgraph.process));

interface Answers {
  readonly trust: string;
  readonly count: number;
  readonly rating: number;
  readonly theme?: string;
  readonly service?: string;
  readonly more?: string;
}

/** Answers that came in on the last day of the quarter; with a theme they are coded comments. */
const add = ({ trust, count, rating, theme, service, more = '' }: Answers) =>
  experience.subgraph.process.database.work(system, async (em) => {
    await em.execute(
      `with added as (
         insert into feedback (trust_code, id, created_at, received_at, received_on, service_id, rating, comment, sentiment,
           may_publish, collection_mode, test_mode, synthetic, held, counted, needs_attention, personal_details, state, version)
         select ?, gen_random_uuid(), now(), ?::date, ?::date, ?, ?, 'words', ?, false, 'ONLINE',
           ? = 'test', false, ? = 'held', ? = '', false, false, 'NEW', 1
         from generate_series(1, ?) returning trust_code, id)
       insert into feedback_theme select trust_code, id, ?, 7, now() from added where ?::text is not null`,
      [
        trust,
        day,
        day,
        service ?? null,
        rating,
        theme ? rating : null,
        more,
        more,
        more,
        count,
        theme ?? '',
        theme ?? null,
      ],
    );
  });

beforeAll(async () => {
  experience = await startExperience();
  await add({ trust: 'RT5', count: 300, rating: 1, theme: 'staff-manner', service: 'ward-a-of-RT5' });
  await add({ trust: 'RT5', count: 100, rating: 4, theme: 'parking' });
  await add({ trust: 'RT5', count: 3, rating: 6 });
  await add({ trust: 'RT5', count: 500, rating: 1, theme: 'parking', more: 'test' });
  await add({ trust: 'RT5', count: 500, rating: 1, theme: 'parking', more: 'held' });
  await add({ trust: 'RXN', count: 200, rating: 2, theme: 'staff-manner' });
  await add({ trust: 'R1H', count: 150, rating: 2 });
  await add({ trust: 'REN', count: 4, rating: 5 });
  expect(await snapshots()).toBe(8);
});
afterAll(() => experience.stop());

interface Safe {
  readonly value: number | null;
  readonly hiddenBecause: string | null;
}
interface Released {
  readonly responses: Safe;
  readonly positive: Safe;
  readonly negative: Safe;
  readonly percentPositive: Safe;
  readonly note: string;
}

const entity = async <Field>(viewer: Viewer, representation: { __typename: string }, selection: string) => {
  const { data, errors } = await experience.execute<{ _entities: [Record<string, Field> | null] }>(
    viewer,
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
       ... on ${representation.__typename} { field: ${selection} } } }`,
    { representations: [representation] },
  );
  return { field: data._entities[0]?.['field'] as Field, code: errors?.[0]?.extensions['code'] };
};

const safe = '{ value hiddenBecause }';
const ofQuarter = `friendsAndFamilyTestOfQuarter(quarter: "${quarter}") { responses ${safe} positive ${safe} negative ${safe}
  percentPositive ${safe} percentNegative ${safe} note }`;
const trust = (odsCode: string) => ({ __typename: 'Trust', odsCode });
const wholeBoard = {
  __typename: 'IntegratedCareBoard',
  odsCode: 'Q',
  boardTrusts: [
    ...board.map((odsCode) => ({ odsCode, from: '1900-01-01', to: null })),
    { odsCode: 'RT1', from: '1900-01-01', to: '2001-01-01' },
  ],
};
const near = (figure: Safe | undefined, exact: number) =>
  expect(Math.abs((figure?.value ?? -1_000) - exact)).toBeLessThanOrEqual(6);

describe('the Friends and Family Test of a closed quarter', () => {
  it('counts responses and nothing else, after disclosure control, beside a note', async () => {
    const { field } = await entity<Released>(analyst, trust('RT5'), ofQuarter);
    near(field.responses, 403);
    near(field.positive, 300);
    near(field.negative, 100);
    expect(field.percentPositive.value).toBeGreaterThan(72);
    expect(field.percentPositive.value).toBeLessThan(77);
    expect(field.note).toContain('do not allow comparison');
    const small = await entity<Released>(analyst, trust('REN'), ofQuarter);
    expect(small.field).toMatchObject({
      responses: { value: null, hiddenBecause: 'SMALL_NUMBER' },
      percentPositive: { value: null, hiddenBecause: 'SMALL_NUMBER' },
    });
  });

  it('does not change when answers come in later, and is not there before the quarter is counted', async () => {
    const { field } = await entity<Released>(analyst, trust('RT5'), ofQuarter);
    await add({ trust: 'RT5', count: 200, rating: 1 });
    expect(await snapshots()).toBe(0);
    expect((await entity<Released>(analyst, trust('RT5'), ofQuarter)).field).toEqual(field);
    const early = await entity<Released>(analyst, trust('RT5'), ofQuarter.replace(quarter, before));
    expect(early.field.responses).toEqual({ value: null, hiddenBecause: 'NOT_CLOSED' });
  });

  it.each(roles)('is read by a %s of the trust as the policy says', async (role) => {
    const may = !['icb-analyst', 'involvee', 'safety-partner', 'web-team'].includes(role);
    const own = await entity<Released | null>(member(role, 'RT5'), trust('RT5'), ofQuarter);
    expect(own.code).toBe(may ? undefined : 'FORBIDDEN');
    expect((await entity(member(role, 'RT5'), trust('RXN'), ofQuarter)).code).toBe('FORBIDDEN');
    expect((await entity(member(role, 'RT5'), wholeBoard, ofQuarter)).code).toBe(
      may ? undefined : 'FORBIDDEN',
    );
    expect((await entity(member(role, 'RT1'), wholeBoard, ofQuarter)).code).toBe('FORBIDDEN');
  });

  it('is read by nobody who is not signed in', async () => {
    for (const viewer of [anonymous, publicPage('RT5')]) {
      for (const of of [trust('RT5'), wholeBoard])
        expect(await entity(viewer, of, ofQuarter)).toEqual({ field: null, code: 'UNAUTHENTICATED' });
    }
  });

  it('of a board is hidden from who could subtract the own trust', async () => {
    const all = await entity<Released>(analyst, wholeBoard, ofQuarter);
    near(all.field.responses, 757);
    expect(all.field.negative.hiddenBecause).toBe('TOO_FEW_TRUSTS');
    const own = await entity<Released>(member('experience-lead', 'RT5'), wholeBoard, ofQuarter);
    expect(own.field.responses).toEqual(all.field.responses);
    expect(own.field.positive.hiddenBecause).toBe('OWN_TRUST_COULD_BE_SUBTRACTED');
    expect(all.field.positive.value).not.toBeNull();
  });
});

describe('what a trust publishes of its Friends and Family Test', () => {
  const published = (more = '') =>
    `friendsAndFamilyTestOfQuarters(first: 2${more}) { quarter responses ${safe} positive ${safe} negative ${safe} percentPositive ${safe} note }`;
  type Published = Released & { readonly quarter: string };
  const requests = () =>
    experience.subgraph.process.database.work(system, (em) =>
      em.execute<{ count: string }[]>('select count(*) from figure_request'),
    );

  it('is read by everybody, newest first, is the same as staff see, and is not recorded', async () => {
    const { field: staffSee } = await entity<Released>(analyst, trust('RT5'), ofQuarter);
    const before = await requests();
    for (const viewer of [anonymous, publicPage('RXN'), member('web-team', 'RXN')]) {
      const { field } = await entity<Published[]>(viewer, trust('RT5'), published());
      expect(field.map(({ quarter: each }) => each)).toEqual(closedQuarters(todayInLondon(), 2));
      expect(field[0]).toMatchObject({ responses: staffSee.responses, positive: staffSee.positive });
      expect(field[1]?.responses).toEqual({ value: null, hiddenBecause: 'NOT_CLOSED' });
    }
    expect(await requests()).toEqual(before);
  });

  it('is told of one service, and of small numbers nothing', async () => {
    const service = ', service: "ward-a-of-RT5"';
    const { field } = await entity<Published[]>(publicPage('RT5'), trust('RT5'), published(service));
    near(field[0]?.responses, 300);
    const small = await entity<Published[]>(publicPage('REN'), trust('REN'), published());
    expect(small.field[0]?.responses).toEqual({ value: null, hiddenBecause: 'SMALL_NUMBER' });
  });

  it('is given for at most twelve quarters', async () => {
    for (const first of [0, 13]) {
      const asked = published().replace('first: 2', `first: ${first}`);
      expect((await entity(anonymous, trust('RT5'), asked)).code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('what feedback says about a theme', () => {
  const says = `experience { comments ${safe} positive ${safe} negative ${safe} signal sentence }`;
  const about = (themeCode: string, trusts: string[], scope = 'TRUST', scopeId = trusts[0]) => ({
    ...{ __typename: 'Triangulation', scope, scopeId, themeCode, quarter, trusts },
  });
  interface Says {
    readonly comments: Safe;
    readonly signal: string;
    readonly sentence: string;
  }

  it('counts comments under their theme and its major theme, of a trust, a service or a board', async () => {
    const team = member('experience-team', 'RT5');
    for (const theme of ['staff', 'staff-manner']) {
      const { field } = await entity<Says>(team, about(theme, ['RT5']), says);
      near(field.comments, 300);
      expect(field).toMatchObject({
        signal: 'PRAISE',
        sentence: expect.stringContaining('most of them good') as string,
      });
    }
    const parking = await entity<Says>(team, about('parking', ['RT5']), says);
    near(parking.field.comments, 100);
    expect(parking.field.signal).toBe('CONCERN');
    const ward = about('staff', ['RT5'], 'SERVICE', 'ward-a-of-RT5');
    near((await entity<Says>(team, ward, says)).field.comments, 300);
    const other = about('staff', ['RT5'], 'SERVICE', 'ward-b-of-RT5');
    expect((await entity<Says>(team, other, says)).field).toMatchObject({
      comments: { value: 0 },
      signal: 'SILENT',
      sentence: 'No comment is about this.',
    });
    const ofBoard = await entity<Says>(analyst, about('staff', board, 'INTEGRATED_CARE_BOARD', 'Q'), says);
    expect(ofBoard.field).toMatchObject({ comments: { hiddenBecause: 'TOO_FEW_TRUSTS' }, signal: 'SILENT' });
  });

  it('is read by who reads the figures of all its trusts', async () => {
    const code = async (viewer: Viewer, representation: { __typename: string }) =>
      (await entity(viewer, representation, says)).code;
    expect(await code(member('web-team', 'RT5'), about('staff', ['RT5']))).toBe('FORBIDDEN');
    expect(await code(member('experience-team', 'RXN'), about('staff', ['RT5']))).toBe('FORBIDDEN');
    expect(await code(member('experience-team', 'RXN'), about('staff', []))).toBe('FORBIDDEN');
    expect(await code(anonymous, about('staff', ['RT5']))).toBe('UNAUTHENTICATED');
    const ofBoard = about('staff', board, 'INTEGRATED_CARE_BOARD', 'Q');
    expect(await code(member('experience-team', 'RT1'), ofBoard)).toBe('FORBIDDEN');
    expect(await code(member('experience-team', 'RXN'), ofBoard)).toBeUndefined();
  });
});
