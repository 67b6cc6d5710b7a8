import { findByIds, pageById } from '@wesaid/shared/database';
import { once } from '@wesaid/shared/idempotency';
import { permit } from '@wesaid/shared/identity';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { todayInLondon, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import { filterText } from '../filter-text.js';
import { permitAnyTeam } from '../involvement-team.js';
import { lockVersion } from '../lock-version.js';
import { countInterests } from './count-interests.js';
import { Opportunity } from './opportunity.entity.js';
import type { OpportunityFilter } from './opportunity.filter.js';
import { problemsIn, type CloseOpportunityInput, type PublishOpportunityInput } from './opportunity.input.js';
import { mayPublishOpportunities } from './opportunity.policy.js';
import { isOpenOn, openOn, overOn, storeOpportunity } from './opportunity.store.js';
import { ParticipationLevel } from './participation-level.entity.js';

const stored = { table: 'opportunity', what: 'opportunity' };

/** Publishes, closes and finds opportunities. */
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
      const opportunity = await em.findOneOrFail(Opportunity, { id }, { populate: ['level'] });
      await countInterests(em, this.request.viewer, [opportunity]);
      return opportunity;
    });
  }

  /**
   * Closes an opportunity: from now on only its team sees it and nobody can come forward.
   * @returns the opportunity, or that it is closed already
   * @throws UnauthenticatedError, ForbiddenError, NotFoundError, ConflictError
   */
  async close(input: CloseOpportunityInput): Promise<Opportunity | ValidationProblem> {
    permitAnyTeam(this.request.viewer, 'close an opportunity');
    const { opportunity: id, expectedVersion } = input;
    return this.request.work(async (em) => {
      const opportunity = await lockVersion(em, Opportunity, stored, { id, expectedVersion });
      if (!isOpenOn(opportunity, todayInLondon())) {
        const message = 'This opportunity is closed already.';
        return ValidationProblem.of([{ path: 'opportunity', code: 'OPPORTUNITY_CLOSED', message }]);
      }
      opportunity.closedOn = todayInLondon();
      await em.flush();
      await em.populate(opportunity, ['level']);
      await countInterests(em, this.request.viewer, [opportunity]);
      return opportunity;
    });
  }

  /** The opportunities of a trust, last published first. Everybody may read those that are open. */
  list(trust: string, filter: OpportunityFilter, page: PageArgs): Promise<Page<Opportunity>> {
    const { kind } = filter;
    const level = filterText('level', filter.level);
    const area = filterText('area', filter.area);
    const chosen = {
      trustCode: trust,
      ...(filter.over ? overOn(todayInLondon()) : openOn(todayInLondon())),
      ...(kind && { kind }),
      ...(level !== null && { level: { code: level } }),
      ...(area !== null && { area: { $ilike: area.replace(/[\\%_]/g, '\\$&') } }),
    };
    return pageById(page, 'desc', (where, options) =>
      this.request.work(async (em) => {
        const found = await em.find(
          Opportunity,
          { $and: [chosen, where] },
          { ...options, populate: ['level'] },
        );
        await countInterests(em, this.request.viewer, found);
        return found;
      }),
    );
  }

  /** How many opportunities of a trust are open. Everybody may know. */
  openCount(trust: string): Promise<number> {
    return this.request.work((em) => em.count(Opportunity, { trustCode: trust, ...openOn(todayInLondon()) }));
  }

  /** The opportunities of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Opportunity | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work(async (em) => {
        const found = await em.find(Opportunity, { id: { $in: ids } }, { populate: ['level'] });
        await countInterests(em, this.request.viewer, found);
        return found;
      }),
    );
  }

  /** Every level, ladder by ladder, from least to most say. */
  levels(): Promise<ParticipationLevel[]> {
    return this.request.work((em) =>
      em.find(ParticipationLevel, {}, { orderBy: { ladder: 'asc', rung: 'asc' } }),
    );
  }
}
