import type { RequestContext } from '@wesaid/shared/server';
import { ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Opportunity } from './opportunity.entity.js';
import { PublishOpportunityInput } from './opportunity.input.js';
import { OpportunityService } from './opportunity.service.js';
import { ParticipationLevel } from './participation-level.entity.js';

const PublishOpportunityResult = createUnionType({
  name: 'PublishOpportunityResult',
  description: 'The opportunity that was published, or what to put right first.',
  types: () => [Opportunity, ValidationProblem] as const,
});

@Resolver(() => Opportunity)
export class OpportunityResolver {
  @Query(() => [ParticipationLevel], {
    description: 'Every level of participation, ladder by ladder, from least to most say.',
  })
  participationLevels(@Ctx() context: RequestContext): Promise<ParticipationLevel[]> {
    return context.get(OpportunityService).levels();
  }

  @Mutation(() => PublishOpportunityResult, {
    description:
      'Publishes a way to get involved in a trust, for its involvement team. FORBIDDEN for everybody else.',
  })
  publishOpportunity(
    @Arg('input', () => PublishOpportunityInput, { description: 'What is published.' })
    input: PublishOpportunityInput,
    @Ctx() context: RequestContext,
  ): Promise<Opportunity | ValidationProblem> {
    return context.get(OpportunityService).publish(input);
  }
}
