import type { EntityManager } from '@mikro-orm/postgresql';
import type { Grant } from '@wesaid/shared/identity';
import { sendEmail } from '@wesaid/shared/messages';
import type { RequestContext } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { workingRoles } from '../access.js';
import { AlertSubscription } from '../alert/alert.entity.js';
import { AlertCadence, AlertKind } from '../alert/alert.enums.js';
import { alertAddress } from '../alert/alert.service.js';
import { directoryFor } from '../organisations/directory.js';
import { settingsFor } from '../settings.js';
import { digestText, type Counts, type Told } from './digest-text.js';

/** How long events are kept: longer than the longest time between two messages. */
const keptDays = 30;

/** The services that somebody may be told of: null for all of the trust, empty when their role has ended. */
function scopeOf(alert: AlertSubscription, grants: readonly Grant[]): readonly string[] | null {
  const held = grants.filter(
    ({ organisation, role }) => organisation === alert.trustCode && workingRoles.includes(role),
  );
  if (held.some(({ services }) => services === null)) return alert.services;
  const own = new Set(held.flatMap(({ services }) => services ?? []));
  return alert.services === null ? [...own] : alert.services.filter((id) => own.has(id));
}

/**
 * Tells everybody with a cadence what happened since they were told last, each in a transaction of its own: what is told
 * and that it was told are kept together. Who no longer works with the feedback of the trust is told nothing any more.
 * @param request one in the name of the system
 * @returns how many messages were sent
 * @throws UnavailableError when organisations does not answer; nothing is lost, the next try tells it
 */
export async function sendDigests(request: RequestContext, cadence: AlertCadence): Promise<number> {
  const ids = await request.work((em) =>
    em.execute<{ id: string; subject: string }[]>(
      'select id, subject from alert_subscription where cadence = ? order by id',
      [cadence],
    ),
  );
  let sent = 0;
  for (const { id, subject } of ids) {
    const grants = await directoryFor(request).grantsOf(subject);
    sent += await request.work((em) => tell(request, em, id, grants));
  }
  await request.work((em) =>
    em.execute(`delete from alert_event where created_at < now() - interval '${keptDays} days'`),
  );
  return sent;
}

async function tell(
  request: RequestContext,
  em: EntityManager,
  id: string,
  grants: readonly Grant[],
): Promise<number> {
  const today = todayInLondon();
  const [row] = await em.execute<object[]>(
    `select * from alert_subscription where id = ? and (cadence = 'AT_ONCE' or told_on is distinct from ?::date)
     for update`,
    [id, today],
  );
  if (!row) return 0;
  const alert = em.map(AlertSubscription, row) as AlertSubscription;
  const services = scopeOf(alert, grants);
  if (services?.length === 0) {
    await em.execute('delete from alert_subscription where id = ?', [id]);
    return 0;
  }
  // One mark ends what is told now and begins what is told next, so that nothing falls between the two.
  const [{ mark } = { mark: '' }] = await em.execute<{ mark: string }[]>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as mark',
  );
  const counts = await counted(em, alert, { services, mark, today });
  await em.execute('update alert_subscription set seen = ?::xid8, told_on = ?::date where id = ?', [
    mark,
    today,
    id,
  ]);
  const message = digestText(counts, settingsFor(request).publicUrl);
  if (!message) return 0;
  const { ring } = settingsFor(request);
  const to = ring.open(alert.email, alertAddress(id));
  await sendEmail(em, ring, { trust: alert.trustCode, to, about: `alert|${id}`, ...message });
  return 1;
}

interface Until {
  readonly services: readonly string[] | null;
  readonly mark: string;
  readonly today: string;
}

async function counted(
  em: EntityManager,
  { id, trustCode, kinds, cadence }: AlertSubscription,
  { services, mark, today }: Until,
): Promise<Counts> {
  const inScope = `(?::jsonb = 'null'::jsonb or service_id in (select jsonb_array_elements_text(nullif(?::jsonb, 'null'))))`;
  const scope = JSON.stringify(services);
  const rows = await em.execute<{ kind: Told; count: number }[]>(
    `select kind, count(distinct coalesce(feedback_id, story_id))::int as count from alert_event e
     where trust_code = ? and ${inScope} and exists (select from alert_subscription s
       where s.id = ? and e.transaction >= s.seen
         and (s.min_criticality is null or e.criticality >= s.min_criticality)
         and (e.kind = any (s.kinds)
           or (e.kind = 'RAISED' and e.kinds && s.kinds and e.raised_from < s.min_criticality)))
       and transaction < ?::xid8
     group by kind`,
    [trustCode, scope, scope, id, mark],
  );
  const counts = Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
  if (cadence === AlertCadence.AT_ONCE || !kinds.includes(AlertKind.OVERDUE)) return counts;
  const [overdue] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from follow_up
     where trust_code = ? and ${inScope} and done_on is null and due_on < ?::date`,
    [trustCode, scope, scope, today],
  );
  return { ...counts, [AlertKind.OVERDUE]: overdue?.count ?? 0 };
}
