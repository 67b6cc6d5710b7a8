import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOfViews, fillInbox, inboxViews } from '../testing/large-inbox.js';
import { searchCost, searches } from '../testing/search-cost.js';
import { startExperience, withoutJobs, type TestExperience } from '../testing/start-experience.js';

/** How many answers the large inbox has; `npm run bench -- inbox` says the same of 500,000. */
const many = 60_000;

let experience: TestExperience;
let superuser: Client;
let application: Client;

beforeAll(async () => {
  experience = await startExperience(null, {}, withoutJobs);
  superuser = new Client({ connectionString: experience.database.superuserUrl });
  application = new Client({ connectionString: experience.database.url });
  await Promise.all([superuser.connect(), application.connect()]);
}, 120_000);
afterAll(async () => {
  await Promise.all([superuser.end(), application.end()]);
  await experience.stop();
});

describe('the inbox of a trust with many answers', () => {
  it('reads no more of the database for the first page than with 5,000, whatever the view', async () => {
    await fillInbox(superuser, 1, 5_000);
    const few = await costOfViews(experience, application);
    await fillInbox(superuser, 5_001, many);
    const more = await costOfViews(experience, application);
    for (const name of Object.keys(inboxViews)) {
      const { buffers, statements } = few[name] ?? { buffers: 0, statements: 0 };
      // A page without rows is as good as the way down the trees, which may be a step longer for each statement.
      const most = Math.max(buffers * 1.2, buffers + statements);
      expect(more[name]?.buffers, `${name}: ${buffers} pages with 5,000`).toBeLessThanOrEqual(most);
    }
  }, 600_000);

  it.each(searches)(
    'is searched for %s within three times the time of the best query by hand',
    async (...search) => {
      const { ours, byHand } = await searchCost(application, superuser, search[1], search[2]);
      // Under a few milliseconds only the clock is measured.
      expect(ours, `${ours} ms, by hand ${byHand} ms`).toBeLessThan(Math.max(byHand, 2) * 3);
    },
  );
});
