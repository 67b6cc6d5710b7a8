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
import { LocalSurvey } from './local-survey.entity.js';
import { DecideSurveyInput, RegisterSurveyInput } from './local-survey.inputs.js';
import { LocalSurveyService } from './local-survey.service.js';

const LocalSurveyConnection = connectionOf(LocalSurvey, 'LocalSurvey');

const LocalSurveyResult = createUnionType({
  name: 'LocalSurveyResult',
  description: 'The survey as the register has it now, or what to put right.',
  types: () => [LocalSurvey, ValidationProblem] as const,
});

@Resolver(() => LocalSurvey)
export class LocalSurveyResolver {
  @Query(() => LocalSurveyConnection, {
    description:
      'The register of the surveys of a trust, first found first, for its experience team and its service leads.',
  })
  localSurveys(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<LocalSurvey>> {
    return context.get(LocalSurveyService).list(trust, page);
  }

  @Query(() => LocalSurvey, {
    nullable: true,
    description: 'One survey of a register; null when there is none, or when it is not yours to see.',
  })
  localSurvey(
    @Arg('id', () => ID, { description: 'Identifier of the survey.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<LocalSurvey | null> {
    return context.get(LocalSurveyService).find(id);
  }

  @Mutation(() => LocalSurveyResult, {
    description: 'Registers a survey that was found. Safe to repeat with the same idempotency key.',
  })
  registerSurvey(
    @Arg('input', () => RegisterSurveyInput, { description: 'The survey.' }) input: RegisterSurveyInput,
    @Ctx() context: RequestContext,
  ): Promise<LocalSurvey | ValidationProblem> {
    return context.get(LocalSurveyService).register(input);
  }

  @Mutation(() => LocalSurveyResult, {
    description: 'Decides what becomes of a survey. CONFLICT when it was changed meanwhile.',
  })
  decideSurvey(
    @Arg('input', () => DecideSurveyInput, { description: 'The survey and the decision.' })
    input: DecideSurveyInput,
    @Ctx() context: RequestContext,
  ): Promise<LocalSurvey | ValidationProblem> {
    return context.get(LocalSurveyService).decide(input);
  }

  @FieldResolver(() => ServiceReference, {
    nullable: true,
    description: 'The service that runs it; null for the trust as a whole.',
  })
  service(@Root() survey: LocalSurvey): ServiceReference | null {
    return ServiceReference.of(survey.serviceId);
  }
}
