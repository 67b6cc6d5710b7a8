import { member } from '@wesaid/shared/testing';
import { Client } from 'pg';
import type { TestExperience } from './start-experience.js';

/** The trust whose inbox is filled. */
export const inboxTrust = 'RT5';

/** The ways to look at the inbox: one filter at a time, and the combinations that people use. */
export const inboxViews: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  all: {},
  unread: { state: 'NEW' },
  coded: { state: 'CODED' },
  'a service': { service: 'service-7' },
  'a rating': { rating: 'POOR' },
  'a language': { language: 'pl' },
  English: { language: 'en' },
  'a mode': { mode: 'TELEPHONE' },
  'what is critical': { criticality: 3 },
  'what is a little critical': { criticality: 1 },
  'what may speak of danger': { selection: 'NEEDS_ATTENTION' },
  'what waits for translation': { selection: 'NEEDS_TRANSLATION' },
  'what is held': { selection: 'HELD' },
  'tests, of which there are none': { selection: 'TEST' },
  'a period': { from: '2020-01-01', to: '2120-01-01' },
  'a theme': { theme: 'theme-3' },
  'with words': { hasWords: true },
  'without words': { hasWords: false },
  'with safeguarding': { safeguarding: true },
  'not with safeguarding': { safeguarding: false },
  'unread of a service with a rating': { state: 'NEW', service: 'service-7', rating: 'POOR' },
  'unread of a service by telephone': { state: 'NEW', service: 'service-3', mode: 'TELEPHONE' },
  'a theme of a service': { theme: 'theme-3', service: 'service-11' },
  'a theme with a rating': { theme: 'theme-3', rating: 'DONT_KNOW' },
  'coded with a theme in a period': { theme: 'theme-3', state: 'CODED', from: '2020-01-01' },
  'a rating with words in a language': { rating: 'POOR', language: 'en', hasWords: true },
  'unread with safeguarding': { state: 'NEW', safeguarding: true },
  'acted on, of which there are none': { state: 'ACTED_ON' },
};

/**
 * Filters that nothing matches together. They are looked for through all answers of the narrowest one, in its index alone:
 * that grows with the answers, by a page for each hundred of them.
 */
export const hopelessView: Readonly<Record<string, unknown>> = {
  service: 'service-7',
  rating: 'GOOD',
  language: 'pl',
  mode: 'TELEPHONE',
};

/** Statements of the first page and what they cost, for each view. */
export async function costOfViews(
  experience: TestExperience,
  application: Client,
  views: typeof inboxViews = inboxViews,
): Promise<Record<string, Cost & { readonly statements: number }>> {
  const costs: Record<string, Cost & { readonly statements: number }> = {};
  for (const [name, filter] of Object.entries(views)) {
    const statements = await statementsOfFirstPage(experience, filter);
    // Once for the caches of the connection.
    await costOf(application, statements);
    costs[name] = { ...(await costOf(application, statements)), statements: statements.length };
  }
  return costs;
}

const team = member('experience-team', inboxTrust);

/** What the first page of the inbox asks the API for, as the workspace does. */
const firstPage = `query ($trust: OdsCode!, $filter: FeedbackFilterInput, $urgent: FeedbackFilterInput!) {
  list: feedback(trust: $trust, filter: $filter, first: 20) {
    nodes { id rating comment receivedOn state needsAttention language version service { id } }
    pageInfo { hasNextPage endCursor } }
  urgent: feedback(trust: $trust, filter: $urgent, first: 20) {
    nodes { id rating comment receivedOn state needsAttention language version service { id } } }
  views: savedFeedbackViews(trust: $trust) { id name shared own version filter { state } } }`;

/**
 * Adds answers to the inbox, one a minute back from today: nine in ten with words, a third of them each new, read and
 * coded with a theme.
 * @param from number of the first, from 1 on; later numbers are older
 */
