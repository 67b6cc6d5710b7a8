import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '@wesaid/shared/identity';
import { isTeam } from '../involvement-team.js';
import type { Opportunity } from './opportunity.entity.js';

/** Fills in how many people came forward, for the team of the trust; everybody else is told nothing. */
export async function countInterests(
  em: EntityManager,
  viewer: Viewer,
  opportunities: readonly Opportunity[],
): Promise<void> {
  const own = opportunities.filter(({ trustCode }) => isTeam(viewer, trustCode));
  if (own.length === 0) return;
  const rows = await em.execute<{ opportunity_id: string; interests: number }[]>(
    `select opportunity_id, count(*)::int as interests from interest
     where opportunity_id in (?) and not held and not test_mode group by opportunity_id`,
    [own.map(({ id }) => id)],
  );
  const counts = new Map(rows.map((row) => [row.opportunity_id, row.interests]));
  for (const opportunity of own) opportunity.interestCount = counts.get(opportunity.id) ?? 0;
}
