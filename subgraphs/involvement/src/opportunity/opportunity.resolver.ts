import type { RequestContext } from '@wesaid/shared/server';
import { ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Opportunity } from './opportunity.entity.js';
import { CloseOpportunityInput, PublishOpportunityInput } from './opportunity.input.js';
import { OpportunityService } from './opportunity.service.js';
import { ParticipationLevel } from './participation-level.entity.js';

const PublishOpportunityResult = createUnionType({
  name: 'PublishOpportunityResult',
  description: 'The opportunity that was published, or what to put right first.',
  types: () => [Opportunity, ValidationProblem] as const,
});

const CloseOpportunityResult = createUnionType({
  name: 'CloseOpportunityResult',
  description: 'The opportunity that was closed, or what to put right first.',
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

  @Query(() => Opportunity, {
    nullable: true,
    description:
      'One opportunity. Null when there is none, or when it is closed and you are not in the involvement team of its trust.',
  })
  async opportunity(
    @Arg('id', () => ID, { description: 'The opportunity.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Opportunity | null> {
    const [found] = await context.get(OpportunityService).byReferences([{ id }]);
    return found ?? null;
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

  @Mutation(() => CloseOpportunityResult, {
    description:
      'Closes a way to get involved, for the involvement team of its trust: nobody can come forward any longer. CONFLICT when it was changed meanwhile.',
  })
  closeOpportunity(
    @Arg('input', () => CloseOpportunityInput, { description: 'What is closed.' })
    input: CloseOpportunityInput,
    @Ctx() context: RequestContext,
  ): Promise<Opportunity | ValidationProblem> {
    return context.get(OpportunityService).close(input);
  }
}
