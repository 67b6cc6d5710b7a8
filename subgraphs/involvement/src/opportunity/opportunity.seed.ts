import type { RequestContext } from '@wesaid/shared/server';
import { Opportunity } from './opportunity.entity.js';
import { opportunityExamples } from './opportunity.examples.js';
import { storeOpportunity } from './opportunity.store.js';

/**
 * Gives a trust its demonstration opportunities, marked synthetic, unless it has some.
 * @returns how many were added
 */
export const seedOpportunities = (context: RequestContext, trust: string): Promise<number> =>
  context.work(async (em) => {
    if ((await em.count(Opportunity, { trustCode: trust, synthetic: true })) > 0) return 0;
    for (const example of opportunityExamples)
      await storeOpportunity(em, { ...example, trust, synthetic: true });
    return opportunityExamples.length;
  });
