import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, OdsCode, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import { Arg, Args, createUnionType, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Feedback } from '../feedback/feedback.entity.js';
import { OriginalLook, OriginalWords } from './original.types.js';
import { RedactFeedbackInput } from './redaction.input.js';
import { RedactionService } from './redaction.service.js';

const OriginalLookConnection = connectionOf(OriginalLook, 'OriginalLook');

const RedactFeedbackResult = createUnionType({
  name: 'RedactFeedbackResult',
  description: 'The answer without what was taken out, or what to put right.',
  types: () => [Feedback, ValidationProblem] as const,
});

@Resolver()
export class RedactionResolver {
  @Mutation(() => RedactFeedbackResult, {
    description:
      'Takes personal details out of the words of an answer; nothing can be put in. Everybody reads the words without them from then on; the original stays for the experience lead. CONFLICT when it was changed meanwhile.',
  })
  redactFeedback(
    @Arg('input', () => RedactFeedbackInput, { description: 'The answer and what is taken out.' })
    input: RedactFeedbackInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback | ValidationProblem> {
    return context.get(RedactionService).redact(input);
  }

  @Mutation(() => OriginalWords, {
    description:
      'Gives the words of an answer before anything was taken out, to the experience lead of the whole trust, and writes down who looked and when. NOT_FOUND when nothing was taken out.',
  })
  lookAtOriginal(
    @Arg('feedback', () => ID, { description: 'The answer.' }) feedback: string,
    @Ctx() context: RequestContext,
  ): Promise<OriginalWords> {
    return context.get(RedactionService).lookAtOriginal(feedback);
  }

  @Query(() => OriginalLookConnection, {
    description: "Who looked at originals of a trust's answers, newest first, for its experience lead.",
  })
  originalLooks(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<OriginalLook>> {
    return context.get(RedactionService).looks(trust, page);
  }
}
