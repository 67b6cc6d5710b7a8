import { closedQuarters, quarterDays, quarterOf } from '@wesaid/shared/disclosure';
import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slices } from '../slices.js';
import { codeOf } from '../testing/operations.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';
import { takeSnapshots } from './take-snapshots.js';

const today = todayInLondon();
const [last = '', before = ''] = closedQuarters(today, 2);
let complaints: TestComplaints;
let outside: Client;

/** Adds cases of a kind to a trust as outsiders would, on the tenth day of a quarter. */
async function add(
  trust: string,
  kind: string,
  count: number,
  over: Readonly<Record<string, string>> = {},
  quarter = last,
): Promise<void> {
  const day = `date '${quarterDays(quarter).from}' + 9`;
  const complaint = kind === 'COMPLAINT';
  const columns: Record<string, string> = {
    trust_code: `'${trust}'`,
    id: 'gen_random_uuid()',
    created_at: 'now()',
    kind: `'${kind}'`,
    reference: 'gen_random_uuid()::text',
    received_on: day,
    acknowledge_by: complaint ? `${day} + 3` : 'null',
    respond_by: complaint ? `${day} + 35` : 'null',
    long_stop_on: complaint ? `${day} + 180` : 'null',
    stage: `'RECEIVED'`,
    synthetic: 'false',
    ...over,
  };
  await outside.query(
    `insert into case_record (${Object.keys(columns).join()}) select ${Object.values(columns).join()}
     from generate_series(1, ${count})`,
  );
}

beforeAll(async () => {
  complaints = await startComplaints();
  outside = new Client({ connectionString: complaints.database.superuserUrl });
  await outside.connect();
  const day = `date '${quarterDays(last).from}' + 9`;
  const inTime = { acknowledged_on: `${day} + 2`, stage: `'ACKNOWLEDGED'` };
  const answered = { ...inTime, closed_on: `${day} + 30`, stage: `'CLOSED'`, outcome: `'UPHELD'` };
  await add('RT5', 'COMPLAINT', 60, answered);
  await add('RT5', 'COMPLAINT', 20, { ...inTime, acknowledged_on: `${day} + 4` });
  await add('RT5', 'CONCERN', 100);
  await add('RT5', 'COMPLIMENT', 4);
  await add('RT5', 'COMPLIMENT', 50, { test_mode: 'true' });
  await add('RT5', 'COMPLIMENT', 50, { held: 'true' });
  // Concerns of the quarter before that became complaints in the last one.
  await add('RT5', 'COMPLAINT', 40, { escalated_on: day, acknowledge_by: `${day} + 3` }, before);
  for (const trust of ['TA1', 'TA2', 'TA3', 'TA4']) await add(trust, 'COMPLAINT', 50);
  await takeSnapshots(context());
});
afterAll(async () => {
  await outside.end();
  await complaints.stop();
});

const context = () => new RequestContext(system, complaints.subgraph.process);
const fields = `complaintFigures(quarter: $quarter) { quarter concerns { value status hiddenBecause explanation }
  complaints { value status hiddenBecause } compliments { value hiddenBecause } comments { value status }
  acknowledgedOnTime { value } percentAcknowledgedOnTime { value hiddenBecause }
  answeredOnTime { value } percentAnsweredOnTime { value } }`;
interface Figures {
  readonly [field: string]: { readonly value: number | null; readonly hiddenBecause?: string | null };
}
interface Answer {
  readonly _entities: readonly ({ readonly complaintFigures: Figures | null } | null)[];
}

const ofTrust = (viewer: Viewer, trust = 'RT5', quarter = last) =>
  complaints.execute<Answer>(
    viewer,
    `query ($quarter: Quarter!) { _entities(representations: [{ __typename: "Trust", odsCode: "${trust}" }]) {
      ... on Trust { ${fields} } } }`,
    { quarter },
  );
const figures = async (...asked: Parameters<typeof ofTrust>): Promise<Figures> =>
  (await ofTrust(...asked)).data._entities[0]?.complaintFigures as Figures;
const ofBoard = (viewer: Viewer, trusts: readonly string[], to: string | null = null) =>
  complaints.execute<Answer>(
    viewer,
    `query ($quarter: Quarter!, $boards: [_Any!]!) { _entities(representations: $boards) {
      ... on IntegratedCareBoard { ${fields} } } }`,
    {
      quarter: last,
      boards: [
        {
          __typename: 'IntegratedCareBoard',
          odsCode: 'QXX',
          boardTrusts: trusts.map((odsCode) => ({ odsCode, from: '2020-01-01', to })),
        },
      ],
    },
  );
const boardFigures = async (...asked: Parameters<typeof ofBoard>): Promise<Figures> =>
  (await ofBoard(...asked)).data._entities[0]?.complaintFigures as Figures;

const team = member('complaints-team', 'RT5');
const analystOf = (trusts: readonly string[]): Viewer => ({
  kind: 'member',
  issuer: 'https://identity.test',
  subject: 'analyst',
  grants: [{ role: 'icb-analyst', organisation: 'QXX', services: null, trusts }],
});
const near = (value: number | null | undefined, exact: number): void => {
  expect(value).not.toBeNull();
  expect((value ?? 0) % 5).toBe(0);
  expect(Math.abs((value ?? 0) - exact)).toBeLessThanOrEqual(6);
};

