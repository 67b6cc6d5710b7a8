import { Client } from 'pg';
import type { TestDatabase } from './test-database.js';

/** Tables that hold no data of the subgraph: what was migrated. */
const exempt = ['mikro_orm_migrations'];

/**
 * Checks in PostgreSQL's catalogue that row-level security is forced on every table of a subgraph and that every table
 * has a policy.
 * @throws Error that names each table that lacks it
 */
export async function expectRowSecurity(database: TestDatabase): Promise<void> {
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; forced: boolean; policies: number }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as forced,
         (select count(*)::int from pg_policy where polrelid = pg_class.oid) as policies
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all($1)`,
      [exempt],
    );
    if (rows.length === 0) throw new Error('There are no tables to check.');
    const lacking = rows.filter((table) => !table.forced || table.policies === 0).map((table) => table.name);
    if (lacking.length > 0)
      throw new Error(`Row-level security is not forced, or has no policy, on: ${lacking.join(', ')}`);
  } finally {
    await client.end();
  }
}
