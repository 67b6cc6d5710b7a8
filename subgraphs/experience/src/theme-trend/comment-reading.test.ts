import { randomUUID } from 'node:crypto';
import { claimsOf, type Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readThemes } from '../expected-themes/read-themes.js';
import { readModel, type NamedModel } from '../theme-model/model-file.js';
import { codeFeedback, listed, publishAction, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let outside: Client;
let another: Client;
let application: Client;
let request: RequestContext;
let model: NamedModel;
beforeAll(async () => {
  experience = await startExperience();
  const { superuserUrl, url } = experience.database;
  [outside, another] = [superuserUrl, superuserUrl].map(
    (connectionString) => new Client({ connectionString }),
  ) as [Client, Client];
  application = new Client({ connectionString: url });
  await Promise.all([outside.connect(), another.connect(), application.connect()]);
  request = new RequestContext(system, experience.subgraph.process);
  model = await readModel();
});
afterAll(async () => {
  await Promise.all([outside.end(), another.end(), application.end()]);
  await experience.stop();
});

interface Kept {
  readonly sentiment: number | null;
  readonly sentiment_said: boolean;
  readonly themes: string[];
  readonly themes_said: boolean;
}

const kept = async (id: string): Promise<Kept | undefined> =>
  (
    await outside.query<Kept>(
      'select sentiment, sentiment_said, themes, themes_said from comment_reading where feedback_id = $1',
      [id],
    )
  ).rows[0];

/** What counts of every comment, found out from all tables anew. */
const fromScratch = `select f.id, f.received_on, f.received_at, f.service_id, f.synthetic, f.sentiment is not null as sentiment_said,
    coalesce(f.sentiment, (select value::smallint from feedback_finding where feedback_id = f.id and kind = 'SENTIMENT'
      and decision is distinct from 'REJECTED')) as sentiment,
    exists (select from feedback_theme where feedback_id = f.id) as themes_said,
    array(select theme_code from feedback_theme where feedback_id = f.id
      union select value from feedback_finding where feedback_id = f.id and kind = 'THEME' and decision is null
        and f.state in ('NEW', 'READ') and not exists (select from feedback_theme where feedback_id = f.id)
      order by 1) as themes
  from feedback f where comment is not null and not test_mode and not held`;

const asKept = `select feedback_id as id, received_on, received_at, service_id, synthetic, sentiment_said, sentiment, themes_said,
    array(select unnest(themes) order by 1) as themes from comment_reading`;

// Whatever a test did, and whatever was in the way: nothing differs from what the tables say together.
afterEach(async () => {
  const { rows } = await outside.query(
    `(${fromScratch} except ${asKept}) union all (${asKept} except ${fromScratch})`,
  );
  expect(rows).toEqual([]);
});

const team = member('experience-team', 'RT5');
const both = 'The nurses were friendly and kind but I waited four hours to be seen.';

/** A comment that the model has read: it expects the manner of staff, timeliness and a sentiment. */
async function read(comment = both, trust = 'RT5'): Promise<string> {
  await send(experience, trust, { comment });
  await readThemes(request, model, 1_000);
  return (await listed(experience, member('experience-team', trust), trust))[0]?.id ?? '';
}

const version = async (id: string): Promise<number> =>
  (await outside.query<{ version: number }>('select version from feedback where id = $1', [id])).rows[0]
    ?.version ?? 0;

const code = async (id: string, themes: string[], viewer: Viewer = team, sentiment: number | null = null) =>
  experience.execute(viewer, codeFeedback, {
    input: { feedback: id, themes, sentiment, expectedVersion: await version(id) },
  });

const expectedOf = (id: string) => kept(id).then((found) => found?.themes.sort());

describe('what counts of a comment', () => {
  it('is nothing until somebody or a model has read it, then what the model expects', async () => {
    await send(experience, 'RT5', { comment: both });
    const [newest] = await listed(experience, team, 'RT5');
    const id = newest?.id ?? '';
    expect(await kept(id)).toEqual({
      sentiment: null,
      sentiment_said: false,
      themes: [],
      themes_said: false,
    });
    await readThemes(request, model, 1_000);
    expect(await expectedOf(id)).toEqual(['staff-manner', 'timeliness-of-care']);
    expect(await kept(id)).toMatchObject({ sentiment_said: false, themes_said: false });
    await readThemes(request, { ...model, version: 'themes-000000000000' }, 1_000);
    expect(await expectedOf(id)).toEqual(['staff-manner', 'timeliness-of-care']);
    await readThemes(request, model, 1_000);
  });

  it('is what people said as soon as they did, and follows when they say something else', async () => {
    const id = await read();
    await code(id, ['parking'], team, 4);
    expect(await kept(id)).toEqual({
      sentiment: 4,
      sentiment_said: true,
      themes: ['parking'],
      themes_said: true,
    });
    await code(id, ['staff-manner', 'parking'], team);
    expect(await kept(id)).toMatchObject({ themes: ['parking', 'staff-manner'], sentiment_said: false });
    await code(id, []);
    expect(await kept(id)).toMatchObject({ themes: [], themes_said: false });
  });

  it('follows a decision on one expectation, and on the sentiment', async () => {
    const id = await read();
    const { rows } = await outside.query<{ id: string; kind: string; value: string }>(
      `select id, kind, value from feedback_finding where feedback_id = $1 and kind in ('THEME', 'SENTIMENT')`,
      [id],
    );
    const decide = async (value: string, decision: string) => {
      const finding = rows.find((row) => row.value === value || row.kind === value)?.id;
      await experience.execute(
        team,
        'mutation ($input: DecideFindingInput!) { decideFinding(input: $input) { __typename } }',
        { input: { finding, decision, expectedVersion: await version(id) } },
      );
    };
    await decide('timeliness-of-care', 'REJECTED');
    expect(await kept(id)).toMatchObject({ themes: ['staff-manner'], themes_said: false });
    await decide('SENTIMENT', 'REJECTED');
    expect(await kept(id)).toMatchObject({ sentiment: null });
    await decide('staff-manner', 'CONFIRMED');
    expect(await kept(id)).toMatchObject({ themes: ['staff-manner'], themes_said: true });
  });

  it('follows a change of many answers, and its taking back', async () => {
    const ids = [await read(), await read()];
    const answers = await Promise.all(
      ids.map(async (feedback) => ({ feedback, expectedVersion: await version(feedback) })),
    );
    const { data } = await experience.execute<{ changeMany: { id: string } }>(
      team,
      'mutation ($input: ChangeManyInput!) { changeMany(input: $input) { ... on BulkChange { id } } }',
      { input: { idempotencyKey: randomUUID(), answers, addThemes: ['parking'], sentiment: 5 } },
    );
    for (const id of ids)
      expect(await kept(id)).toEqual({
        sentiment: 5,
        sentiment_said: true,
        themes: ['parking'],
        themes_said: true,
      });
    await experience.execute(team, 'mutation ($id: ID!) { undoChange(id: $id) { id } }', {
      id: data.changeMany.id,
    });
    for (const id of ids) expect(await expectedOf(id)).toEqual(['staff-manner', 'timeliness-of-care']);
  });

  it('stays when something is done about it, is translated or taken out, and goes with the comment', async () => {
    const id = await read('Ring Anna Smith on 07700 900123. The nurses were friendly and kind.');
    const before = await kept(id);
    await experience.execute(
      team,
      `mutation ($input: RedactFeedbackInput!) { redactFeedback(input: $input) { __typename } }`,
      { input: { feedback: id, expectedVersion: await version(id), words: ['07700 900123'], findings: [] } },
    );
    expect(await kept(id)).toEqual(before);
    await readThemes(request, model, 1_000);
    await experience.execute(
      team,
      `mutation ($input: TranslateFeedbackInput!) { translateFeedback(input: $input) { __typename } }`,
      {
        input: {
          feedback: id,
          expectedVersion: await version(id),
          translation: 'I could not park',
          translator: 'An interpreter',
        },
      },
    );
    await readThemes(request, model, 1_000);
    expect(await expectedOf(id)).not.toContain('staff-manner');
    await code(id, ['parking']);
    await experience.execute(team, publishAction, {
      input: {
        idempotencyKey: randomUUID(),
        trust: 'RT5',
        said: 'said',
        did: 'did',
        label: 'WE_SAID_WE_DID',
        status: 'DONE',
        feedback: [id],
      },
    });
    expect(await kept(id)).toMatchObject({ themes: ['parking'], themes_said: true });
    await outside.query('delete from feedback where id = $1', [id]);
    expect(await kept(id)).toBeUndefined();
  });

  it('is not there of trials, answers without words, and answers that are held until they are released', async () => {
    await send(experience, 'RT5', {});
    await send(experience, 'RT5', { comment: both }, publicPage('RT5', true));
    const id = await read();
    await outside.query('update feedback set held = true, counted = false where id = $1', [id]);
    expect(await kept(id)).toBeUndefined();
    await experience.execute(
      team,
      'mutation ($input: FeedbackVersionInput!) { releaseFeedback(input: $input) { id } }',
      { input: { feedback: id, expectedVersion: await version(id) } },
    );
    expect(await expectedOf(id)).toEqual(['staff-manner', 'timeliness-of-care']);
  });

  it('follows what is changed past the API, many at once', async () => {
    await Promise.all([read(), read()]);
    await outside.query(`update feedback_theme set theme_code = 'staff' where theme_code = 'parking'`);
    await outside.query(`update feedback_finding set value = 'staff' where value = 'staff-manner'`);
    await outside.query(`update feedback set service_id = 'elsewhere', sentiment = 3`);
    await outside.query(`delete from feedback_theme`);
    await outside.query(`delete from feedback_finding where kind = 'THEME'`);
  });
});

describe('two who change one comment at once', () => {
  const waiting = () =>
    vi.waitFor(async () => {
      const { rowCount } = await outside.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rowCount === 0) throw new Error('Nobody waits.');
    });
  const codes = async (client: Client, id: string) => {
    await client.query(`update feedback set state = 'CODED' where id = $1`, [id]);
    await client.query(
      `insert into feedback_theme (trust_code, feedback_id, theme_code, taxonomy_version, labelled_at)
       values ('RT5', $1, 'parking', 7, now())`,
      [id],
    );
  };
  const expects = (client: Client, id: string) =>
    client.query(
      `insert into feedback_finding (trust_code, id, feedback_id, kind, value, confidence, made_by)
       values ('RT5', gen_random_uuid(), $1, 'THEME', 'discharge', 0.9, 'themes-late')`,
      [id],
    );

  it.each([
    ['a person and then a model', codes, expects],
    ['a model and then a person', expects, codes],
  ])('leave what both said together: %s', async (_who, first, second) => {
    const id = await read();
    const third = new Client({ connectionString: experience.database.superuserUrl });
    await third.connect();
    await another.query('begin');
    await first(another, id);
    const later = second(third, id);
    await waiting();
    await another.query('commit');
    await later;
    await third.end();
    expect(await kept(id)).toMatchObject({ themes: ['parking'], themes_said: true });
  });
});

