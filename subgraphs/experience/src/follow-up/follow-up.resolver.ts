import type { RequestContext } from '@wesaid/shared/server';
import {
  connectionOf,
  OdsCode,
  PageArgs,
  todayInLondon,
  ValidationProblem,
  type Page,
} from '@wesaid/shared/types';
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
import { subjectOf } from '../access.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { FeedbackService } from '../feedback/feedback.service.js';
import { ServiceReference } from '../reference/service.reference.js';
import { FollowUpRuleService } from './follow-up-rule.service.js';
import { FollowUpRule } from './follow-up-rule.type.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpSelection } from './follow-up.enums.js';
import { AssignFollowUpInput, CompleteFollowUpInput, SetFollowUpRuleInput } from './follow-up.inputs.js';
import { FollowUpService } from './follow-up.service.js';

const FollowUpConnection = connectionOf(FollowUp, 'FollowUp');

const FollowUpResult = createUnionType({
  name: 'FollowUpResult',
  description: 'The follow-up as it is now, or what to put right.',
  types: () => [FollowUp, ValidationProblem] as const,
});

const FollowUpRuleResult = createUnionType({
  name: 'FollowUpRuleResult',
  description: 'The rule as it is now, or what to put right.',
  types: () => [FollowUpRule, ValidationProblem] as const,
});

const theFollowUp = { description: 'The follow-up.' };

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @Query(() => FollowUpConnection, {
    description:
      'What a trust follows up, for its experience team and its service leads. Service leads see their services only.',
  })
  followUps(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('service', () => ID, { nullable: true, description: 'Only of this service; all by default.' })
    service: string | null | undefined,
    @Arg('selection', () => FollowUpSelection, {
      defaultValue: FollowUpSelection.OPEN,
      description: 'Which follow-ups: those that are not done by default.',
    })
    selection: FollowUpSelection,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<FollowUp>> {
    return context.get(FollowUpService).list({ trust, service: service ?? null, selection }, page);
  }

  @Query(() => FollowUpRule, {
    description: 'What a trust follows up and within how many working days, for who works with its feedback.',
  })
  followUpRule(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<FollowUpRule> {
    return context.get(FollowUpRuleService).of(trust);
  }

  @Mutation(() => FollowUpResult, {
    description: 'Says who looks after an answer. CONFLICT when it was changed meanwhile.',
  })
  assignFollowUp(
    @Arg('input', () => AssignFollowUpInput, theFollowUp) input: AssignFollowUpInput,
    @Ctx() context: RequestContext,
  ): Promise<FollowUp | ValidationProblem> {
    return context.get(FollowUpService).assign(input);
  }

  @Mutation(() => FollowUpResult, {
    description: 'Says what was done, so that it is open no more. CONFLICT when it was changed meanwhile.',
  })
  completeFollowUp(
    @Arg('input', () => CompleteFollowUpInput, theFollowUp) input: CompleteFollowUpInput,
    @Ctx() context: RequestContext,
  ): Promise<FollowUp | ValidationProblem> {
    return context.get(FollowUpService).complete(input);
  }

  @Mutation(() => FollowUpRuleResult, {
    description:
      'Sets what a trust follows up from now on, for its experience lead. CONFLICT when it was changed meanwhile.',
  })
  setFollowUpRule(
    @Arg('input', () => SetFollowUpRuleInput, { description: 'The rule.' }) input: SetFollowUpRuleInput,
    @Ctx() context: RequestContext,
  ): Promise<FollowUpRule | ValidationProblem> {
    return context.get(FollowUpRuleService).set(input);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of who looks after it, as the team knows them; null while nobody does.',
  })
  owner(@Root() followUp: FollowUp, @Ctx() context: RequestContext): string | null {
    return context.get(FollowUpService).ownerOf(followUp);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you took it.' })
  mine(@Root() followUp: FollowUp, @Ctx() { viewer }: RequestContext): boolean {
    return followUp.ownerSubject === subjectOf(viewer);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is not done and was due before today.' })
  overdue(@Root() { doneOn, dueOn }: FollowUp): boolean {
    return doneOn === null && dueOn < todayInLondon();
  }

  @FieldResolver(() => ServiceReference, {
    nullable: true,
    description: 'The service that the answer is about; null for the trust as a whole.',
  })
  service(@Root() followUp: FollowUp): ServiceReference | null {
    return ServiceReference.of(followUp.serviceId);
  }

  @FieldResolver(() => Feedback, {
    nullable: true,
    description: 'The answer; null when it is not yours to see.',
  })
  async feedback(@Root() followUp: FollowUp, @Ctx() context: RequestContext): Promise<Feedback | null> {
    const [feedback] = await context.get(FeedbackService).byReferences([{ id: followUp.feedbackId }]);
    return feedback ?? null;
  }
}

@Resolver(() => Feedback)
export class FeedbackFollowUpsResolver {
  @FieldResolver(() => [FollowUp], { description: 'Its follow-ups, the first due first.' })
  followUps(@Root() feedback: Feedback, @Ctx() context: RequestContext): Promise<FollowUp[]> {
    return context.get(FollowUpService).of(feedback);
  }
}
