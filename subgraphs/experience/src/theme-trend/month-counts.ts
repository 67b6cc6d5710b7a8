import type { EntityManager } from '@mikro-orm/postgresql';
import { periodValues, saidOrExpected } from './said-or-expected.js';
import type { ThemePeriodArgs } from './theme-period.args.js';

/** The comments of a month, about anything. */
export interface MonthCount {
  /** First day of the month. */
  readonly month: string;
  readonly comments: number;
  /** Of these, whose sentiment is known. */
  readonly known: number;
  /** Of those that are known, where people said so. */
  readonly said: number;
  readonly positive: number;
  readonly negative: number;
  /** Whether any of them is demonstration data. */
  readonly synthetic: boolean;
}

/** The comments of a month about one theme. */
export interface ThemeCount {
  readonly theme: string;
  readonly month: string;
  readonly comments: number;
  readonly confirmed: number;
  readonly negative: number;
}

/** What each month of a period holds; months without comments are missing. */
export interface MonthCounts {
  readonly months: readonly MonthCount[];
  readonly themes: readonly ThemeCount[];
}

/**
 * Counts a period once, by month and by theme.
 * @param theme the only theme that is counted; null for all
 */
export async function countMonths(
  em: EntityManager,
  asked: ThemePeriodArgs,
  theme: string | null,
): Promise<MonthCounts> {
  const [found] = await em.execute<MonthCounts[]>(
    `with ${saidOrExpected},
       of_day as (select received_on, count(*) as comments, count(sentiment) as known,
           count(*) filter (where sentiment_said) as said, count(*) filter (where sentiment <= 2) as positive,
           count(*) filter (where sentiment >= 4) as negative, bool_or(synthetic) as synthetic
         from comment_of_period group by 1),
       of_all as (select to_char(received_on, 'YYYY-MM-01') as month, sum(comments) as comments, sum(known) as known,
           sum(said) as said, sum(positive) as positive, sum(negative) as negative, bool_or(synthetic) as synthetic
         from of_day group by 1),
       of_theme_and_day as (select theme_code, received_on, count(*) as comments,
           count(*) filter (where themes_said) as confirmed, count(*) filter (where sentiment >= 4) as negative
         from comment_of_period cross join unnest(themes) theme_code
         where (?::text is null or ? = any (themes)) and (?::text is null or theme_code = ?) group by 1, 2),
       of_theme as (select theme_code as theme, to_char(received_on, 'YYYY-MM-01') as month, sum(comments) as comments,
           sum(confirmed) as confirmed, sum(negative) as negative
         from of_theme_and_day group by 1, 2)
     select (select coalesce(json_agg(a order by month), '[]') from of_all a) as months,
       (select coalesce(json_agg(t), '[]') from of_theme t) as themes`,
    [...periodValues(asked), theme, theme, theme, theme],
  );
  return found ?? { months: [], themes: [] };
}
