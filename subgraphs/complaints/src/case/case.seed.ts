import type { RequestContext } from '@wesaid/shared/server';
import { Case } from './case.entity.js';
import { caseExamples } from './case.examples.js';
import { storeCase } from './case.store.js';

/**
 * Gives a trust its demonstration cases, marked synthetic, unless it has some.
 * @returns how many were added
 */
export const seedCases = (context: RequestContext, trust: string): Promise<number> =>
  context.work(async (em) => {
    if ((await em.count(Case, { trustCode: trust, synthetic: true })) > 0) return 0;
    for (const example of caseExamples) await storeCase(em, { ...example, trust, synthetic: true });
    return caseExamples.length;
  });
