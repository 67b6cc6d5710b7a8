import { access, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provision, withConnection, withDatabase } from './provision.js';
import { startPostgres, type RunningPostgres } from './start-postgres.js';

let folder: string;
let postgres: RunningPostgres;

const as = (role: string, password: string, database: string) =>
  Object.assign(new URL(withDatabase(postgres.superuserUrl, database)), { username: role, password }).href;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wesaid-postgres-'));
  await chmod(folder, 0o711);
  postgres = await startPostgres({ dataDirectory: join(folder, 'postgres'), deleteAfterwards: folder });
  await provision(postgres.superuserUrl, 'experience', { owner: 'first', app: 'first' });
  await provision(postgres.superuserUrl, 'experience', { owner: "o'wner", app: 'a pp' });
});

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps what it acknowledged: every durable setting is on', async () => {
    const settings = ['fsync', 'full_page_writes', 'synchronous_commit'];
    const values = await withConnection(postgres.superuserUrl, async (client) => {
      const { rows } = await client.query<{ setting: string }>(
        'select setting from pg_settings where name = any($1)',
        [settings],
      );
      return rows.map(({ setting }) => setting);
    });
    expect(values).toEqual(['on', 'on', 'on']);
  });

  it('listens on the loopback address only, asks for passwords and speaks UTF-8', async () => {
    const [row] = await withConnection(postgres.superuserUrl, async (client) => {
      const { rows } = await client.query(`
        select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
          current_setting('server_encoding') as encoding, current_setting('timezone') as zone,
          (select array_agg(distinct auth_method) from pg_hba_file_rules) as methods`);
      return rows;
    });
    expect(row).toEqual({
      addresses: '127.0.0.1',
      sockets: '',
      encoding: 'UTF8',
      zone: 'UTC',
      methods: ['scram-sha-256'],
    });
  });

  it('gives each subgraph two roles that cannot pass row-level security, with the newest passwords', async () => {
    const roles = await withConnection(
      as('experience_owner', encodeURIComponent("o'wner"), 'experience'),
      async (client) => {
        const { rows } = await client.query(
          `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname like 'experience%' order by 1`,
        );
        return rows;
      },
    );
    const powerless = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };
    expect(roles).toEqual([
      { rolname: 'experience_app', ...powerless },
      { rolname: 'experience_owner', ...powerless },
    ]);
  });

  it('lets the application role make nothing, and into no other database', async () => {
    const url = as('experience_app', 'a%20pp', 'experience');
    await expect(
      withConnection(url, (client) => client.query('create table mine (id int)')),
    ).rejects.toThrow();
    await provision(postgres.superuserUrl, 'complaints', { owner: 'x', app: 'x' });
    const other = as('experience_app', 'a%20pp', 'complaints');
    await expect(withConnection(other, () => Promise.resolve())).rejects.toThrow(/permission denied/);
  });

  it('is started again by the next start after it was killed, with its data', async () => {
    const data = await mkdtemp(join(tmpdir(), 'wesaid-postgres-'));
    await chmod(data, 0o711);
    const options = { dataDirectory: join(data, 'postgres'), password: 'the same each time' };
    const first = await startPostgres(options);
    await withConnection(first.superuserUrl, (client) =>
      client.query('create table kept as select 42 as answer'),
    );
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    // Its server still runs; the next start has to notice and to end it.
    const second = await startPostgres({ ...options, deleteAfterwards: data });
    const { rows } = await withConnection(second.superuserUrl, (client) =>
      client.query('select answer from kept'),
    );
    await second.stop();
    expect(rows).toEqual([{ answer: 42 }]);
    await expect(access(data)).rejects.toThrow();
  });
});
