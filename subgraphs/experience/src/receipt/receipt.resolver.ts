import type { RequestContext } from '@wesaid/shared/server';
import type { ValidationProblem } from '@wesaid/shared/types';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { AddToFeedbackInput } from './add-to-feedback.input.js';
import { AddToFeedbackResult, type FeedbackAdded } from './add-to-feedback.result.js';
import { AddToFeedbackService } from './add-to-feedback.service.js';
import { FeedbackOutcome } from './feedback-outcome.type.js';
import { ReceiptService } from './receipt.service.js';

@Resolver(() => FeedbackOutcome)
export class ReceiptResolver {
  @Query(() => FeedbackOutcome, {
    nullable: true,
    description:
      'What became of the answer that a receipt code belongs to; null when no answer has this code.',
  })
  feedbackOutcome(
    @Arg('code', () => String, {
      description:
        'The code, as the person typed it: spaces, dashes and small letters do not matter, nor O for 0 or I for 1.',
    })
    code: string,
    @Ctx() context: RequestContext,
  ): Promise<FeedbackOutcome | null> {
    return context.get(ReceiptService).outcomeOf(code);
  }

  @Mutation(() => AddToFeedbackResult, {
    description:
      'Adds to an answer, for who holds its receipt code; nothing else is needed. Staff see it as new. Safe to repeat with the same idempotency key.',
  })
  addToFeedback(
    @Arg('input', () => AddToFeedbackInput, { description: 'The code and what is added.' })
    input: AddToFeedbackInput,
    @Ctx() context: RequestContext,
  ): Promise<FeedbackAdded | ValidationProblem> {
    return context.get(AddToFeedbackService).add(input);
  }
}
