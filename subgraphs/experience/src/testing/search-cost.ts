import type { Client } from 'pg';
import { asMember, costOf, inboxTrust, type Statement } from './large-inbox.js';

/** What a search costs the database as it is, and as the best statements written by hand. Milliseconds, medians. */
export interface SearchCost {
  readonly ours: number;
  readonly byHand: number;
}

/** Searches of a large inbox: what is looked for, and what it is cut down by. */
export const searches: readonly (readonly [name: string, words: string, filter: Record<string, string>])[] = [
  ['many hits', 'nurse', {}],
  ['two words', 'nurse kind', {}],
  ['few hits', 'helicopter', {}],
  ['no hit', 'unicorn', {}],
  ['many hits of a service', 'nurse', { service: 'service-6' }],
  ['few hits not read yet', 'helicopter', { state: 'NEW' }],
  ['no hit of a service that is not read yet', 'unicorn', { service: 'service-7', state: 'NEW' }],
];

const columns: Readonly<Record<string, string>> = { service: 'service_id', state: 'state' };

/** As `page-of-answers.ts` does it: the identifiers first, then the rows if there are any. */
async function ours(
  application: Client,
  words: string,
  filter: Record<string, string>,
): Promise<Statement[]> {
  const values = [inboxTrust, words, JSON.stringify({ selection: 'ORDINARY', ...filter })];
  const find = { sql: 'select id from search_feedback($1, $2, $3, null, null, 21)', values };
  const ids = (await asMember(application, () => application.query<{ id: string }>(find.sql, values))).rows;
  const read = `select * from feedback where id in (${ids.map(({ id }) => `'${id}'`).join()})
    order by received_at desc, id desc`;
  return ids.length === 0 ? [find] : [find, { sql: read, values: [] }];
}

/** Two ways to write it; which one is better depends on how often the words occur. */
function byHand(words: string, filter: Record<string, string>): string[] {
  const narrowed = Object.entries(filter).map(([name, value]) => `and ${columns[name]} = '${value}'`);
  const where = `trust_code = '${inboxTrust}' and to_tsvector('english', coalesce(comment, '') || ' ' ||
    coalesce(translation, '')) @@ websearch_to_tsquery('english', '${words}') and not held and not test_mode
    ${narrowed.join(' ')}`;
  const newest = 'order by received_at desc, id desc limit 21';
  return [
    `select * from feedback where ${where} ${newest}`,
    `with hit as materialized (select * from feedback where ${where}) select * from hit ${newest}`,
  ];
}

const rounds = 9;

const middle = (all: number[]): number => all.sort((a, b) => a - b)[rounds >> 1] ?? 0;

/**
 * Measures one search, planning included, in turns.
 * @param application bound by row-level security, as every viewer is
 * @param superuser past row-level security, as nobody may be
 */
export async function searchCost(
  application: Client,
  superuser: Client,
  words: string,
  filter: Record<string, string>,
): Promise<SearchCost> {
  const mine = await ours(application, words, filter);
  const statements = byHand(words, filter);
  const times: number[][] = [[], ...statements.map(() => [])];
  for (let round = 0; round < rounds; round += 1) {
    times[0]?.push((await costOf(application, mine)).millis);
    for (const [index, sql] of statements.entries())
      times[index + 1]?.push((await costOf(superuser, [{ sql, values: [] }])).millis);
  }
  const [all = 0, ...hands] = times.map(middle);
  return { ours: all, byHand: Math.min(...hands) };
}
