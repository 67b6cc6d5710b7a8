import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, OdsCode, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import { Arg, Args, createUnionType, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Case } from './case.entity.js';
import { OpenCaseInput } from './case.input.js';
import { CaseService } from './case.service.js';

const CaseConnection = connectionOf(Case, 'Case');

const OpenCaseResult = createUnionType({
  name: 'OpenCaseResult',
  description: 'The case that was opened, or what to put right first.',
  types: () => [Case, ValidationProblem] as const,
});

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => CaseConnection, {
    description:
      'The cases of a trust, last opened first, for its complaints team. FORBIDDEN for everybody else.',
  })
  cases(
    @Arg('trust', () => OdsCode, { description: 'The trust whose cases are wanted.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Case>> {
    return context.get(CaseService).ofTrust(trust, page);
  }

  @Mutation(() => OpenCaseResult, {
    description:
      'Opens a case on behalf of a person who told the complaints team something. FORBIDDEN for everybody else.',
  })
  openCase(
    @Arg('input', () => OpenCaseInput, { description: 'What the person told.' }) input: OpenCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<Case | ValidationProblem> {
    return context.get(CaseService).open(input);
  }
}
