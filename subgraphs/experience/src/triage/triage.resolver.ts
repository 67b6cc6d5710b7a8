import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Feedback } from '../feedback/feedback.entity.js';
import { AssignSafeguardingInput, DecideFindingInput, RateCriticalityInput } from './decide-finding.input.js';
import { TriageService } from './triage.service.js';

@Resolver()
export class TriageResolver {
  @Mutation(() => Feedback, {
    description:
      'Says whether something that was found in an answer is so. Both answers are kept, and the answer follows. CONFLICT when it was changed meanwhile.',
  })
  decideFinding(
    @Arg('input', () => DecideFindingInput, { description: 'The finding and the decision.' })
    input: DecideFindingInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback> {
    return context.get(TriageService).decide(input);
  }

  @Mutation(() => Feedback, {
    description:
      'Says how critical an answer is, in place of what rules took it for. CONFLICT when it was changed meanwhile.',
  })
  rateCriticality(
    @Arg('input', () => RateCriticalityInput, { description: 'The answer and how critical it is.' })
    input: RateCriticalityInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback> {
    return context.get(TriageService).rate(input);
  }

  @Mutation(() => Feedback, {
    description:
      'Gives an answer to the people who look after safeguarding, or takes it back. CONFLICT when it was changed meanwhile.',
  })
  assignSafeguarding(
    @Arg('input', () => AssignSafeguardingInput, { description: 'The answer and whether it is with them.' })
    input: AssignSafeguardingInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback> {
    return context.get(TriageService).assignSafeguarding(input);
  }
}
