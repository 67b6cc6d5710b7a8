import { existsSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from '../../scripts/dist/postgres/start-postgres.js';
import { exportLabelled } from '../../subgraphs/experience/dist/expected-themes/export-labelled.js';
import { readThemes } from '../../subgraphs/experience/dist/expected-themes/read-themes.js';
import { fillThemes } from '../../subgraphs/experience/dist/testing/large-themes.js';
import { startExperience, withoutJobs } from '../../subgraphs/experience/dist/testing/start-experience.js';
import { costOfThemes, themeQueries } from '../../subgraphs/experience/dist/testing/theme-cost.js';
import { readComments } from '../../subgraphs/experience/dist/theme-model/comments-file.js';
import { readModel } from '../../subgraphs/experience/dist/theme-model/model-file.js';
import { RequestContext } from '../../subgraphs/shared/dist/server/index.js';
import { median } from './median.mjs';

/** A million comments in a night of eight hours. */
const wanted = 1_000_000 / (8 * 3_600);
const rounds = 9;
const published = fileURLToPath(new URL('../../../shared/data/comments/comments.csv', import.meta.url));

const madeUp = Array.from({ length: 4_000 }, (_, index) => ({
  text: `The nurse was kind. But I waited ${index} minutes, and nobody told me why. ${'The food was good. '.repeat(index % 9)}`,
  kind: 'WHY',
}));

async function comments() {
  if (!existsSync(published))
    return { what: 'made-up comments (the published ones are not there)', all: madeUp };
  const all = [];
  for await (const comment of readComments(published)) all.push(comment);
  return { what: 'published comments', all };
}

/** How many comments one core reads for themes and sentiment, and what the model holds in memory. */
async function reading() {
  const { what, all } = await comments();
  global.gc?.();
  const before = process.memoryUsage().rss;
  const { model, version } = await readModel();
  const read = () => all.forEach(({ text, kind }) => model.predict(text, kind));
  read();
  const held = process.memoryUsage().rss - before;
  const rates = Array.from({ length: rounds }, () => {
    const start = performance.now();
    read();
    return (all.length / (performance.now() - start)) * 1_000;
  });
  const rate = median(rates);
  process.stdout.write(
    `${version}, ${all.length} ${what}, one core, median of ${rounds} rounds: ${rate.toFixed(0)} comments a second, ` +
      `${(rate / wanted).toFixed(0)} times what a million in a night of eight hours needs; ` +
      `${(held / 2 ** 20).toFixed(0)} MB more in memory with the model at work\n`,
  );
}

/** What a page may take of the patience of a person: a second is the limit for their flow of thought (Nielsen, 1993). */
const limitMillis = 1_000;
const [every, step] = [500_000, 25_000];

/**
 * What figures of themes cost the database with 500,000 comments of one trust in a year, which a model has read and of which
 * people coded a tenth: all statements of each query, planning included, under row-level security, for a member of staff of
 * the whole trust; the first time on a connection of its own, then once more. Then the job that reads, with nothing to do,
 * and the export of what people coded.
 */
async function figures() {
  const folder = await mkdtemp(join(tmpdir(), 'wesaid-bench-'));
  // When root runs the bench PostgreSQL runs as another user, who has to get through.
  await chmod(folder, 0o711);
  const postgres = await startPostgres({ dataDirectory: join(folder, 'postgres'), deleteAfterwards: folder });
  process.env.WESAID_TEST_POSTGRES_URL = postgres.superuserUrl;
  const experience = await startExperience(null, {}, withoutJobs);
  const connect = async (connectionString = experience.database.url) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    return client;
  };
  const superuser = await connect(experience.database.superuserUrl);
  try {
    for (let from = 1; from <= every; from += step)
      await fillThemes(superuser, from, Math.min(from + step - 1, every));
    await superuser.query('vacuum analyze');
    for (const [name, query] of Object.entries(themeQueries)) {
      for (const days of query.includes('$from') ? [30, 91, 365] : [365]) {
        const { first, again } = await costOfThemes(experience, connect, query, days);
        process.stdout.write(
          `${name}, ${days} days of a year with 500,000 comments: ${first.millis.toFixed(0)} ms the first time, ` +
            `${again.millis.toFixed(0)} ms again, ${again.buffers} pages of the database: ` +
            `${(first.millis / limitMillis).toFixed(2)} of the second that a page may take\n`,
        );
      }
    }
    const request = new RequestContext({ kind: 'system', part: 'bench' }, experience.subgraph.process);
    const model = await readModel();
    const idle = await timed(() => readThemes(request, model, every));
    const out = join(folder, 'own.csv');
    const written = await timed(() => exportLabelled(request, 'RT5', out));
    process.stdout.write(
      `The job that reads comments, with 500,000 read and ${idle.result} to read: ${idle.millis.toFixed(0)} ms of its minute; ` +
        `the export of ${written.result.count} coded ones: ${(written.millis / 1_000).toFixed(1)} s\n`,
    );
  } finally {
    await superuser.end();
    await experience.stop();
    await postgres.stop();
  }
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, millis: performance.now() - start };
}

/** The model of themes, and the figures that rest on it. */
export async function themes() {
  await reading();
  await figures();
}
