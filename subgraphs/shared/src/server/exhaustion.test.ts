import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defineSlice } from '../schema/index.js';
import { GreetingResolver } from '../testing/greeting.resolver.js';
import { CreateNote, startTestSubgraph, system, type TestSubgraph } from '../testing/index.js';
import { NoteResolver } from '../testing/note.resolver.js';

let subgraph: TestSubgraph;
let outsider: Client;
const held: Client[] = [];

const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};
/** Three seconds for a connection and two for a lock, on a machine that does much else meanwhile. */
const longestWait = 12_000;

const send = async (key = randomUUID() as string) => {
  const startedAt = performance.now();
  const { data, errors } = await subgraph.execute(
    system,
    'mutation ($key: String!) { receiveNote(idempotencyKey: $key, input: { trust: "RT5", body: "words" }) }',
    { key },
  );
  return { data, code: errors?.[0]?.extensions?.['code'], millis: performance.now() - startedAt };
};
const notes = async () => Number((await outsider.query('select count(*) from note')).rows[0].count);

beforeAll(async () => {
  subgraph = await startTestSubgraph({
    name: 'chassis',
    slices: [defineSlice({ name: 'note', resolvers: [NoteResolver, GreetingResolver] })],
    migrations: [CreateNote],
  });
  outsider = await connect(subgraph.database.superuserUrl);
});
afterEach(async () => {
  await outsider.query('rollback');
  await Promise.all(held.splice(0).map((client) => client.end()));
});
afterAll(async () => {
  await outsider.end();
  await subgraph.stop();
});

describe('when every connection is taken', () => {
  it('a request gets UNAVAILABLE and does not hang, keeps nothing, and is done once when it is sent again', async () => {
    const before = await notes();
    await outsider.query('begin; lock table note in share mode');
    const keys = Array.from({ length: 40 }, () => randomUUID() as string);
    // The first ten hold the pool and wait for the lock; the others wait for a connection.
    for (const { data, code, millis } of await Promise.all(keys.map(send))) {
      expect(data).toBeNull();
      expect(code).toBe('UNAVAILABLE');
      expect(millis).toBeLessThan(longestWait);
    }
    await outsider.query('commit');
    expect(await notes()).toBe(before);
    const again = await Promise.all([...keys, ...keys].map(send));
    expect(again.map(({ code }) => code).filter(Boolean)).toEqual([]);
    expect(await notes()).toBe(before + keys.length);
  });

  it('the same holds when the server itself has none left, and it recovers by itself', async () => {
    const { rows } = await outsider.query('select current_database() as name');
    const { name } = rows[0] as { name: string };
    held.push(await connect(subgraph.database.ownerUrl));
    await outsider.query(`alter database ${name} connection limit 1`);
    await outsider.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'chassis_app'`,
      [name],
    );
    for (const { code, millis } of await Promise.all(Array.from({ length: 20 }, () => send()))) {
      expect(code).toBe('UNAVAILABLE');
      expect(millis).toBeLessThan(longestWait);
    }
    await outsider.query(`alter database ${name} connection limit -1`);
    expect(await send()).toMatchObject({ data: { receiveNote: true }, code: undefined });
  });
});
