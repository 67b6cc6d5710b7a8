import type { RequestContext } from '@wesaid/shared/server';
import { LocalDate, PageArgs, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { QuestionResultsService } from './question-results.service.js';
import { QuestionResult, WrittenAnswerConnection, type WrittenAnswer } from './question-results.type.js';

@Resolver(() => TrustReference)
export class QuestionResultsResolver {
  @FieldResolver(() => [QuestionResult], {
    nullable: true,
    description:
      'What people answered to each question of a questionnaire in a period, for the experience team and service leads of the trust; null with FORBIDDEN for everybody else. Who works for some services only names one of them.',
  })
  questionResults(
    @Root() trust: TrustReference,
    @Arg('from', () => LocalDate, { description: 'First day of the period.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day of the period.' }) to: string,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only answers about this service; the whole trust by default.',
    })
    service: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<QuestionResult[]> {
    return context
      .get(QuestionResultsService)
      .results({ trust: trust.odsCode, service: service ?? null, from, to });
  }

  @FieldResolver(() => WrittenAnswerConnection, {
    nullable: true,
    description:
      'What people wrote in answer to one question, the newest first, for the experience team and service leads of the trust; null with FORBIDDEN for everybody else. Service leads see their services only.',
  })
  writtenAnswers(
    @Root() trust: TrustReference,
    @Arg('question', () => ID, { description: 'The question.' }) question: string,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only answers about this service; all by default.',
    })
    service: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<WrittenAnswer>> {
    return context.get(QuestionResultsService).written(trust.odsCode, question, service ?? null, page);
  }
}
