import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/** Comments of one month. */
export interface ParkingMonth {
  /** How many months ago; 1 is the last that is over. */
  readonly ago: number;
  /** How many of them speak badly of parking; the others are content with staff. */
  readonly bad: number;
  readonly comments: number;
}

/** First day of the month so many months ago. */
export const monthAgo = (ago: number): string => {
  const today = new Date();
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - ago, 1)).toISOString().slice(0, 10);
};

/** Runs SQL in the name of the system in the database of a subgraph. */
async function inSystemsName(subgraph: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: inject('platformSubgraphs')[subgraph]?.databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.viewer', 'system', true)`);
    await work(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/**
 * Adds a service to a trust, and comments of past months about it as people coded them.
 * @returns the identifier of the service
 */
export async function addParkingMonths(
  trust: string,
  name: string,
  months: readonly ParkingMonth[],
): Promise<string> {
  const service = randomUUID();
  await inSystemsName('organisations', async (client) => {
    await client.query(
      `insert into service (id, trust_code, kind, setting, name) values ($1, $2, 'WARD', 'OTHER', $3)`,
      [service, trust, name],
    );
  });
  await inSystemsName('experience', async (client) => {
    for (const { ago, bad, comments } of months)
      await client.query(
        `with added as (
           insert into feedback (trust_code, service_id, id, created_at, received_at, received_on, rating, comment, may_publish,
             language, collection_mode, test_mode, synthetic, held, counted, needs_attention, personal_details, state,
             sentiment, version)
           select $1, $5, gen_random_uuid(), now(), $2::date + interval '10 hours', $2::date,
             case when n <= $3 then 5 else 1 end,
             case when n <= $3 then 'There was no space to park.' else 'The nurses were kind.' end,
             false, 'en-GB', 'ONLINE', false, true, false, true, false, false, 'CODED',
             case when n <= $3 then 4 else 1 end, 1
           from generate_series(1, $4::int) n returning id, sentiment)
         insert into feedback_theme (trust_code, feedback_id, theme_code, taxonomy_version, labelled_at)
         select $1, id, case sentiment when 4 then 'parking' else 'staff-manner' end, 7, now() from added`,
        [trust, monthAgo(ago), bad, comments, service],
      );
  });
  return service;
}
