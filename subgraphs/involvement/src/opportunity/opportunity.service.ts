import { DomainError, ForbiddenError, UnauthenticatedError } from '@wesaid/shared/errors';
import { once } from '@wesaid/shared/idempotency';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import {
  decodeCursor,
  encodeCursor,
  pageOf,
  pageSize,
  todayInLondon,
  ValidationProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { isUuid } from '../uuid.js';
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
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    if (!mayPublishOpportunities(viewer, input.trust))
      throw new ForbiddenError('publish opportunities of this trust');
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
  async openOnes(trust: string, { first, after }: PageArgs): Promise<Page<Opportunity>> {
    const limit = pageSize(first);
    const [before] = decodeCursor(after, 1) ?? [];
    if (before !== undefined && !isUuid(before)) {
      throw new DomainError('BAD_USER_INPUT', 'Give `endCursor` of the page before as `after`.');
    }
    const opportunities = await this.request.work((em) =>
      em.find(
        Opportunity,
        {
          trustCode: trust,
          $or: [{ closingOn: null }, { closingOn: { $gte: todayInLondon() } }],
          ...(before && { id: { $lt: before } }),
        },
        { orderBy: { id: 'desc' }, limit: limit + 1, populate: ['level'] },
      ),
    );
    return pageOf(opportunities, limit, ({ id }) => encodeCursor(id));
  }

  /** The opportunities of many references, in their order; null for one that the viewer must not see. */
  async byReferences(references: readonly Reference[]): Promise<(Opportunity | null)[]> {
    const ids = references.map((reference) => String(reference['id']));
    const opportunities = await this.request.work((em) =>
      em.find(Opportunity, { id: { $in: ids.filter(isUuid) } }, { populate: ['level'] }),
    );
    const byId = new Map<string, Opportunity>(opportunities.map((found) => [found.id, found]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Every level, ladder by ladder, from least to most say. */
  levels(): Promise<ParticipationLevel[]> {
    return this.request.work((em) =>
      em.find(ParticipationLevel, {}, { orderBy: { ladder: 'asc', rung: 'asc' } }),
    );
  }
}
