import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import { Arg, Args, createUnionType, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Committee } from '../committee/committee.entity.js';
import { CreateSafetyMeasureInput, RecordMeasurePointsInput } from './measure.input.js';
import { MeasureService } from './measure.service.js';
import { SafetyMeasure } from './safety-measure.entity.js';

const SafetyMeasureConnection = connectionOf(SafetyMeasure, 'SafetyMeasure');

const CreateSafetyMeasureResult = createUnionType({
  name: 'CreateSafetyMeasureResult',
  description: 'The measure that was set up, or what to put right first.',
  types: () => [SafetyMeasure, ValidationProblem] as const,
});

const RecordMeasurePointsResult = createUnionType({
  name: 'RecordMeasurePointsResult',
  description: 'The measure with its points, or what to put right first.',
  types: () => [SafetyMeasure, ValidationProblem] as const,
});

@Resolver(() => SafetyMeasure)
export class MeasureResolver {
  @Mutation(() => CreateSafetyMeasureResult, {
    description:
      "Sets up something that a committee watches over time, for the trust's safety specialists. NOT_FOUND for a committee that you cannot see, FORBIDDEN for people who only sit on it.",
  })
  createSafetyMeasure(
    @Arg('input', () => CreateSafetyMeasureInput, { description: 'The measure to set up.' })
    input: CreateSafetyMeasureInput,
    @Ctx() context: RequestContext,
  ): Promise<SafetyMeasure | ValidationProblem> {
    return context.get(MeasureService).create(input);
  }

  @Mutation(() => RecordMeasurePointsResult, {
    description:
      "Adds points to a measure, for the trust's safety specialists. NOT_FOUND for a measure that you cannot see, FORBIDDEN for people who only sit on the committee, CONFLICT when it was changed meanwhile.",
  })
  recordMeasurePoints(
    @Arg('input', () => RecordMeasurePointsInput, { description: 'The points.' })
    input: RecordMeasurePointsInput,
    @Ctx() context: RequestContext,
  ): Promise<SafetyMeasure | ValidationProblem> {
    return context.get(MeasureService).recordPoints(input);
  }
}

/** What measures add to a committee. */
@Resolver(() => Committee)
export class CommitteeMeasuresResolver {
  @FieldResolver(() => SafetyMeasureConnection, {
    description:
      'What it watches over time, in the order in which it was set up. Everybody who may see the committee sees the same figures.',
  })
  measures(
    @Root() committee: Committee,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<SafetyMeasure>> {
    return context.get(MeasureService).ofCommittee(committee.id, page);
  }
}
