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
import { ServiceReference } from '../reference/service.reference.js';
import { Questionnaire } from './questionnaire.entity.js';
import {
  ChangeQuestionnaireInput,
  ProposeQuestionnaireInput,
  RollOutQuestionSetInput,
  TakeQuestionnaireStepInput,
} from './questionnaire.inputs.js';
import { QuestionnaireService } from './questionnaire.service.js';
import { RollOutStage } from './questionnaire.types.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';
import { RollOutService } from './roll-out.service.js';

const QuestionnaireConnection = connectionOf(Questionnaire, 'Questionnaire');

const QuestionnaireResult = createUnionType({
  name: 'QuestionnaireResult',
  description: 'The questionnaire as it is now, or what to put right.',
  types: () => [Questionnaire, ValidationProblem] as const,
});

@Resolver(() => Questionnaire)
export class QuestionnaireResolver {
  @Query(() => QuestionnaireConnection, {
    description:
      'The questionnaires of a trust, first made first, for its experience team and its service leads.',
  })
  questionnaires(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Questionnaire>> {
    return context.get(QuestionnaireService).list(trust, page);
  }

  @Query(() => Questionnaire, {
    nullable: true,
    description: 'One questionnaire; null when there is none, or when it is not yours to see.',
  })
  questionnaire(
    @Arg('id', () => ID, { description: 'Identifier of the questionnaire.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Questionnaire | null> {
    return context.get(QuestionnaireService).find(id);
  }

  @Mutation(() => QuestionnaireResult, {
    description:
      'Proposes the first version of a questionnaire, or the next one as a copy of the last. Safe to repeat with the same idempotency key.',
  })
  proposeQuestionnaire(
    @Arg('input', () => ProposeQuestionnaireInput, { description: 'The proposal.' })
    input: ProposeQuestionnaireInput,
    @Ctx() context: RequestContext,
  ): Promise<Questionnaire | ValidationProblem> {
    return context.get(QuestionnaireService).propose(input);
  }

  @Mutation(() => QuestionnaireResult, {
    description: 'Changes a version that is proposed. CONFLICT when it was changed meanwhile.',
  })
  changeQuestionnaire(
    @Arg('input', () => ChangeQuestionnaireInput, { description: 'The version and what changes.' })
    input: ChangeQuestionnaireInput,
    @Ctx() context: RequestContext,
  ): Promise<Questionnaire | ValidationProblem> {
    return context.get(QuestionnaireService).change(input);
  }

  @Mutation(() => QuestionnaireResult, {
    description:
      'Takes the next step of a version: approve, make live, review, retire. For the lead, who does not approve what they proposed; who may change a proposal may give it up. A version that becomes live retires the one before. CONFLICT when it was changed meanwhile.',
  })
  takeQuestionnaireStep(
    @Arg('input', () => TakeQuestionnaireStepInput, { description: 'The version and its next step.' })
    input: TakeQuestionnaireStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Questionnaire | ValidationProblem> {
    return context.get(QuestionnaireService).step(input);
  }

  @Mutation(() => QuestionnaireResult, {
    description:
      'Says from when on the core set of a trust is asked where, for the lead. CONFLICT when its roll-out was changed meanwhile.',
  })
  rollOutQuestionSet(
    @Arg('input', () => RollOutQuestionSetInput, { description: 'The core set and the stage.' })
    input: RollOutQuestionSetInput,
    @Ctx() context: RequestContext,
  ): Promise<Questionnaire | ValidationProblem> {
    return context.get(RollOutService).set(input);
  }

  @FieldResolver(() => ServiceReference, {
    nullable: true,
    description: 'The service whose questions they are; null for the core set of the trust.',
  })
  service(@Root() questionnaire: Questionnaire): ServiceReference | null {
    return ServiceReference.of(questionnaire.serviceId);
  }

  @FieldResolver(() => [QuestionnaireVersion], { description: 'Its versions, the newest first.' })
  versions(@Root() questionnaire: Questionnaire): QuestionnaireVersion[] {
    return questionnaire.versions;
  }

  @FieldResolver(() => [RollOutStage], {
    description:
      'From when on a core set is asked where, in order of days; none for the questions of a service.',
  })
  rollOut(@Root() questionnaire: Questionnaire): RollOutStage[] {
    return questionnaire.rollOut;
  }
}
