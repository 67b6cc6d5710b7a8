import type { RequestContext } from '@wesaid/shared/server';
import { ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, Mutation, Resolver } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import {
  AcknowledgeCaseInput,
  AgreeResponseDayInput,
  AssignCaseInput,
  CaseVersionInput,
  CloseCaseInput,
  CodeCaseInput,
  EscalateCaseInput,
} from './work.inputs.js';
import { WorkService } from './work.service.js';

const resultOf = (name: string) =>
  createUnionType({
    name,
    description: 'The case as it is now, or what to put right.',
    types: () => [Case, ValidationProblem] as const,
  });

const AcknowledgeCaseResult = resultOf('AcknowledgeCaseResult');
const AssignCaseResult = resultOf('AssignCaseResult');
const CodeCaseResult = resultOf('CodeCaseResult');
const EscalateCaseResult = resultOf('EscalateCaseResult');
const AgreeResponseDayResult = resultOf('AgreeResponseDayResult');
const CloseCaseResult = resultOf('CloseCaseResult');
const ReleaseCaseResult = resultOf('ReleaseCaseResult');

type Result = Promise<Case | ValidationProblem>;
const theCase = { description: 'The case and what changes.' };
const forTeam = (what: string): { description: string } => ({
  description: `${what} For the complaints team; CONFLICT when the case was changed meanwhile.`,
});

@Resolver(() => Case)
export class WorkResolver {
  @Mutation(
    () => AcknowledgeCaseResult,
    forTeam('Notes that the person was told that their case came in; a message is sent to them by e-mail.'),
  )
  acknowledgeCase(
    @Arg('input', () => AcknowledgeCaseInput, theCase) input: AcknowledgeCaseInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(WorkService).acknowledge(input);
  }

  @Mutation(() => AssignCaseResult, forTeam('Says who in the team looks after a case.'))
  assignCase(
    @Arg('input', () => AssignCaseInput, theCase) input: AssignCaseInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(WorkService).assign(input);
  }

  @Mutation(() => CodeCaseResult, forTeam('Says what a case is about, in place of what was said before.'))
  codeCase(
    @Arg('input', () => CodeCaseInput, theCase) input: CodeCaseInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(WorkService).code(input);
  }

  @Mutation(
    () => EscalateCaseResult,
    forTeam(
      'Makes a complaint of a concern, if the person wants it. Reference and receipt stay, and the clocks start today.',
    ),
  )
  escalateCase(
    @Arg('input', () => EscalateCaseInput, theCase) input: EscalateCaseInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(WorkService).escalate(input);
  }

  @Mutation(
    () => AgreeResponseDayResult,
    forTeam('Notes the day that the team and the person agreed on for the answer; the earlier day is kept.'),
  )
  agreeResponseDay(
    @Arg('input', () => AgreeResponseDayInput, theCase) input: AgreeResponseDayInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(WorkService).agreeResponseDay(input);
  }

  @Mutation(() => CloseCaseResult, forTeam('Closes a case, a complaint with its outcome.'))
  closeCase(
    @Arg('input', () => CloseCaseInput, theCase) input: CloseCaseInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(WorkService).close(input);
  }

  @Mutation(
    () => ReleaseCaseResult,
    forTeam('Releases a case that was held back: a person sent it, so it is an ordinary one.'),
  )
  releaseCase(
    @Arg('input', () => CaseVersionInput, theCase) input: CaseVersionInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(WorkService).release(input);
  }
}
