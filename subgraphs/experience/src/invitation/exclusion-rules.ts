import type { EntityManager } from '@mikro-orm/postgresql';
import { InvitationExclusionRule } from './exclusion-rule.entity.js';

/** The rules that hold on a day. */
export async function exclusionRules(em: EntityManager, day: string): Promise<InvitationExclusionRule[]> {
  return em.find(
    InvitationExclusionRule,
    { validFrom: { $lte: day }, $or: [{ validUntil: null }, { validUntil: { $gte: day } }] },
    { orderBy: { code: 'asc' } },
  );
}
