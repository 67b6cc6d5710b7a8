import type { RequestContext } from '@wesaid/shared/server';
import { OdsCode, type ValidationProblem } from '@wesaid/shared/types';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RecordFeedbackInput, TakeBackFeedbackInput } from './recorded-feedback.input.js';
import { RecordedFeedbackService } from './recorded-feedback.service.js';
import {
  RecordedPile,
  RecordFeedbackResult,
  TakenBackFeedback,
  type RecordedReceipt,
} from './recorded-feedback.types.js';

@Resolver()
export class RecordedFeedbackResolver {
  @Query(() => RecordedPile, {
    description:
      'What the viewer wrote down for a trust, for its experience team and its service leads: how many answers today, and the last five.',
  })
  recordedFeedback(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<RecordedPile> {
    return context.get(RecordedFeedbackService).mine(trust);
  }

  @Mutation(() => RecordFeedbackResult, {
    description:
      'Keeps an answer that staff write down: from a card, from the telephone, or for somebody whom they helped. For the experience team, and for service leads about their services. Safe to repeat with the same idempotency key.',
  })
  recordFeedback(
    @Arg('input', () => RecordFeedbackInput, { description: 'The answer.' }) input: RecordFeedbackInput,
    @Ctx() context: RequestContext,
  ): Promise<RecordedReceipt | ValidationProblem> {
    return context.get(RecordedFeedbackService).record(input);
  }

  @Mutation(() => TakenBackFeedback, {
    description:
      'Takes back an answer that the viewer wrote down by mistake within the last day: nothing of it stays. NOT_FOUND when there is no such answer of theirs, CONFLICT when somebody worked with it meanwhile.',
  })
  async takeBackFeedback(
    @Arg('input', () => TakeBackFeedbackInput, { description: 'The answer.' }) input: TakeBackFeedbackInput,
    @Ctx() context: RequestContext,
  ): Promise<TakenBackFeedback> {
    const feedback = await context.get(RecordedFeedbackService).takeBack(input);
    return Object.assign(new TakenBackFeedback(), { feedback });
  }
}
