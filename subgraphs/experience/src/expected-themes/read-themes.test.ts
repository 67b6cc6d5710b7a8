import { RequestContext } from '@wesaid/shared/server';
import { member, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ThemeModel } from '../theme-model/theme-model.js';
import { readModel, type NamedModel } from '../theme-model/model-file.js';
import { codeFeedback, listed, send } from '../testing/operations.js';
import { startExperience, withoutJobs, type TestExperience } from '../testing/start-experience.js';
import { readThemes } from './read-themes.js';

let experience: TestExperience;
let outside: Client;
let person: Client;
let model: NamedModel;
beforeAll(async () => {
  // The job of the subgraph itself would read every minute too.
  experience = await startExperience(null, {}, withoutJobs);
  const { superuserUrl } = experience.database;
  [outside, person] = [new Client(superuserUrl), new Client(superuserUrl)];
  await Promise.all([outside.connect(), person.connect()]);
  model = await readModel();
});
afterAll(async () => {
  await Promise.all([outside.end(), person.end()]);
  await experience.stop();
});

/** A process of its own, as far as the database can tell. */
const process = (): RequestContext => new RequestContext(system, experience.subgraph.process);

const named = (digit: string): NamedModel => ({ ...model, version: `themes-${digit.repeat(12)}` });

const words = (index: number): string =>
  `The nurses were friendly and kind but I waited ${index + 2} hours to be seen.`;

const many = 160;
beforeEach(async () => {
  await outside.query('delete from feedback');
  await outside.query(
    `insert into feedback (trust_code, id, created_at, received_at, received_on, rating, comment, may_publish, collection_mode,
       test_mode, synthetic, held, counted, needs_attention, personal_details, state, version)
     select 'RT5', gen_random_uuid(), now(), now(), current_date, 1, replace($1, '2', n::text), false, 'ONLINE', false,
       false, false, true, false, false, 'NEW', 1 from generate_series(1, $2::int) n`,
    [words(0), many],
  );
});

/** Which models have read how many comments. */
async function readBy(): Promise<Record<string, number>> {
  const { rows } = await outside.query<{ model: string; count: number }>(
    `select coalesce(model, 'none') as model, count(*)::int from theme_reading group by 1`,
  );
  return Object.fromEntries(rows.map(({ model: name, count }) => [name, count]));
}

/** Comments of which something is expected twice, nothing, or by another model than the one that read them. */
async function odd(): Promise<object[]> {
  const { rows } = await outside.query<object>(
    `select r.feedback_id, array_agg(n.value) from theme_reading r left join feedback_finding n
       on n.feedback_id = r.feedback_id and n.kind in ('THEME', 'SENTIMENT')
     group by 1, r.model
     having count(n.value) < 2 or count(*) <> count(distinct n.value) or bool_or(n.made_by <> r.model)`,
  );
  return rows;
}

/** How much is expected of all comments: the same of any model here, because all know the same. */
const expectations = async (): Promise<number> =>
  (await outside.query(`select from feedback_finding where kind in ('THEME', 'SENTIMENT')`)).rowCount ?? 0;

const waitsForALock = (): Promise<void> =>
  vi.waitFor(async () => {
    const { rowCount } = await outside.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rowCount === 0) throw new Error('Nobody waits.');
  });

/** A model that says when it has come to a comment. */
function told(version: string, after: number, then: () => void): NamedModel {
  let count = 0;
  const predicting = Object.create(model.model) as ThemeModel;
  predicting.predict = (...given) => {
    count += 1;
    if (count === after) then();
    return model.model.predict(...given);
  };
  return { model: predicting, version };
}

