import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { migrate, type MigrationClass } from '../database/index.js';

/** A database of one test file's own. */
export interface TestDatabase {
  /** Connection of the application role, which row-level security binds. */
  readonly url: string;
  /** Connection of the owner role. */
  readonly ownerUrl: string;
  /** Connection of a superuser, for what only an outsider can see. */
  readonly superuserUrl: string;
  /** Drops the database; connections that are still open are cut. */
  drop(): Promise<void>;
}

const password = 'test-only';

const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const addressOf = (superuser: URL, role: string, database: string): string => {
  const url = new URL(superuser);
  [url.username, url.password, url.pathname] = [role, password, `/${database}`];
  return url.href;
};

/**
 * Makes a fresh, migrated database for a subgraph's tests on the PostgreSQL server at `WESAID_TEST_POSTGRES_URL`.
 * @param subgraph name of the subgraph; its two roles are made when they are missing
 */
export async function createTestDatabase(
  subgraph: string,
  migrations: readonly MigrationClass[],
): Promise<TestDatabase> {
  const server = process.env['WESAID_TEST_POSTGRES_URL'];
  if (!server) throw new Error('WESAID_TEST_POSTGRES_URL is missing: run the tests with `npm test`.');
  const database = `${subgraph}_${randomBytes(6).toString('hex')}`;
  const [owner, application] = [`${subgraph}_owner`, `${subgraph}_app`];
  await withClient(server, async (client) => {
    // Roles belong to the whole server, and test files run at the same time.
    await client.query('select pg_advisory_lock(727)');
    for (const role of [owner, application]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      if (rowCount === 0) await client.query(`create role ${role} login nobypassrls password '${password}'`);
    }
    await client.query('select pg_advisory_unlock(727)');
    await client.query(`create database ${database} owner ${owner}`);
  });
  const superuser = new URL(server);
  const ownerUrl = addressOf(superuser, owner, database);
  await migrate({ ownerUrl, applicationRole: application, migrations });
  return {
    url: addressOf(superuser, application, database),
    ownerUrl,
    superuserUrl: Object.assign(new URL(server), { pathname: `/${database}` }).href,
    drop: () =>
      withClient(server, async (client) => {
        await untilUnused(client, database);
        await client.query(`drop database ${database} with (force)`);
      }),
  };
}

/** A pool says that it is closed a moment before its connections are; cutting those fails with nobody listening. */
async function untilUnused(client: Client, database: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [database]);
    if (rowCount === 0) return;
    await setTimeout(10);
  }
}
