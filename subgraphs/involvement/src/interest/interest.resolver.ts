import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, OdsCode, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import {
  Arg,
  Args,
  createUnionType,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Opportunity } from '../opportunity/opportunity.entity.js';
import { ExpressInterestInput } from './express-interest.input.js';
import { ExpressInterestService } from './express-interest.service.js';
import { ExpressInterestResult, InterestProgress, type InterestReceipt } from './interest-receipt.type.js';
import { Interest } from './interest.entity.js';
import { InterestSelection, InterestState } from './interest.enums.js';
import { AnswerInterestInput, InterestVersionInput } from './interest.input.js';
import { InterestService } from './interest.service.js';

const InterestConnection = connectionOf(Interest, 'Interest');

const AnswerInterestResult = createUnionType({
  name: 'AnswerInterestResult',
  description: 'Who was answered, or what to put right first.',
  types: () => [Interest, ValidationProblem] as const,
});

@Resolver(() => Interest)
export class InterestResolver {
  @Query(() => InterestConnection, {
    description:
      'Who came forward for the opportunities of a trust, last one first, for its involvement team. FORBIDDEN for everybody else.',
  })
  interests(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('state', () => InterestState, {
      nullable: true,
      description: 'Only those in this state; all by default.',
    })
    state: InterestState | null | undefined,
    @Arg('selection', () => InterestSelection, {
      defaultValue: InterestSelection.ORDINARY,
      description: 'Which ones: ordinary ones by default.',
    })
    selection: InterestSelection,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Interest>> {
    return context.get(InterestService).list({ trust, state: state ?? null, selection }, page);
  }

  @Query(() => Interest, {
    nullable: true,
    description:
      'Somebody who came forward. Null when there is nobody, or when you are not in the involvement team of the trust.',
  })
  async interest(
    @Arg('id', () => ID, { description: 'Who came forward.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Interest | null> {
    const [found] = await context.get(InterestService).byReferences([{ id }]);
    return found ?? null;
  }

  @Query(() => InterestProgress, {
    nullable: true,
    description:
      'How far the team is with the person that a receipt code belongs to; null when nobody came forward with this code.',
  })
  interestProgress(
    @Arg('code', () => String, {
      description:
        'The code, as the person typed it: spaces, dashes and small letters do not matter, nor O for 0 or I for 1.',
    })
    code: string,
    @Ctx() context: RequestContext,
  ): Promise<InterestProgress | null> {
    return context.get(ExpressInterestService).progressOf(code);
  }

  @Mutation(() => ExpressInterestResult, {
    description:
      'Takes from a page of a trust that somebody comes forward for an opportunity, without an account. Safe to repeat with the same idempotency key: it is kept once and gives the same receipt.',
  })
  expressInterest(
    @Arg('input', () => ExpressInterestInput, { description: 'Who comes forward, and for what.' })
    input: ExpressInterestInput,
    @Ctx() context: RequestContext,
  ): Promise<InterestReceipt | ValidationProblem> {
    return context.get(ExpressInterestService).express(input);
  }

  @Mutation(() => AnswerInterestResult, {
    description:
      'Answers somebody who came forward, by e-mail, for the involvement team of the trust. CONFLICT when it was changed meanwhile.',
  })
  answerInterest(
    @Arg('input', () => AnswerInterestInput, { description: 'The answer.' }) input: AnswerInterestInput,
    @Ctx() context: RequestContext,
  ): Promise<Interest | ValidationProblem> {
    return context.get(InterestService).answer(input);
  }

  @Mutation(() => Interest, {
    description:
      'Releases what was held back because it might come from a robot: a person wrote it. CONFLICT when it was changed meanwhile.',
  })
  releaseInterest(
    @Arg('input', () => InterestVersionInput, { description: 'Who came forward.' })
    input: InterestVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<Interest> {
    return context.get(InterestService).release(input);
  }
}

/** What people who came forward add to an opportunity. */
@Resolver(() => Opportunity)
export class OpportunityInterestsResolver {
  @FieldResolver(() => InterestConnection, {
    description:
      'Who came forward, last one first, for the involvement team of the trust. FORBIDDEN for everybody else.',
  })
  interests(
    @Root() opportunity: Opportunity,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Interest>> {
    return context.get(InterestService).ofOpportunity(opportunity, page);
  }
}
