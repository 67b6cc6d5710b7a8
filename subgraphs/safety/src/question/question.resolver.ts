import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import { Arg, Args, createUnionType, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Committee } from '../committee/committee.entity.js';
import { CommitteeQuestion } from './committee-question.entity.js';
import { AnswerCommitteeQuestionInput, AskCommitteeQuestionInput } from './question.input.js';
import { QuestionService } from './question.service.js';

const CommitteeQuestionConnection = connectionOf(CommitteeQuestion, 'CommitteeQuestion');

const AskCommitteeQuestionResult = createUnionType({
  name: 'AskCommitteeQuestionResult',
  description: 'The question that was asked, or what to put right first.',
  types: () => [CommitteeQuestion, ValidationProblem] as const,
});

const AnswerCommitteeQuestionResult = createUnionType({
  name: 'AnswerCommitteeQuestionResult',
  description: 'The question with its answer, or what to put right first.',
  types: () => [CommitteeQuestion, ValidationProblem] as const,
});

@Resolver(() => CommitteeQuestion)
export class QuestionResolver {
  @Mutation(() => AskCommitteeQuestionResult, {
    description:
      'Puts a question to a committee, for whoever sits on it today, patient safety partners included. NOT_FOUND for a committee that you cannot see, FORBIDDEN for people who see it and do not sit on it.',
  })
  askCommitteeQuestion(
    @Arg('input', () => AskCommitteeQuestionInput, { description: 'The question.' })
    input: AskCommitteeQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<CommitteeQuestion | ValidationProblem> {
    return context.get(QuestionService).ask(input);
  }

  @Mutation(() => AnswerCommitteeQuestionResult, {
    description:
      "Answers a question for the committee, for its chair and members who are staff and the trust's safety specialists. NOT_FOUND for a question that you cannot see, FORBIDDEN for everybody else on the committee, CONFLICT when it was answered meanwhile.",
  })
  answerCommitteeQuestion(
    @Arg('input', () => AnswerCommitteeQuestionInput, { description: 'The answer.' })
    input: AnswerCommitteeQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<CommitteeQuestion | ValidationProblem> {
    return context.get(QuestionService).answer(input);
  }
}

/** What questions add to a committee. */
@Resolver(() => Committee)
export class CommitteeQuestionsResolver {
  @FieldResolver(() => CommitteeQuestionConnection, {
    description: 'What was asked by people who sit on it, and what it answered, the newest question first.',
  })
  questions(
    @Root() committee: Committee,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CommitteeQuestion>> {
    return context.get(QuestionService).ofCommittee(committee.id, page);
  }
}
