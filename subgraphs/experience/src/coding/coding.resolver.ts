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
import { BulkService } from './bulk.service.js';
import { BulkChange, ChangeManyInput } from './bulk.types.js';
import { CodingService } from './coding.service.js';
import { BlindCoding, BlindComment, CodeBlindInput, CodingAgreement } from './coding.types.js';

const BlindCommentConnection = connectionOf(BlindComment, 'BlindComment');

const CodeBlindResult = createUnionType({
  name: 'CodeBlindResult',
  description: 'The second coding as it is kept, or what to put right.',
  types: () => [BlindCoding, ValidationProblem] as const,
});

const ChangeManyResult = createUnionType({
  name: 'ChangeManyResult',
  description: 'What was changed and what was not, or what to put right.',
  types: () => [BulkChange, ValidationProblem] as const,
});

@Resolver()
export class CodingResolver {
  @Query(() => BlindCommentConnection, {
    description:
      'The comments that one other person has coded and you have not, newest first, without their codes. For the experience team of the trust and its service leads.',
  })
  commentsToCodeAgain(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<BlindComment>> {
    return context.get(CodingService).waiting(trust, page);
  }

  @Mutation(() => CodeBlindResult, {
    description:
      'Codes a comment that another person has coded, without changing it. NOT_FOUND when it does not wait for you.',
  })
  codeBlind(
    @Arg('input', () => CodeBlindInput, { description: 'The comment and your codes.' }) input: CodeBlindInput,
    @Ctx() context: RequestContext,
  ): Promise<BlindCoding | ValidationProblem> {
    return context.get(CodingService).codeBlind(input);
  }

  @Query(() => CodingAgreement, {
    description:
      'How far people agree on the comments that were coded for the second time in a period, for the experience team of the trust and its service leads.',
  })
  codingAgreement(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('from', () => LocalDate, { description: 'First day in London.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day in London.' }) to: string,
    @Ctx() context: RequestContext,
  ): Promise<CodingAgreement> {
    return context.get(CodingService).agreement(trust, from, to);
  }

  @Mutation(() => ChangeManyResult, {
    description:
      'Gives many answers a theme, a sentiment or a state at once. Those that were changed after you read them stay as they are and are told. Safe to repeat with the same key.',
  })
  changeMany(
    @Arg('input', () => ChangeManyInput, { description: 'The answers and what they get.' })
    input: ChangeManyInput,
    @Ctx() context: RequestContext,
  ): Promise<BulkChange | ValidationProblem> {
    return context.get(BulkService).change(input);
  }

  @Mutation(() => BulkChange, {
    description:
      'Takes back your change of many answers, but for those that were changed since, which are told. NOT_FOUND when it is none of yours or was taken back before.',
  })
  undoChange(
    @Arg('id', () => ID, { description: 'Identifier of the change.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<BulkChange> {
    return context.get(BulkService).undo(id);
  }
}
