/**
 * Which themes the comments of a period are about: those that people said, and of comments that nobody has coded those
 * that a model expects. Parameters: trust, service (twice; null for all), first and last day. Row-level security leaves
 * the services of a service lead.
 */
export const saidOrExpected = `comment_of_period as (
    select f.trust_code, f.id, f.received_on, f.received_at, f.state, f.sentiment from feedback f
    where f.trust_code = ? and (?::text is null or f.service_id = ?) and f.received_on between ?::date and ?::date
      and f.comment is not null and not f.test_mode and not f.held),
  theme_of_comment as (
    select c.id, c.received_on, c.received_at, t.theme_code, true as confirmed
    from comment_of_period c join feedback_theme t on t.trust_code = c.trust_code and t.feedback_id = c.id
    union all
    select c.id, c.received_on, c.received_at, n.value, false
    from comment_of_period c join feedback_finding n on n.feedback_id = c.id
    where n.kind = 'THEME' and n.decision is null and c.state not in ('CODED', 'ACTED_ON')
      and not exists (select from feedback_theme t where t.trust_code = c.trust_code and t.feedback_id = c.id)),
  feeling_of_comment as (
    select c.id, coalesce(c.sentiment, (select n.value::smallint from feedback_finding n
      where n.feedback_id = c.id and n.kind = 'SENTIMENT' and n.decision is distinct from 'REJECTED' limit 1)) as sentiment
    from comment_of_period c)`;

/** The comments of a period, as the statement above asks for them. */
export const periodValues = (
  trust: string,
  service: string | null,
  from: string,
  to: string,
): (string | null)[] => [trust, service, service, from, to];
