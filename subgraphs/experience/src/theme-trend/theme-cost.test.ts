import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillThemes } from '../testing/large-themes.js';
import { startExperience, withoutJobs, type TestExperience } from '../testing/start-experience.js';
import { costOfThemes, themeQueries } from '../testing/theme-cost.js';

let experience: TestExperience;
let superuser: Client;
beforeAll(async () => {
  experience = await startExperience(null, {}, withoutJobs);
  superuser = new Client(experience.database.superuserUrl);
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await experience.stop();
});

const connect = async (): Promise<Client> => {
  const client = new Client(experience.database.url);
  await client.connect();
  return client;
};

/** A comment a minute: those of the last days stay the same when older ones are added. */
const perDay = 24 * 60;
const days = 2;

// Of the period and the one before there are all in both tries.

it('figures of themes of the last days read no more of the database with five times the comments', async () => {
  const pages = async () => {
    await superuser.query('vacuum analyze');
    const found = new Map<string, number>();
    for (const [name, query] of Object.entries(themeQueries)) {
      // The check of models is of all that people decided, whenever that was; months are only told whole.
      if (!query.includes('$from') || name === 'commentSeries') continue;
      found.set(name, (await costOfThemes(experience, connect, query, days)).again.buffers);
    }
    return found;
  };
  await fillThemes(superuser, 1, 5 * perDay);
  const few = await pages();
  await fillThemes(superuser, 5 * perDay + 1, 25 * perDay);
  const many = await pages();
  for (const [name, buffers] of few)
    expect(many.get(name), `${name}: ${buffers} pages`).toBeLessThanOrEqual(buffers * 1.5);
}, 120_000);
