import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, OdsCode, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
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
import { Action } from '../action/action.entity.js';
import { TrustReference } from '../reference/trust.reference.js';
import { SurveyResult } from './survey-result.entity.js';
import { SurveyResultSelection } from './survey-result.enums.js';
import { AnswerSurveyResultInput } from './survey-result.input.js';
import { SurveyResultService } from './survey-result.service.js';

const SurveyResultConnection = connectionOf(SurveyResult, 'SurveyResult');

const AnswerSurveyResultResult = createUnionType({
  name: 'AnswerSurveyResultResult',
  description: 'The result with its action, or what to put right.',
  types: () => [SurveyResult, ValidationProblem] as const,
});

@Resolver(() => SurveyResult)
export class SurveyResultResolver {
  @Query(() => SurveyResultConnection, {
    description:
      "What surveys found out about a trust, last published first, for who reads the trust's live figures.",
  })
  surveyResults(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('selection', () => SurveyResultSelection, {
      defaultValue: SurveyResultSelection.ALL,
      description: 'Which results: all by default.',
    })
    selection: SurveyResultSelection,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<SurveyResult>> {
    return context.get(SurveyResultService).list(trust, selection, page);
  }

  @Query(() => SurveyResult, {
    nullable: true,
    description: 'One survey result; null when there is none, or when it is not yours to see.',
  })
  surveyResult(
    @Arg('id', () => ID, { description: 'Identifier of the result.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SurveyResult | null> {
    return context.get(SurveyResultService).find(id);
  }

  @Mutation(() => AnswerSurveyResultResult, {
    description:
      'Says which published action answers a survey result, and by when, for the experience team of the trust. CONFLICT when it was changed meanwhile.',
  })
  answerSurveyResult(
    @Arg('input', () => AnswerSurveyResultInput, { description: 'The result and the action.' })
    input: AnswerSurveyResultInput,
    @Ctx() context: RequestContext,
  ): Promise<SurveyResult | ValidationProblem> {
    return context.get(SurveyResultService).answer(input);
  }

  @FieldResolver(() => TrustReference, { description: 'The trust that it is about.' })
  trust(@Root() result: SurveyResult): TrustReference {
    return TrustReference.of(result.trustCode);
  }

  @FieldResolver(() => Action, {
    nullable: true,
    description: 'The action that answers it; null when none does, or when it was taken back.',
  })
  action(@Root() result: SurveyResult, @Ctx() context: RequestContext): Promise<Action | null> {
    return context.get(SurveyResultService).actionOf(result);
  }
}