describe('the job that reads comments', () => {
  it('reads those that came in before those that another model read, and leaves the rest for the next run', async () => {
    const [first, second] = [named('1'), named('2')];
    expect(await readThemes(process(), first, 10_000)).toBe(many);
    await send(experience, 'RT5', { comment: words(0) });
    expect(await readThemes(process(), second, 1)).toBe(1);
    const [newest] = await listed(experience, member('experience-team', 'RT5'), 'RT5');
    const { rows } = await outside.query('select model from theme_reading where feedback_id = $1', [
      newest?.id,
    ]);
    expect(rows).toEqual([{ model: second.version }]);
    expect(await readThemes(process(), second, 60)).toBe(60);
    expect(await readBy()).toEqual({ [first.version]: many - 60, [second.version]: 61 });
    expect(await readThemes(process(), second, 10_000)).toBe(many - 60);
    expect(await readThemes(process(), second, 10_000)).toBe(0);
    expect(await odd()).toEqual([]);
  });

  it('goes back to an older model as well', async () => {
    await readThemes(process(), named('5'), 10_000);
    expect(await readThemes(process(), named('3'), 10_000)).toBe(many);
    expect(await readBy()).toEqual({ [named('3').version]: many });
    expect(await odd()).toEqual([]);
  });

  it('loses nothing and leaves no half when it is killed in the midst', async () => {
    await readThemes(process(), named('1'), 10_000);
    const all = await expectations();
    const killed = told(named('2').version, 120, () => {
      throw new Error('killed');
    });
    await expect(readThemes(process(), killed, 10_000)).rejects.toThrow('killed');
    expect(await readBy()).toEqual({ [named('1').version]: many - 100, [named('2').version]: 100 });
    expect(await odd()).toEqual([]);
    expect(await readThemes(process(), named('2'), 10_000)).toBe(many - 100);
    expect([await odd(), await expectations()]).toEqual([[], all]);
  });

  it('ends after the few comments that it is at when its process stops, and leaves the rest for the next run', async () => {
    const stopping = new AbortController();
    const stopped = told(named('1').version, 60, () => stopping.abort());
    expect(await readThemes(process(), stopped, 10_000, stopping.signal)).toBe(100);
    expect(await readThemes(process(), stopped, 10_000, stopping.signal)).toBe(0);
    expect(await readThemes(process(), named('1'), 10_000)).toBe(many - 100);
    expect(await odd()).toEqual([]);
  });

  it('loses nothing when the database loses it while it writes', async () => {
    await readThemes(process(), named('1'), 10_000);
    const all = await expectations();
    // A person holds what the second batch is about to write, so that it is caught there.
    await person.query('begin');
    let written: Promise<unknown> = Promise.resolve();
    const caught = told(named('2').version, 60, () => {
      written = person.query('lock table feedback_finding in share row exclusive mode');
    });
    const run = readThemes(process(), caught, 10_000).catch((failure: unknown) => failure);
    await waitsForALock();
    await written;
    await outside.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(await run).toBeInstanceOf(Error);
    await person.query('rollback');
    expect(await readBy()).toEqual({ [named('1').version]: many - 50, [named('2').version]: 50 });
    expect(await odd()).toEqual([]);
    expect(await readThemes(process(), named('2'), 10_000)).toBe(many - 50);
    expect([await odd(), await expectations()]).toEqual([[], all]);
  });

  it('does no work twice when several processes read at once, while people code', async () => {
    const team = member('experience-team', 'RT5');
    await readThemes(process(), named('1'), 10_000);
    const coded = (await listed(experience, team, 'RT5')).slice(0, 10);
    const code = async () => {
      for (const { id } of coded)
        await experience.execute(team, codeFeedback, {
          input: { feedback: id, expectedVersion: 1, themes: ['staff-manner'], sentiment: 2 },
        });
      return 0;
    };
    const counts = await Promise.all([
      ...[1, 2, 3].map(() => readThemes(process(), named('2'), 10_000)),
      code(),
    ]);
    const read = counts.reduce((sum, count) => sum + count, 0);
    const rest = await readThemes(process(), named('2'), 10_000);
    expect(read + rest).toBe(many);
    expect(await readBy()).toEqual({ [named('2').version]: many });
    const { rows } = await outside.query<{ n: number }>(
      `select count(*)::int as n from (select feedback_id, kind, value from feedback_finding
         where kind in ('THEME', 'SENTIMENT') group by 1, 2, 3 having count(*) > 1) doubled`,
    );
    expect(rows).toEqual([{ n: 0 }]);
    const { rows: labels } = await outside.query(
      'select from feedback_theme where feedback_id = any ($1) and theme_code = $2',
      [coded.map(({ id }) => id), 'staff-manner'],
    );
    expect(labels).toHaveLength(10);
  });

  it('passes over a comment that somebody works with, waits for nobody, and reads it the next time', async () => {
    const { rows } = await outside.query<{ id: string }>('select id from feedback limit 1');
    await person.query('begin');
    await person.query('select from feedback where id = $1 for update', [rows[0]?.id]);
    expect(await readThemes(process(), named('1'), 10_000)).toBe(many - 1);
    await person.query(`update feedback set comment = 'I could not park my car anywhere.' where id = $1`, [
      rows[0]?.id,
    ]);
    await person.query('commit');
    expect(await readThemes(process(), named('1'), 10_000)).toBe(1);
    expect(await readBy()).toEqual({ [named('1').version]: many });
  });
});
