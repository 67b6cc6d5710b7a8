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
import { ThemeReference } from '../reference/theme.reference.js';
import { QuestionReview } from './question-review.type.js';
import { SurveyQuestion } from './survey-question.entity.js';
import {
  AddSurveyQuestionInput,
  SignOffSurveyQuestionInput,
  WordSurveyQuestionInput,
} from './survey-question.inputs.js';
import { SurveyQuestionService } from './survey-question.service.js';

const SurveyQuestionConnection = connectionOf(SurveyQuestion, 'SurveyQuestion');

const SurveyQuestionResult = createUnionType({
  name: 'SurveyQuestionResult',
  description: 'The question as it is kept now, or what to put right.',
  types: () => [SurveyQuestion, ValidationProblem] as const,
});

@Resolver(() => SurveyQuestion)
export class SurveyQuestionResolver {
  @Query(() => SurveyQuestionConnection, {
    description:
      'The bank of questions of a trust, first made first, for its experience team and its service leads.',
  })
  surveyQuestions(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<SurveyQuestion>> {
    return context.get(SurveyQuestionService).list(trust, page);
  }

  @Query(() => SurveyQuestion, {
    nullable: true,
    description: 'One question of a bank; null when there is none, or when it is not yours to see.',
  })
  surveyQuestion(
    @Arg('id', () => ID, { description: 'Identifier of the question.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SurveyQuestion | null> {
    return context.get(SurveyQuestionService).find(id);
  }

  @Mutation(() => SurveyQuestionResult, {
    description:
      'Adds a question to the bank of a trust. Safe to repeat with the same idempotency key. It is asked once a questionnaire with it is live.',
  })
  addSurveyQuestion(
    @Arg('input', () => AddSurveyQuestionInput, { description: 'The question.' })
    input: AddSurveyQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<SurveyQuestion | ValidationProblem> {
    return context.get(SurveyQuestionService).add(input);
  }

  @Mutation(() => SurveyQuestionResult, {
    description:
      'Words a question anew, in all its languages. Versions that were approved keep the words that they had. It has to be signed off again. CONFLICT when it was changed meanwhile.',
  })
  wordSurveyQuestion(
    @Arg('input', () => WordSurveyQuestionInput, { description: 'The question and its words.' })
    input: WordSurveyQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<SurveyQuestion | ValidationProblem> {
    return context.get(SurveyQuestionService).word(input);
  }

  @Mutation(() => SurveyQuestionResult, {
    description:
      'Signs off that a question asks about what matters to patients and to the trust. CONFLICT when it was changed meanwhile.',
  })
  signOffSurveyQuestion(
    @Arg('input', () => SignOffSurveyQuestionInput, { description: 'The question and its themes.' })
    input: SignOffSurveyQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<SurveyQuestion | ValidationProblem> {
    return context.get(SurveyQuestionService).signOff(input);
  }

  @FieldResolver(() => QuestionReview, {
    nullable: true,
    description: 'What it was signed off for; null while it is not, and again when its words were changed.',
  })
  review(@Root() question: SurveyQuestion): QuestionReview | null {
    const { signedOffBy, signedOffOn, patientThemeCodes, trustThemeCodes } = question;
    if (signedOffBy === null || signedOffOn === null) return null;
    return Object.assign(new QuestionReview(), {
      patientThemes: patientThemeCodes.map(ThemeReference.of),
      trustThemes: trustThemeCodes.map(ThemeReference.of),
      signedOffBy,
      signedOffOn,
    });
  }
}
