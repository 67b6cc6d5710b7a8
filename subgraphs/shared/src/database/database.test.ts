import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Viewer } from '../identity/index.js';
import { CreateNote, createTestDatabase, member, type TestDatabase } from '../testing/index.js';
import { Database } from './database.js';

const own = member('experience-team', 'RT5');
const other = member('experience-team', 'RXN');
let test: TestDatabase;
let database: Database;

const write = (viewer: Viewer, trust: string, body = 'words') =>
  database.work(viewer, (em) => em.execute('insert into note values (?, ?, ?)', [randomUUID(), trust, body]));
const read = (viewer: Viewer) =>
  database.work(viewer, (em) => em.execute<{ trust_code: string }[]>('select trust_code from note'));

beforeAll(async () => {
  test = await createTestDatabase('chassis', [CreateNote]);
  database = await Database.open({ url: test.url, entities: [] });
  await write(own, 'RT5');
  await write(other, 'RXN');
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('a unit of work', () => {
  it('sees the rows of the viewer and no others', async () => {
    expect(await read(own)).toEqual([{ trust_code: 'RT5' }]);
    expect(await read(other)).toEqual([{ trust_code: 'RXN' }]);
  });

  it('sees nothing for a viewer without a role, or with another role at the same trust', async () => {
    expect(await read(anonymous)).toEqual([]);
    expect(await read(member('complaints-team', 'RT5'))).toEqual([]);
  });

  it('takes no place in the pool for good when its connection is lost', async () => {
    const small = await Database.open({ url: test.url, entities: [], poolSize: 2 });
    const cut = () => small.work(own, (em) => em.execute('select pg_terminate_backend(pg_backend_pid())'));
    for (let count = 0; count < 5; count += 1) await expect(cut()).rejects.toThrow();
    expect(await small.work(own, (em) => em.execute('select 1 as one'))).toEqual([{ one: 1 }]);
    expect(await small.answers()).toBe(true);
    await small.close();
  });

  it('cannot write a row of another trust', async () => {
    await expect(write(own, 'RXN')).rejects.toThrow(/row-level security/);
  });

  it('gives a role that is limited to services no sight of the whole trust', async () => {
    expect(await read(member('experience-team', 'RT5', [randomUUID()]))).toEqual([]);
  });

  it('leaves no claims behind on a pooled connection, over 1,000 interleaved requests of two trusts', async () => {
    const ask = async (_: unknown, index: number) => {
      const rows = await read([own, other, anonymous][index % 3] ?? anonymous);
      return {
        expected: [['RT5'], ['RXN'], []][index % 3],
        seen: [...new Set(rows.map((row) => row.trust_code))],
      };
    };
    const answers = [];
    // Not all at once: who waits three seconds for a connection is told to try again.
    for (let round = 0; round < 10; round += 1) {
      answers.push(...(await Promise.all(Array.from({ length: 100 }, ask))));
    }
    for (const { expected, seen } of answers) expect(seen).toEqual(expected);
  });

  it('keeps nothing when it fails', async () => {
    const failing = database.work(own, async (em) => {
      await em.execute('insert into note values (?, ?, ?)', [randomUUID(), 'RT5', 'lost']);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await read(own)).toHaveLength(1);
  });

  it('refuses to open inside another one', async () => {
    await expect(database.work(own, () => read(own))).rejects.toThrow(/must not open another/);
  });

  it('can neither alter a table, nor become the owner, nor see the migrations', async () => {
    for (const statement of [
      'alter table note add column x int',
      'set role chassis_owner',
      'select * from mikro_orm_migrations',
    ]) {
      await expect(database.work(own, (em) => em.execute(statement))).rejects.toThrow(
        /must be owner|permission denied/,
      );
    }
  });
});
