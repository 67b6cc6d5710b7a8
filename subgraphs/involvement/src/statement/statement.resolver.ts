import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, OdsCode, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import { Arg, Args, createUnionType, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RecordStatementInput } from './record-statement.input.js';
import { Statement } from './statement.entity.js';
import { StatementService } from './statement.service.js';

const StatementConnection = connectionOf(Statement, 'Statement');

const RecordStatementResult = createUnionType({
  name: 'RecordStatementResult',
  description: 'The statement as it is kept, or what to put right first.',
  types: () => [Statement, ValidationProblem] as const,
});

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => StatementConnection, {
    description:
      'What people told a trust when they were involved, last recorded first, for its involvement team. FORBIDDEN for everybody else.',
  })
  statements(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Statement>> {
    return context.get(StatementService).list(trust, page);
  }

  @Mutation(() => RecordStatementResult, {
    description:
      'Records something that people told a trust, for its involvement team. FORBIDDEN for everybody else.',
  })
  recordStatement(
    @Arg('input', () => RecordStatementInput, { description: 'What was said.' }) input: RecordStatementInput,
    @Ctx() context: RequestContext,
  ): Promise<Statement | ValidationProblem> {
    return context.get(StatementService).record(input);
  }
}
