import { Client } from 'pg';
import type { Page } from 'playwright';

/** What one sitting of coding took. */
export interface Sitting {
  /** Key presses of the person, the one that opens the first comment included. */
  readonly presses: number;
  /** For each comment the milliseconds from the key that saves it until the next one can be coded. */
  readonly waits: readonly number[];
}

/**
 * Adds comments that nobody has read.
 * @param databaseUrl of the experience subgraph
 * @param mark a word that stands in all of them
 */
export async function addComments(databaseUrl: string, mark: string, count: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.viewer', 'system', true)`);
    await client.query(
      `insert into feedback (trust_code, id, created_at, received_at, received_on, rating, comment, may_publish, language,
         collection_mode, test_mode, synthetic, held, counted, needs_attention, personal_details, state, version)
       select 'RT5', gen_random_uuid(), now(), now() - n * interval '1 minute', (now() at time zone 'Europe/London')::date,
         1 + n % 5, 'Visit ' || n || ' began late and the car park was full. ' || $1, false, 'en-GB', 'ONLINE',
         false, true, false, true, false, false, 'NEW', 1
       from generate_series(1, $2::int) n`,
      [mark, count],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Codes comments with keys alone, each with a theme and a feeling and every third with a second theme. */
export async function codeInOneSitting(page: Page, count: number): Promise<Sitting> {
  let presses = 0;
  const press = (key: string): Promise<void> => {
    presses += 1;
    return page.keyboard.press(key);
  };
  const waits: number[] = [];
  await press('j');
  await page.waitForURL(/\/workspace\/feedback\/[\w-]{36}/);
  for (let index = 0; index < count; index += 1) {
    const here = page.url();
    await press('q');
    if (index % 3 === 0) await press('w');
    await press(String(1 + (index % 5)));
    const saved = performance.now();
    await press('s');
    await page.waitForURL((now) => now.href !== here);
    waits.push(performance.now() - saved);
  }
  return { presses, waits };
}
