import { Client } from 'pg';
import { inject } from 'vitest';

/** Forgets how much was sent from here so far, for tests that send more than one person may. */
export async function forgetQuotas(): Promise<void> {
  const organisations = inject('platformSubgraphs')['organisations'];
  const client = new Client({ connectionString: organisations?.databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.viewer', 'system', true)`);
    await client.query('delete from quota_bucket');
    await client.query('commit');
  } finally {
    await client.end();
  }
}
