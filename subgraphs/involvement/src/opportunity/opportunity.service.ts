import { findByIds, pageById } from '@wesaid/shared/database';
import { once } from '@wesaid/shared/idempotency';
import { permit } from '@wesaid/shared/identity';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { todayInLondon, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import { Opportunity } from './opportunity.entity.js';
import { problemsIn, type PublishOpportunityInput } from './opportunity.input.js';
import { mayPublishOpportunities } from './opportunity.policy.js';
import { storeOpportunity } from './opportunity.store.js';
import { ParticipationLevel } from './participation-level.entity.js';

/** Publishes and finds opportunities. */
export class OpportunityService extends Service {
  /**
   * Publishes an opportunity. Repeating it with the same key publishes nothing twice.
   * @returns the opportunity, or what to put right
   * @throws UnauthenticatedError, ForbiddenError, IdempotencyKeyReusedError
   */
  async publish(input: PublishOpportunityInput): Promise<Opportunity | ValidationProblem> {
    const { viewer } = this.request;
    permit(viewer, mayPublishOpportunities(viewer, input.trust), 'publish opportunities of this trust');
    const { idempotencyKey: key, ...publishOpportunity } = input;
    return this.request.work(async (em) => {
      const levels = await em.find(ParticipationLevel, {});
      const problems = problemsIn(
        input,
        levels.map(({ code }) => code),
        todayInLondon(),
      );
      if (problems.length > 0) return ValidationProblem.of(problems);
      const { id } = await once(em, viewer, { key, body: { publishOpportunity } }, () =>
        storeOpportunity(em, publishOpportunity),
      );
      return em.findOneOrFail(Opportunity, { id }, { populate: ['level'] });
    });
  }

  /** The open opportunities of a trust, last published first. Everybody may read them. */
  openOnes(trust: string, page: PageArgs): Promise<Page<Opportunity>> {
    const open = { trustCode: trust, $or: [{ closingOn: null }, { closingOn: { $gte: todayInLondon() } }] };
    return pageById(page, 'desc', (where, options) =>
      this.request.work((em) =>
        em.find(Opportunity, { ...open, ...where }, { ...options, populate: ['level'] }),
      ),
    );
  }

  /** The opportunities of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Opportunity | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work((em) => em.find(Opportunity, { id: { $in: ids } }, { populate: ['level'] })),
    );
  }

  /** Every level, ladder by ladder, from least to most say. */
  levels(): Promise<ParticipationLevel[]> {
    return this.request.work((em) =>
      em.find(ParticipationLevel, {}, { orderBy: { ladder: 'asc', rung: 'asc' } }),
    );
  }
}
