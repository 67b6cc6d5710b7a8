import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '@wesaid/shared/errors';
import { isText, tidyText } from '@wesaid/shared/types';
import { allOf, type Condition } from '../newest-first.js';
import type { FeedbackFilter } from './feedback-filter.js';
import { FeedbackSelection } from './feedback.enums.js';

/** Where a page begins and how long it is. */
export interface PageOfAnswers {
  /** The place after which it begins; null for the first page. */
  readonly place: readonly [at: string, id: string] | null;
  readonly most: number;
}

const longestSearch = 200;

const selections: Readonly<Record<FeedbackSelection, string>> = {
  ORDINARY: 'not test_mode and not held',
  NEEDS_ATTENTION: 'needs_attention and not test_mode and not held',
  NEEDS_TRANSLATION: 'needs_translation and not test_mode and not held',
  HELD: 'held and not test_mode',
  TEST: 'test_mode',
};

/** The rows of one page of a trust's answers, newest first, of those that the viewer may see. */
export function pageOfAnswers(
  em: EntityManager,
  trust: string,
  filter: FeedbackFilter,
  page: PageOfAnswers,
): Promise<object[]> {
  const words = tidyText(filter.search);
  if (words !== null) return searched(em, trust, { ...filter, search: words }, page);
  const { sql, values } = answersQuery(trust, filter, page);
  return em.execute<object[]>(sql, values);
}

/**
 * The query of a page without a search. Each filter has an index in the order of the list, so that a page costs the same
 * however many answers there are; that of themes is kept with the labels.
 */
export function answersQuery(
  trust: string,
  filter: FeedbackFilter,
  { place, most }: PageOfAnswers,
): { sql: string; values: unknown[] } {
  const { state, service, rating, language, theme, criticality, from, to, mode, hasWords, safeguarding } =
    filter;
  const narrowed = (at: string, id: string, service_id: string): (Condition | null)[] => [
    service ? [`${service_id} = ?`, service] : null,
    from ? [`${at} >= ?::date::timestamp at time zone 'Europe/London'`, from] : null,
    to ? [`${at} < (?::date + 1)::timestamp at time zone 'Europe/London'`, to] : null,
    place && [`(${at}, ${id}) < (?::timestamptz, ?::uuid)`, ...place],
  ];
  const answer = allOf(
    ['f.trust_code = ?', trust],
    [selections[filter.selection ?? FeedbackSelection.ORDINARY]],
    state ? ['f.state = ?', state] : null,
    rating ? ['f.rating = ?', rating] : null,
    language ? ['f.detected_language = ?', language] : null,
    // From 3 on the few critical ones have an index of their own.
    typeof criticality === 'number'
      ? [criticality >= 3 ? 'criticality >= 3 and criticality >= ?' : 'criticality >= ?', criticality]
      : null,
    mode ? ['collection_mode = ?', mode] : null,
    typeof hasWords === 'boolean' ? [hasWords ? 'comment is not null' : 'comment is null'] : null,
    typeof safeguarding === 'boolean'
      ? [safeguarding ? 'safeguarding_since is not null' : 'safeguarding_since is null']
      : null,
    ...(theme ? [] : narrowed('f.received_at', 'f.id', 'f.service_id')),
  );
  if (!theme) {
    return {
      sql: `select f.* from feedback f where ${answer.where} order by f.received_at desc, f.id desc limit ?`,
      values: [...answer.values, most],
    };
  }
  const label = allOf(
    ['l.trust_code = ?', trust],
    ['l.theme_code = ?', theme],
    rating ? ['l.answer_rating = ?', rating] : null,
    ...narrowed('l.answer_at', 'l.feedback_id', 'l.answer_service'),
  );
  return {
    sql: `select f.* from feedback_theme l join feedback f on f.id = l.feedback_id
      where ${label.where} and ${answer.where} order by l.answer_at desc, l.feedback_id desc limit ?`,
    values: [...label.values, ...answer.values, most],
  };
}

/** Finds identifiers by the one function that may use the index of words, then reads the rows as everybody must. */
async function searched(
  em: EntityManager,
  trust: string,
  filter: FeedbackFilter & { search: string },
  { place, most }: PageOfAnswers,
): Promise<object[]> {
  const { search, ...others } = filter;
  if (!isText(search) || [...search].length > longestSearch) {
    throw new DomainError('BAD_USER_INPUT', `Search for ${longestSearch} characters or fewer.`);
  }
  const [at, id] = place ?? [null, null];
  const found = await em.execute<{ id: string }[]>(
    'select id from search_feedback(?, ?, ?::jsonb, ?::timestamptz, ?::uuid, ?)',
    [trust, search, JSON.stringify({ selection: FeedbackSelection.ORDINARY, ...others }), at, id, most],
  );
  if (found.length === 0) return [];
  return em.execute<object[]>('select * from feedback where id in (?) order by received_at desc, id desc', [
    found.map((row) => row.id),
  ]);
}
