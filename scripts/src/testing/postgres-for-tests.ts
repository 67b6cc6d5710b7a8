import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres/start-postgres.js';

/**
 * A Vitest global setup: one throw-away PostgreSQL for the whole run, its superuser's URL in `WESAID_TEST_POSTGRES_URL`.
 * A URL that is already set (another project of the same run, or a server of your own) is used as it is.
 */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.WESAID_TEST_POSTGRES_URL) return () => Promise.resolve();
  const folder = await mkdtemp(join(tmpdir(), 'wesaid-tests-'));
  // When root runs the tests PostgreSQL runs as another user, who has to get through.
  await chmod(folder, 0o711);
  const postgres = await startPostgres({ dataDirectory: join(folder, 'postgres'), deleteAfterwards: folder });
  process.env.WESAID_TEST_POSTGRES_URL = postgres.superuserUrl;
  return async () => {
    delete process.env.WESAID_TEST_POSTGRES_URL;
    await postgres.stop();
  };
}