describe('who sees what counts of comments', () => {
  const themesFor = async (viewer: Viewer, trust: string): Promise<string[]> => {
    const today = new Date().toISOString().slice(0, 10);
    const { data } = await experience.execute<{ themeRanking: { themes: { theme: { code: string } }[] } }>(
      viewer,
      `{ themeRanking(trust: "${trust}", from: "${today}", to: "${today}") { themes { theme { code } } } }`,
    );
    return data.themeRanking.themes.map(({ theme }) => theme.code);
  };

  /** What the database itself lets a viewer do, past the API; it is kept. */
  async function inDatabase(viewer: Viewer, sql: string): Promise<number> {
    await application.query('begin');
    try {
      for (const [name, value] of Object.entries(claimsOf(viewer)))
        await application.query('select set_config($1, $2, true)', [name, value]);
      const { rowCount } = await application.query(sql);
      await application.query('commit');
      return rowCount ?? 0;
    } catch (failure) {
      await application.query('rollback');
      throw failure;
    }
  }

  it('is who works with the comment; whoever codes it a second time sees it when they have sent their codes', async () => {
    const trust = 'R1H';
    const first = member('experience-team', trust);
    const second = { ...member('experience-lead', trust), subject: 'second coder' } as Viewer;
    const id = await read(both, trust);
    await code(id, ['parking'], first);
    await experience.execute(second, `mutation { takeCommentToCodeAgain(trust: "${trust}") { id } }`);
    expect(await themesFor(first, trust)).toEqual(['parking']);
    expect(await themesFor(second, trust)).toEqual([]);
    expect(await inDatabase(second, 'select from comment_reading')).toBe(0);
    // What they change otherwise does not take away the labels that they do not see.
    expect(await inDatabase(second, `update feedback set sentiment = 2 where id = '${id}'`)).toBe(1);
    expect(await kept(id)).toMatchObject({ themes: ['parking'], themes_said: true, sentiment: 2 });
    await experience.execute(
      second,
      'mutation ($input: CodeBlindInput!) { codeBlind(input: $input) { __typename } }',
      { input: { feedback: id, themes: ['staff'] } },
    );
    expect(await themesFor(second, trust)).toEqual(['parking']);
  });

  it('is nobody of another trust or service, no page, and nobody writes it by hand', async () => {
    const trust = 'RXN';
    const id = await read(both, trust);
    const all = 'select from comment_reading';
    expect(await inDatabase(member('service-lead', trust), all)).toBe(1);
    for (const viewer of [
      member('service-lead', trust, ['ward-a-of-RXN']),
      publicPage(trust),
      member('web-team', trust),
    ])
      expect(await inDatabase(viewer, all)).toBe(0);
    const own = member('experience-team', trust);
    expect(await inDatabase(own, `update comment_reading set themes = '{}'`)).toBe(0);
    expect(await inDatabase(own, 'delete from comment_reading')).toBe(0);
    await expect(
      inDatabase(own, `insert into comment_reading select (r).* from (select r from comment_reading r) made`),
    ).rejects.toThrow(/row-level security/);
    await expect(
      inDatabase(own, `select keep_comment_reading(array['${trust}'], array['${id}']::uuid[])`),
    ).rejects.toThrow(/permission denied/);
  });
});
