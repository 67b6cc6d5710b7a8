import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../database/index.js';
import { anonymous, roles, type Viewer } from '../identity/index.js';
import { RequestContext } from '../server/index.js';
import { createLogger } from '../telemetry/index.js';
import {
  createTestDatabase,
  expectRowSecurity,
  member,
  publicPage,
  system,
  type TestDatabase,
} from '../testing/index.js';
import { todayInLondon } from '../types/index.js';
import { defineCube } from './cube.js';
import { mayReadFigures } from './figure.policy.js';
import { Figures } from './figures.js';
import { closedQuarters, quarterOf } from './quarters.js';
import { takeSnapshot } from './snapshot.js';
import { CreateSnapshots } from './snapshot.testing.js';

const cube = defineCube({
  name: 'things',
  dimensions: ['kind', 'label'],
  sensitive: false,
  secondary: false,
});
const secret = defineCube({ name: 'secrets', dimensions: ['kind'], sensitive: true, secondary: false });
const [quarter = '', before = ''] = closedQuarters(todayInLondon(), 2);
const recordKeySecret = 'a record key secret that is used in tests only';

let test: TestDatabase;
let database: Database;
const as = (viewer: Viewer): RequestContext =>
  new RequestContext(viewer, {
    database,
    logger: createLogger('test', 'silent'),
    settings: {},
    subgraphs: {},
  });

