import type { RequestContext } from '@wesaid/shared/server';
import { ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, Mutation, Resolver } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { RaiseCaseResult, type CaseReceipt } from './case-receipt.type.js';
import { IntakeService } from './intake.service.js';
import { OpenCaseInput } from './open-case.input.js';
import { RaiseCaseInput } from './raise-case.input.js';

const OpenCaseResult = createUnionType({
  name: 'OpenCaseResult',
  description: 'The case that was opened, or what to put right first.',
  types: () => [Case, ValidationProblem] as const,
});

@Resolver()
export class IntakeResolver {
  @Mutation(() => RaiseCaseResult, {
    description:
      'Takes a compliment, comment, concern or complaint from a page of a trust. Safe to repeat with the same idempotency key: it is kept once and gives the same receipt.',
  })
  raiseCase(
    @Arg('input', () => RaiseCaseInput, { description: 'What the person tells.' }) input: RaiseCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<CaseReceipt | ValidationProblem> {
    return context.get(IntakeService).raise(input);
  }

  @Mutation(() => OpenCaseResult, {
    description:
      'Opens a case on behalf of a person who told the complaints team something. FORBIDDEN for everybody else.',
  })
  openCase(
    @Arg('input', () => OpenCaseInput, { description: 'What the person told.' }) input: OpenCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<Case | ValidationProblem> {
    return context.get(IntakeService).open(input);
  }
}
