import type { ThemePeriodArgs } from './theme-period.args.js';

/**
 * Which themes the comments of a period are about, and what they express: as people said; of comments that nobody has
 * coded, as a model expects. The database keeps which of the two counts in `comment_reading` (migration 0019); this is how
 * it is read. Parameters: trust, services (twice, as JSON; null for all), first and last day. Row-level security leaves the
 * services of a service lead. The themes of a comment are `themes` too. Each part of a statement that uses it reads the
 * rows anew, which is cheaper than keeping them: use it few times.
 */
export const saidOrExpected = `comment_of_period as not materialized (
    select trust_code, feedback_id as id, received_on, received_at, synthetic, sentiment, sentiment_said, themes, themes_said
    from comment_reading
    where trust_code = ? and (?::json is null or service_id in (select json_array_elements_text(?::json)))
      and received_on between ?::date and ?::date),
  theme_of_comment as not materialized (
    select c.id, c.received_on, c.received_at, c.sentiment, theme_code, c.themes_said as confirmed
    from comment_of_period c cross join unnest(c.themes) theme_code)`;

/**
 * The comments of a period by their themes, after {@link saidOrExpected}: few rows, however many comments there are, because
 * people write about the same things again and again.
 */
export const setsOfPeriod = `set_of_period as materialized (
    select themes, themes_said, count(*) as comments, count(sentiment) as felt, sum(sentiment) as total,
      count(*) filter (where sentiment >= 4) as negative
    from comment_of_period group by 1, 2)`;

/** Services as a statement takes them: JSON, null for all. */
export const servicesValue = ({ services }: Pick<ThemePeriodArgs, 'services'>): string | null =>
  services ? JSON.stringify(services) : null;

/** What the statement above is given. */
export const periodValues = (asked: ThemePeriodArgs): (string | null)[] => {
  const services = servicesValue(asked);
  return [asked.trust, services, services, asked.from, asked.to];
};