/** `counts` says how many things of each kind; the first ten of each have both labels, the others none. */
const thingsOf = (trust: string, counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${trust} ${kind} ${index}`,
      values: { kind: [kind], label: index < 10 ? ['x', 'y', 'x'] : [] },
    })),
  );

const take = (trust: string, counts: Readonly<Record<string, number>>, version = 1, of = quarter) =>
  database.work(system, (em) =>
    takeSnapshot(em, cube, {
      trust,
      quarter: of,
      recordKeySecret,
      version,
      records: thingsOf(trust, counts),
    }),
  );

beforeAll(async () => {
  test = await createTestDatabase('figures', [CreateSnapshots]);
  database = await Database.open({ url: test.url, entities: [] });
  await take('A', { good: 400, rare: 3, shared: 40, own: 500 });
  await take('B', { good: 300, shared: 30, own: 2 });
  await take('C', { good: 200, shared: 20, own: 1 });
  await take('D', { good: 100, own: 1 });
  await take('E', {});
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

const board = ['A', 'B', 'C', 'D', 'E'];
const analyst: Viewer = {
  kind: 'member',
  issuer: 'https://identity.test',
  subject: 'icb-analyst@Q',
  grants: [{ role: 'icb-analyst', organisation: 'Q', services: null, trusts: board }],
};
const team = (trust: string): Viewer => member('experience-lead', trust);
const ask = (viewer: Viewer, trusts: string[], where = {}, more = {}) =>
  new Figures(as(viewer), cube).count({ trusts, quarter, where, purpose: 'a test', ...more });
const ofBoard = (viewer: Viewer, kind: string) => ask(viewer, board, { kind }, { board: 'Q' });

describe('a figure', () => {
  it('is the same for every role and by every route', async () => {
    const viewers = [analyst, team('A'), member('complaints-team', 'A'), member('service-lead', 'A', ['s'])];
    const figures = await Promise.all(viewers.map((viewer) => ask(viewer, ['A'], { kind: 'good' })));
    const [one, other] = await new Figures(as(analyst), cube).counts([
      { trusts: ['A', 'A'], quarter, where: { kind: 'good' }, purpose: 'a test' },
      { trusts: ['A'], quarter, where: { kind: 'good', label: undefined } as never, purpose: 'a test' },
    ]);
    for (const figure of [...figures, one, other]) expect(figure).toEqual(figures[0]);
    expect(Math.abs((figures[0]?.value ?? 0) - 400)).toBeLessThanOrEqual(6);
  });

  it('is zero, hidden or a multiple of five from ten on, in every cell', async () => {
    for (const trust of board) {
      for (const kind of ['good', 'rare', 'shared', 'own', undefined]) {
        for (const label of ['x', 'y', undefined]) {
          const where = { ...(kind && { kind }), ...(label && { label }) };
          const { value } = await ask(analyst, [trust], where);
          expect(value === null || value === 0 || (value >= 10 && value % 5 === 0)).toBe(true);
        }
      }
    }
    expect(await ask(analyst, ['A'], { kind: 'rare' })).toMatchObject({ hiddenBecause: 'SMALL_NUMBER' });
    expect(await ask(analyst, ['D'], { kind: 'rare' })).toMatchObject({ value: 0, status: 'ZERO' });
    expect(await ask(analyst, ['E'])).toMatchObject({ value: 0, status: 'ZERO' });
  });

  it('counts a thing with several labels once for each and once in all', async () => {
    const exact = await database.work(system, (em) =>
      em.execute<{ cell: string; records: number }[]>(
        `select cell, records from snapshot_cell where trust_code = 'D' order by cell`,
      ),
    );
    expect(Object.fromEntries(exact.map(({ cell, records }) => [cell, records]))).toMatchObject({
      '[null,null]': 101,
      '["good",null]': 100,
      '["good","x"]': 10,
      '["good","y"]': 10,
      '[null,"x"]': 11,
    });
  });

  it('is hidden, true zeros too, where absence tells something', async () => {
    await database.work(system, (em) =>
      takeSnapshot(em, secret, { trust: 'A', quarter, recordKeySecret, records: [] }),
    );
    const figure = await new Figures(as(analyst), secret).count({
      trusts: ['A'],
      quarter,
      where: {},
      purpose: 'a test',
    });
    expect(figure).toMatchObject({ value: null, hiddenBecause: 'SMALL_NUMBER' });
  });

  it('is not there before the quarter is over and counted', async () => {
    const now = quarterOf(todayInLondon());
    await expect(take('A', {}, 1, now)).rejects.toThrow('is not over');
    expect(await ask(analyst, ['A'], {}, { quarter: now })).toMatchObject({ hiddenBecause: 'NOT_CLOSED' });
    expect(await ask(analyst, ['A'], {}, { quarter: before })).toMatchObject({ hiddenBecause: 'NOT_CLOSED' });
  });

  it('of a dimension or list of values that the cube does not have cannot be asked for', async () => {
    await expect(ask(analyst, ['A'], { colour: 'red' })).rejects.toThrow('no dimension colour');
    await expect(ask(analyst, ['A'], { kind: ['good', 'rare'] } as never)).rejects.toThrow('one value');
  });
});

describe('a snapshot', () => {
  it('is left alone when it is there; a correction is a version of its own, and figures follow it', async () => {
    expect(await take('V', { good: 100 })).toBe(true);
    expect(await take('V', { good: 900 })).toBe(false);
    expect((await ask(team('V'), ['V'])).value).toBeLessThan(110);
    expect(await take('V', { good: 300 }, 2)).toBe(true);
    expect((await ask(team('V'), ['V'])).value).toBeGreaterThan(290);
  });

  it('cannot be changed or removed, not even by the system, and nor can the record of what was asked', async () => {
    await expectRowSecurity(test);
    await ask(analyst, ['A']);
    for (const table of ['snapshot', 'snapshot_cell', 'figure_request']) {
      const change = table === 'snapshot_cell' ? 'records = 1' : `cube = 'x'`;
      for (const viewer of [system, analyst, team('A'), anonymous]) {
        const run = (sql: string) => database.work(viewer, (em) => em.execute<object[]>(sql));
        expect(await run(`update ${table} set ${change} returning 1`)).toEqual([]);
        expect(await run(`delete from ${table} returning 1`)).toEqual([]);
        if (viewer !== system) expect(await run(`select 1 from ${table}`)).toEqual([]);
      }
    }
    await expect(
      database.work(analyst, (em) =>
        em.execute(
          `insert into snapshot (trust_code, quarter, cube, version) values ('A', 'x', 'things', 9)`,
        ),
      ),
    ).rejects.toThrow('row-level security');
  });
});

describe('what is asked', () => {
  it('is recorded: by whom, when, for what, which cell', async () => {
    await ask(team('B'), ['B'], { kind: 'good' }, { purpose: 'the record itself' });
    const [row] = await database.work(system, (em) =>
      em.execute<object[]>(`select asked_by, purpose, cube, cell, quarter, trusts, board,
        now() - asked_at < interval '1 minute' as recent from figure_request where purpose = 'the record itself'`),
    );
    expect(row).toEqual({
      asked_by: 'https://identity.test|experience-lead@B',
      purpose: 'the record itself',
      cube: 'things',
      cell: '["good",null]',
      quarter,
      trusts: ['B'],
      board: null,
      recent: true,
    });
  });
});

describe('figures of a board', () => {
  it('are told to its analysts and to the staff of its trusts, the same', async () => {
    const figure = await ofBoard(analyst, 'good');
    expect(Math.abs((figure.value ?? 0) - 1_000)).toBeLessThanOrEqual(6);
    for (const trust of board) expect(await ofBoard(team(trust), 'good')).toEqual(figure);
  });

  it('are hidden from everybody where fewer than three trusts contribute', async () => {
    expect(await ofBoard(analyst, 'rare')).toMatchObject({ hiddenBecause: 'TOO_FEW_TRUSTS' });
    expect(await ofBoard(team('B'), 'rare')).toMatchObject({ hiddenBecause: 'TOO_FEW_TRUSTS' });
  });

  it('are hidden from who could subtract the own trust and meet fewer than three others, or too few things', async () => {
    const reason = { value: null, hiddenBecause: 'OWN_TRUST_COULD_BE_SUBTRACTED' };
    expect(await ofBoard(team('A'), 'shared')).toMatchObject(reason);
    expect(await ofBoard(team('D'), 'shared')).toMatchObject({ status: 'ROUNDED' });
    expect(await ofBoard(team('A'), 'own')).toMatchObject(reason);
    expect(await ofBoard(team('B'), 'own')).toMatchObject({ status: 'ROUNDED' });
    const both: Viewer = { ...analyst, grants: [...analyst.grants, ...(team('A') as typeof analyst).grants] };
    expect(await ofBoard(both, 'own')).toMatchObject(reason);
  });

  it('say so when there is nothing at all', async () => {
    expect(await ofBoard(analyst, 'unheard of')).toMatchObject({ value: 0, status: 'ZERO' });
  });
});

describe('who reads figures', () => {
  const readers = roles.filter(
    (role) => !['involvee', 'safety-partner', 'web-team', 'icb-analyst'].includes(role),
  );

  it.each(roles)('%s', async (role) => {
    const may = readers.includes(role);
    expect(mayReadFigures(member(role, 'A'), 'A')).toBe(may);
    expect(mayReadFigures(member(role, 'A'), 'B')).toBe(false);
    if (may) expect(await ask(member(role, 'A'), ['A'])).toMatchObject({ status: 'ROUNDED' });
    else await expect(ask(member(role, 'A'), ['A'])).rejects.toThrow('Your roles do not allow');
    await expect(ask(member(role, 'A'), ['A', 'B'])).rejects.toThrow('Your roles do not allow');
  });

  it('are not strangers, public pages, analysts of other boards, or analysts after a trust has left', async () => {
    for (const viewer of [anonymous, publicPage('A')]) {
      await expect(ask(viewer, ['A'])).rejects.toThrow('Sign in');
      await expect(ask(viewer, board, {}, { board: 'Q' })).rejects.toThrow('Sign in');
    }
    for (const trusts of [['Z'], [], null, undefined]) {
      const other: Viewer = {
        ...analyst,
        grants: [
          {
            role: 'icb-analyst',
            organisation: 'Q2',
            services: null,
            ...(trusts !== undefined && { trusts }),
          },
        ],
      };
      await expect(ask(other, ['A'])).rejects.toThrow('Your roles do not allow');
      await expect(ask(other, board, {}, { board: 'Q' })).rejects.toThrow('Your roles do not allow');
    }
    await expect(ask(team('Z'), board, {}, { board: 'Q' })).rejects.toThrow('Your roles do not allow');
  });
});

describe('the trusts of an analyst in row-level security', () => {
  it('are those of the grant, for the role that is asked for', async () => {
    const read = (viewer: Viewer, role: string) =>
      database.work(viewer, async (em) => {
        const [row] = await em.execute<{ t: string[] }[]>('select viewer_board_trusts(?) as t', [role]);
        return row?.t;
      });
    expect(await read(analyst, 'icb-analyst')).toEqual(board);
    expect(await read(analyst, 'experience-team')).toEqual([]);
    expect(await read(team('A'), 'experience-lead')).toEqual([]);
    expect(await read(anonymous, 'icb-analyst')).toEqual([]);
  });
});
