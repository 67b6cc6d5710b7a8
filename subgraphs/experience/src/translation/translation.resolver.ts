import type { RequestContext } from '@wesaid/shared/server';
import { ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, Mutation, Resolver } from 'type-graphql';
import { Feedback } from '../feedback/feedback.entity.js';
import { TranslateFeedbackInput } from './translation.input.js';
import { TranslationService } from './translation.service.js';

const TranslateFeedbackResult = createUnionType({
  name: 'TranslateFeedbackResult',
  description: 'The answer with its translation, or what to put right.',
  types: () => [Feedback, ValidationProblem] as const,
});

@Resolver()
export class TranslationResolver {
  @Mutation(() => TranslateFeedbackResult, {
    description:
      'Keeps what the words of an answer mean in English, as a person translated them; the words themselves stay. CONFLICT when it was changed meanwhile.',
  })
  translateFeedback(
    @Arg('input', () => TranslateFeedbackInput, { description: 'The answer and its translation.' })
    input: TranslateFeedbackInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback | ValidationProblem> {
    return context.get(TranslationService).translate(input);
  }
}
