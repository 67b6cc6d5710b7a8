import type { ThemePeriodArgs } from './theme-period.args.js';

/**
 * Which themes the comments of a period are about, and what they express: as people said; of comments that nobody has
 * coded, as a model expects. Parameters: trust, services (twice, as JSON; null for all), first and last day. Row-level security
 * leaves the services of a service lead. Whoever uses it must not join the two with each other: the planner takes them for
 * short lists.
 */
export const saidOrExpected = `comment_of_period as (
    select f.trust_code, f.id, f.received_on, f.received_at, f.state, f.synthetic,
      coalesce(f.sentiment, expected.value) as sentiment, f.sentiment is not null as sentiment_said
    from feedback f
    left join lateral (select n.value::smallint as value from feedback_finding n
      where n.feedback_id = f.id and n.kind = 'SENTIMENT' and n.decision is distinct from 'REJECTED' limit 1
    ) expected on f.sentiment is null
    where f.trust_code = ? and (?::json is null or f.service_id in (select json_array_elements_text(?::json))) and f.received_on between ?::date and ?::date
      and f.comment is not null and not f.test_mode and not f.held),
  theme_of_comment as (
    select c.id, c.received_on, c.received_at, c.sentiment, t.theme_code, t.confirmed
    from comment_of_period c cross join lateral (
      select l.theme_code, true as confirmed from feedback_theme l
      where l.trust_code = c.trust_code and l.feedback_id = c.id
      union all
      select n.value, false from feedback_finding n
      where n.feedback_id = c.id and n.kind = 'THEME' and n.decision is null and c.state not in ('CODED', 'ACTED_ON')
        and not exists (select from feedback_theme l where l.trust_code = c.trust_code and l.feedback_id = c.id)) t)`;

/** Services as a statement takes them: JSON, null for all. */
export const servicesValue = ({ services }: Pick<ThemePeriodArgs, 'services'>): string | null =>
  services ? JSON.stringify(services) : null;

/** What the statement above is given. */
export const periodValues = (asked: ThemePeriodArgs): (string | null)[] => {
  const services = servicesValue(asked);
  return [asked.trust, services, services, asked.from, asked.to];
};