export async function fillInbox(owner: Client, from: number, to: number): Promise<void> {
  await owner.query(
    `with made as (select n, now() - n * interval '1 minute' as at from generate_series($1::int, $2::int) n),
     added as (
      insert into feedback (trust_code, id, created_at, received_at, received_on, service_id, rating, comment,
        may_publish, language, collection_mode, test_mode, synthetic, held, counted, needs_attention, personal_details,
        state, version, detected_language, needs_translation, criticality, safeguarding_since)
      select $3, md5('answer' || n)::uuid, now(), at, (at at time zone 'Europe/London')::date,
        'service-' || n % 40, 1 + n % 6,
        case when n % 10 <> 5 then 'The ' || (array['nurse','doctor','ward','parking','food','waiting room'])[1 + n % 6]
          || ' was ' || (array['kind','late','clean','noisy','helpful'])[1 + n % 5] || ' on visit ' || n % 997
          || case when n % 250 = 7 then ' and a helicopter landed' else '' end end,
        false, 'en-GB', case n % 20 when 3 then 'TELEPHONE' else 'ONLINE' end, false, true, n % 100 = 60, n % 100 <> 60,
        n % 50 = 9, false, (array['NEW','READ','CODED'])[1 + n % 3], 1, case n % 25 when 4 then 'pl' else 'en' end,
        n % 25 = 4, (n % 50 = 11)::int * 3, case n % 50 when 31 then at end
      from made returning id)
     insert into feedback_theme (trust_code, feedback_id, theme_code, taxonomy_version, labelled_at)
     select $3, md5('answer' || n)::uuid, 'theme-' || n / 3 % 20, 1, now() from made, (select count(*) from added) all_of_them
     where n % 3 = 2`,
    [from, to, inboxTrust],
  );
  await owner.query('vacuum analyze feedback, feedback_theme');
}

interface Plan {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

/** What statements cost the database. */
export interface Cost {
  /** Pages of tables and indexes that were read, in memory or not. */
  readonly buffers: number;
  /** Time of planning and running, in milliseconds. */
  readonly millis: number;
}

/** A statement as it went to the database. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Does something as a member of the experience team, whom row-level security knows, and takes it back. */
export async function asMember<Result>(application: Client, work: () => Promise<Result>): Promise<Result> {
  const grants = JSON.stringify([{ role: 'experience-team', organisation: inboxTrust, services: null }]);
  await application.query('begin');
  try {
    await application.query(
      `select set_config('app.viewer', 'member', true), set_config('app.subject', 'somebody', true),
         set_config('app.grants', $1, true)`,
      [grants],
    );
    return await work();
  } finally {
    await application.query('rollback');
  }
}

/** Measures statements under row-level security. */
export const costOf = (application: Client, statements: readonly Statement[]): Promise<Cost> =>
  asMember(application, async () => {
    const cost = { buffers: 0, millis: 0 };
    for (const { sql, values } of statements) {
      const { rows } = await application.query<{
        'QUERY PLAN': [{ Plan: Plan; 'Execution Time': number; 'Planning Time': number }];
      }>(`explain (analyze, buffers, format json) ${sql}`, [...values]);
      const plan = rows[0]?.['QUERY PLAN'][0];
      if (!plan) throw new Error('There is no plan.');
      cost.buffers += plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'];
      cost.millis += plan['Planning Time'] + plan['Execution Time'];
    }
    return cost;
  });

/** The statements that a query causes in the database, its reads. */
export async function statementsOf(
  experience: TestExperience,
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Statement[]> {
  const heard: Statement[] = [];
  const send = Client.prototype.query as (...all: unknown[]) => unknown;
  Client.prototype.query = function (this: Client, ...all: unknown[]) {
    const [first, second] = all;
    const sql = typeof first === 'string' ? first : (first as { text: string }).text;
    const values = Array.isArray(second) ? second : ((first as { values?: unknown[] }).values ?? []);
    if (/^\s*(?:select|with)/.test(sql) && !/set_config|pg_database/.test(sql)) heard.push({ sql, values });
    return send.apply(this, all);
  } as typeof Client.prototype.query;
  try {
    const { errors } = await experience.execute(team, document, variables);
    if (errors) throw new Error(errors[0]?.message);
  } finally {
    Client.prototype.query = send as typeof Client.prototype.query;
  }
  return heard;
}

/** The statements that the first page of the inbox causes. */
export const statementsOfFirstPage = (
  experience: TestExperience,
  filter: Readonly<Record<string, unknown>>,
): Promise<Statement[]> =>
  statementsOf(experience, firstPage, {
    trust: inboxTrust,
    filter,
    urgent: { state: filter['state'] ?? null, selection: 'NEEDS_ATTENTION' },
  });
