import { demonstrationTrusts, type RequestContext } from '@wesaid/shared/server';
import { seedOpportunities } from '../opportunity/opportunity.seed.js';

/** Gives the demonstration trusts their data. */
export async function seed(context: RequestContext): Promise<number> {
  let count = 0;
  for (const trust of demonstrationTrusts) count += await seedOpportunities(context, trust);
  return count;
}
