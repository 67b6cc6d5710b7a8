import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, PageArgs, type Page } from '@wesaid/shared/types';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { Opportunity } from './opportunity.entity.js';
import { OpportunityFilter } from './opportunity.filter.js';
import { OpportunityService } from './opportunity.service.js';

const OpportunityConnection = connectionOf(Opportunity, 'Opportunity');

/** What opportunities add to a trust. */
@Resolver(() => TrustReference)
export class TrustOpportunitiesResolver {
  @FieldResolver(() => OpportunityConnection, {
    nullable: true,
    description:
      'The open opportunities to get involved in the trust, last published first. Everybody may read them. Null, with an error, while they cannot be read.',
  })
  opportunities(
    @Root() trust: TrustReference,
    @Args(() => OpportunityFilter) filter: OpportunityFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Opportunity>> {
    return context.get(OpportunityService).list(trust.odsCode, filter, page);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many opportunities to get involved in the trust are open. Everybody may know. Null, with an error, while they cannot be counted.',
  })
  openOpportunityCount(@Root() trust: TrustReference, @Ctx() context: RequestContext): Promise<number> {
    return context.get(OpportunityService).openCount(trust.odsCode);
  }
}
