import type { RequestContext } from '@wesaid/shared/server';
import {
  connectionOf,
  LocalDate,
  OdsCode,
  PageArgs,
  ValidationProblem,
  type Page,
} from '@wesaid/shared/types';
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
      'Gives the words of an answer before anything was taken out, to the experience lead of the whole trust, and writes down who looked, when and why. NOT_FOUND when nothing was taken out.',
  })
  lookAtOriginal(
    @Arg('feedback', () => ID, { description: 'The answer.' }) feedback: string,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why, in at most 300 characters; it is written down with the look. Null for no reason.',
    })
    reason: string | null,
    @Ctx() context: RequestContext,
  ): Promise<OriginalWords> {
    return context.get(RedactionService).lookAtOriginal(feedback, reason);
  }

  @Query(() => OriginalLookConnection, {
    description: "Who looked at originals of a trust's answers, newest first, for its experience lead.",
  })
  originalLooks(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('by', () => String, {
      nullable: true,
      description: 'Only the looks of this person, by their name in the identity service; null for all.',
    })
    by: string | null | undefined,
    @Arg('month', () => LocalDate, {
      nullable: true,
      description: 'Only the looks of the month in London in which this day lies; null for all.',
    })
    month: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<OriginalLook>> {
    return context.get(RedactionService).looks(trust, { by: by ?? null, month: month ?? null }, page);
  }
}