describe('the figures of a trust and a closed quarter', () => {
  it('count each kind, leave out tests and what is held, and say why a figure is hidden', async () => {
    const found = await figures(team);
    near(found['complaints']?.value, 120);
    near(found['concerns']?.value, 100);
    expect(found['compliments']).toEqual({ value: null, hiddenBecause: 'SMALL_NUMBER' });
    expect(found['comments']).toEqual({ value: 0, status: 'ZERO' });
    expect(JSON.stringify(found['concerns'])).toContain('nearest 5');
  });

  it('count a concern in its quarter, and as a complaint in the quarter in which it became one', async () => {
    const found = await figures(team, 'RT5', before);
    near(found['concerns']?.value, 40);
    expect(found['complaints']).toMatchObject({ value: 0, status: 'ZERO' });
  });

  it('tell how many duties of the quarter were done in time (R094, R095)', async () => {
    const found = await figures(team);
    near(found['acknowledgedOnTime']?.value, 60);
    near(found['answeredOnTime']?.value, 60);
    expect(found['percentAcknowledgedOnTime']?.value).toBeGreaterThan(40);
    expect(found['percentAcknowledgedOnTime']?.value).toBeLessThan(60);
    expect(found['percentAnsweredOnTime']?.value).toBeGreaterThan(35);
  });

  it('are not there for a quarter that is not over, or that nobody has made up', async () => {
    for (const quarter of [quarterOf(today), '2019-20-Q1']) {
      expect((await figures(team, 'RT5', quarter))['complaints']).toEqual({
        value: null,
        status: 'SUPPRESSED',
        hiddenBecause: 'NOT_CLOSED',
      });
    }
  });

  it('never change, whatever comes to light later', async () => {
    const first = await figures(team);
    await add('RT5', 'CONCERN', 200);
    expect(await takeSnapshots(context())).toBe(0);
    expect(await figures(team)).toEqual(first);
  });

  it('are recorded with who asked and what for', async () => {
    await figures(team);
    const { rows } = await outside.query(
      `select distinct asked_by, purpose, trusts from figure_request where asked_by like '%complaints-team@RT5'`,
    );
    expect(rows).toEqual([
      {
        asked_by: 'https://identity.test|complaints-team@RT5',
        purpose: 'complaint figures',
        trusts: ['RT5'],
      },
    ]);
  });

  it('are made up by a job of every day', () => {
    const jobs = slices.flatMap((slice) => slice.jobs?.({ context }) ?? []);
    expect(jobs.find(({ name }) => name === 'take-snapshots')?.cron).toMatch(/^\d+ \d+ \* \* \*$/);
  });
});

describe('who reads the figures of a trust', () => {
  const readers = [
    'experience-team',
    'experience-lead',
    'complaints-team',
    'involvement-team',
    'safety-specialist',
    'service-lead',
  ];

  it.each(roles)('%s of the trust reads them or not; of another trust never', async (role) => {
    const answer = await ofTrust(member(role, 'RT5'));
    expect(answer.errors === undefined).toBe(readers.includes(role));
    if (answer.errors) expect(codeOf(answer)).toBe('FORBIDDEN');
    expect(codeOf(await ofTrust(member(role, 'RXN')))).toBe('FORBIDDEN');
  });

  it('analysts of its board do, and no others', async () => {
    near((await figures(analystOf(['RT5'])))['complaints']?.value, 120);
    expect(codeOf(await ofTrust(analystOf(['RXN'])))).toBe('FORBIDDEN');
  });

  it('nobody who is not signed in', async () => {
    for (const viewer of [anonymous, publicPage('RT5')]) {
      expect(codeOf(await ofTrust(viewer))).toBe('UNAUTHENTICATED');
    }
  });

  it('nobody reads the exact numbers behind them', async () => {
    for (const viewer of [team, analystOf(['RT5']), publicPage('RT5'), anonymous]) {
      for (const table of ['snapshot', 'snapshot_cell', 'figure_request']) {
        const rows = await complaints.subgraph.process.database.work(viewer, (em) =>
          em.execute(`select 1 from ${table}`),
        );
        expect(rows).toEqual([]);
      }
    }
  });
});

describe('the figures of a board', () => {
  const four = ['TA1', 'TA2', 'TA3', 'TA4'];

  it('count its trusts together for its analysts', async () => {
    near((await boardFigures(analystOf(four), four))['complaints']?.value, 200);
  });

  it('are hidden where fewer than three trusts contribute, and say so', async () => {
    const found = await boardFigures(analystOf(four), ['TA1', 'TA2', 'NON']);
    expect(found['complaints']).toMatchObject({ value: null, hiddenBecause: 'TOO_FEW_TRUSTS' });
  });

  it('are hidden from staff whose own trust could be taken away, and shown where enough is left', async () => {
    const own = member('complaints-team', 'TA1');
    expect((await boardFigures(own, four.slice(0, 3)))['complaints']).toMatchObject({
      value: null,
      hiddenBecause: 'OWN_TRUST_COULD_BE_SUBTRACTED',
    });
    near((await boardFigures(own, four))['complaints']?.value, 200);
  });

  it('leave out trusts that had left before the quarter ended', async () => {
    const dayBefore = quarterDays(last).from;
    const answer = await ofBoard(analystOf(four), four, dayBefore);
    expect(answer.data._entities[0]?.complaintFigures?.['complaints']).toMatchObject({
      hiddenBecause: 'NOT_CLOSED',
    });
  });

  it('are for analysts of the board and staff of its trusts alone', async () => {
    const other: Viewer = { ...(analystOf(four) as Extract<Viewer, { kind: 'member' }>) };
    const elsewhere = { ...other, grants: [{ role: 'icb-analyst', organisation: 'QYY', services: null }] };
    for (const viewer of [elsewhere as Viewer, member('complaints-team', 'RT5'), member('involvee', 'TA1')]) {
      expect(codeOf(await ofBoard(viewer, four))).toBe('FORBIDDEN');
    }
    expect(codeOf(await ofBoard(publicPage('TA1'), four))).toBe('UNAUTHENTICATED');
  });
});
