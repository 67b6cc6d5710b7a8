import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../scripts/dist/postgres/start-postgres.js';
import {
  costOfViews,
  fillInbox,
  hopelessView,
  inboxViews,
} from '../../subgraphs/experience/dist/testing/large-inbox.js';
import { searchCost, searches } from '../../subgraphs/experience/dist/testing/search-cost.js';
import { startExperience, withoutJobs } from '../../subgraphs/experience/dist/testing/start-experience.js';

const views = { ...inboxViews, 'four filters that nothing matches': hopelessView };
const [few, many, step] = [5_000, 500_000, 50_000];

/**
 * What the first page of the staff inbox reads of the database with 5,000 and with 500,000 answers: all statements that
 * the request causes, under row-level security. Then what searches cost beside the best SQL written by hand.
 */
export async function inbox() {
  const folder = await mkdtemp(join(tmpdir(), 'wesaid-bench-'));
  // When root runs the bench PostgreSQL runs as another user, who has to get through.
  await chmod(folder, 0o711);
  const postgres = await startPostgres({ dataDirectory: join(folder, 'postgres'), deleteAfterwards: folder });
  process.env.WESAID_TEST_POSTGRES_URL = postgres.superuserUrl;
  const experience = await startExperience(null, {}, withoutJobs);
  const superuser = new pg.Client({ connectionString: experience.database.superuserUrl });
  const application = new pg.Client({ connectionString: experience.database.url });
  await Promise.all([superuser.connect(), application.connect()]);
  try {
    await fillInbox(superuser, 1, few);
    const small = await costOfViews(experience, application, views);
    for (let from = few + 1; from <= many; from += step)
      await fillInbox(superuser, from, Math.min(from + step - 1, many));
    const large = await costOfViews(experience, application, views);
    for (const [name, { buffers, millis }] of Object.entries(large)) {
      process.stdout.write(
        `Inbox, ${name}: ${small[name].buffers} pages of the database with 5,000 answers, ${buffers} with 500,000 ` +
          `(${(buffers / small[name].buffers).toFixed(2)} times, ${millis.toFixed(1)} ms)\n`,
      );
    }
    for (const [name, words, filter] of searches) {
      const { ours, byHand } = await searchCost(application, superuser, words, filter);
      process.stdout.write(
        `Search in 500,000 answers, ${name}: ${ours.toFixed(2)} ms, by hand ${byHand.toFixed(2)} ms: ` +
          `${(ours / byHand).toFixed(1)} times (medians, planning included)\n`,
      );
    }
  } finally {
    await Promise.all([superuser.end(), application.end()]);
    await experience.stop();
    await postgres.stop();
  }
}
