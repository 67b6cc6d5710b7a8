import type { RequestContext } from '@wesaid/shared/server';
import { LocalDate, OdsCode, ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { BulkService } from './bulk.service.js';
import { BulkChange, ChangeManyInput } from './bulk.types.js';
import { CodingService } from './coding.service.js';
import { BlindCoding, BlindComment, CodeBlindInput, CodingAgreement } from './coding.types.js';

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
  @Query(() => BlindComment, {
    nullable: true,
    description:
      'The comment that you have taken to code a second time, without its codes; null when you have taken none. For the experience team of the trust and its service leads.',
  })
  commentToCodeAgain(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<BlindComment | null> {
    return context.get(CodingService).taken(trust);
  }

  @Mutation(() => BlindComment, {
    nullable: true,
    description:
      'Gives you a comment that one other person has coded and you have not, by chance; again the same while you have not coded it. Until then its codes are kept from you everywhere. Null when none waits.',
  })
  takeCommentToCodeAgain(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<BlindComment | null> {
    return context.get(CodingService).take(trust);
  }

  @Mutation(() => CodeBlindResult, {
    description:
      'Codes the comment that you have taken, without changing it. From now on you see how others coded it. NOT_FOUND when you have not taken it.',
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
