import { LocalDate, OdsCode, Problems, type FieldProblem } from '@wesaid/shared/types';
import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { CareSetting } from '../reference/care-setting.js';
import { TargetMeasure, TargetOperator } from './target.entity.js';

/** A target that a trust sets itself. */
@InputType({ description: 'A target that a trust sets itself.' })
export class AddTargetInput {
  /** Made for this target, 8 to 255 characters; a repeat with the same key adds nothing twice. */
  @Field(() => String, {
    description: 'Made for this target, 8 to 255 characters; a repeat with the same key adds nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust. */
  @Field(() => OdsCode, { description: 'The trust.' })
  trust!: string;

  /** What it measures. */
  @Field(() => TargetMeasure, { description: 'What it measures.' })
  measure!: TargetMeasure;

  /** The setting of care that it is about; null or absent for the whole trust. */
  @Field(() => CareSetting, {
    nullable: true,
    description: 'The setting of care that it is about; null or absent for the whole trust.',
  })
  scope?: CareSetting | null;

  /** How the figure must stand to the value; at least as high by default. */
  @Field(() => TargetOperator, {
    defaultValue: TargetOperator.GTE,
    description: 'How the figure must stand to the value; at least as high by default.',
  })
  operator!: TargetOperator;

  /** The value in per cent, above 0 and at most 100. */
  @Field(() => Float, { description: 'The value in per cent, above 0 and at most 100.' })
  value!: number;

  /** The day by which it is to be reached. */
  @Field(() => LocalDate, { description: 'The day by which it is to be reached.' })
  dueOn!: string;

  /** Where it is written down, at most 200 characters; null or absent when that is not said. */
  @Field(() => String, {
    nullable: true,
    description: 'Where it is written down, at most 200 characters; null or absent when that is not said.',
  })
  source?: string | null;
}

/** Names a target and the version of it that was read. */
@InputType({ description: 'Names a target and the version of it that was read.' })
export class TargetVersionInput {
  /** The target. */
  @Field(() => ID, { description: 'The target.' })
  target!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}

/** What to put right before a target is added. */
export function targetProblems(input: AddTargetInput): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  problems.need(
    input.value > 0 && input.value <= 100,
    'value',
    'VALUE_OUT_OF_RANGE',
    'Give per cent, above 0 and at most 100.',
  );
  problems.needText('source', input.source ?? '', 200);
  return problems.found;
}
