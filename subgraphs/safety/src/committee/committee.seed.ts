import type { RequestContext } from '@wesaid/shared/server';
import { Committee } from './committee.entity.js';
import { committeeExamples } from './committee.examples.js';
import { storeCommittee } from './committee.store.js';

/**
 * Gives a trust its demonstration committees, marked synthetic, unless it has some.
 * @returns how many were added
 */
export const seedCommittees = (context: RequestContext, trust: string): Promise<number> =>
  context.work(async (em) => {
    if ((await em.count(Committee, { trustCode: trust, synthetic: true })) > 0) return 0;
    let parent: string | null = null;
    for (const example of committeeExamples) {
      const { id } = await storeCommittee(em, { ...example, trust, parent, synthetic: true });
      parent ??= id;
    }
    return committeeExamples.length;
  });
