import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
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
}
