import type { RequestContext } from '@wesaid/shared/server';
import { OdsCode, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
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
import { ServiceReference } from '../reference/service.reference.js';
import { TrustReference } from '../reference/trust.reference.js';
import { CodeFeedbackInput } from './code-feedback.input.js';
import { FeedbackConnection } from './feedback.connection.js';
import { FeedbackVersionInput } from './feedback-version.js';
import { FeedbackFilter } from './feedback-filter.js';
import { Feedback } from './feedback.entity.js';
import { FeedbackSelection, FeedbackState } from './feedback.enums.js';
import { FeedbackService } from './feedback.service.js';
import { SubmitFeedbackInput } from './submit-feedback.input.js';
import { SubmitFeedbackResult, type FeedbackReceipt } from './submit-feedback.result.js';
import { SubmitFeedbackService } from './submit-feedback.service.js';

const CodeFeedbackResult = createUnionType({
  name: 'CodeFeedbackResult',
  description: 'The answer as it is coded now, or what to put right.',
  types: () => [Feedback, ValidationProblem] as const,
});

@Resolver(() => Feedback)
export class FeedbackResolver {
  @Query(() => FeedbackConnection, {
    description:
      'What people told a trust, newest first, for its experience team and its service leads. Service leads see their services only.',
  })
  feedback(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('state', () => FeedbackState, {
      nullable: true,
      description: 'Only answers in this state; all by default.',
    })
    state: FeedbackState | null | undefined,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only answers about this service; all by default.',
    })
    service: string | null | undefined,
    @Arg('selection', () => FeedbackSelection, {
      defaultValue: FeedbackSelection.ORDINARY,
      description: 'Which answers: ordinary ones by default.',
    })
    selection: FeedbackSelection,
    @Arg('filter', () => FeedbackFilter, {
      nullable: true,
      description:
        'What else they must be. `state`, `service` and `selection` of the list itself count only where it says nothing.',
    })
    filter: FeedbackFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Feedback>> {
    const wanted = {
      ...filter,
      state: filter?.state ?? state ?? null,
      service: filter?.service ?? service ?? null,
      selection: filter?.selection ?? selection,
    };
    return context.get(FeedbackService).list(trust, wanted, page);
  }

  @Query(() => Feedback, {
    nullable: true,
    description:
      'One answer, for the experience team of its trust and its service leads; null when there is none, or when it is not yours to see.',
  })
  feedbackItem(
    @Arg('id', () => ID, { description: 'Identifier of the answer.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Feedback | null> {
    return context.get(FeedbackService).find(id);
  }

  @Mutation(() => SubmitFeedbackResult, {
    description:
      'Takes one anonymous answer from a page of a trust. Safe to repeat with the same idempotency key: it is kept once and gives the same receipt.',
  })
  submitFeedback(
    @Arg('input', () => SubmitFeedbackInput, { description: 'The answer.' }) input: SubmitFeedbackInput,
    @Ctx() context: RequestContext,
  ): Promise<FeedbackReceipt | ValidationProblem> {
    return context.get(SubmitFeedbackService).submit(input);
  }

  @Mutation(() => Feedback, {
    description: 'Says that somebody has read an answer. CONFLICT when it was changed meanwhile.',
  })
  markFeedbackRead(
    @Arg('input', () => FeedbackVersionInput, { description: 'The answer.' }) input: FeedbackVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback> {
    return context.get(FeedbackService).markRead(input);
  }

  @Mutation(() => Feedback, {
    description:
      'Releases an answer that was held back: a person wrote it, so it counts. CONFLICT when it was changed meanwhile.',
  })
  releaseFeedback(
    @Arg('input', () => FeedbackVersionInput, { description: 'The answer.' }) input: FeedbackVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback> {
    return context.get(FeedbackService).release(input);
  }

  @Mutation(() => CodeFeedbackResult, {
    description:
      'Says which themes an answer is about and what it expresses, in place of what was said before. CONFLICT when it was changed meanwhile.',
  })
  codeFeedback(
    @Arg('input', () => CodeFeedbackInput, { description: 'The answer and its themes.' })
    input: CodeFeedbackInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback | ValidationProblem> {
    return context.get(FeedbackService).code(input);
  }

  @FieldResolver()
  sentiment(@Root() feedback: Feedback): number | null {
    return feedback.codesHidden ? null : feedback.sentiment;
  }

  @FieldResolver(() => TrustReference, { description: 'The trust that it was given to.' })
  trust(@Root() feedback: Feedback): TrustReference {
    return TrustReference.of(feedback.trustCode);
  }

  @FieldResolver(() => ServiceReference, {
    nullable: true,
    description: 'The service that it is about; null for the trust as a whole.',
  })
  service(@Root() feedback: Feedback): ServiceReference | null {
    return ServiceReference.of(feedback.serviceId);
  }
}
