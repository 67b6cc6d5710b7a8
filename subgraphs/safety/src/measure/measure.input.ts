import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { LocalDate, Problems, ThemeCode, todayInLondon, type FieldProblem } from '@wesaid/shared/types';
import { BetterWhen } from '@wesaid/shared/xmr';
import { Field, Float, ID, InputType, Int } from 'type-graphql';

/** Something that a committee will watch over time. */
@InputType({ description: 'Something that a committee will watch over time.' })
export class CreateSafetyMeasureInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key gives the same measure. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key gives the same measure.',
  })
  idempotencyKey!: string;

  /** The committee that watches it; you must be a safety specialist of its trust. */
  @Field(() => ID, {
    description: 'The committee that watches it; you must be a safety specialist of its trust.',
  })
  committee!: string;

  /** What is measured, in at most 200 characters. */
  @Field(() => String, { description: 'What is measured, in at most 200 characters.' })
  name!: string;

  /** What is counted and what is not, in at most 2000 characters; null or absent when that is not written down. */
  @Field(() => String, {
    nullable: true,
    description:
      'What is counted and what is not, in at most 2000 characters; null or absent when that is not written down.',
  })
  description?: string | null;

  /** In what it is measured, in at most 100 characters, such as `per 1,000 bed days`. */
  @Field(() => String, {
    description: 'In what it is measured, in at most 100 characters, such as `per 1,000 bed days`.',
  })
  unit!: string;

  /** In which direction it gets better. */
  @Field(() => BetterWhen, { description: 'In which direction it gets better.' })
  betterWhen!: BetterWhen;

  /** The theme that it belongs to; null or absent when it has none. */
  @Field(() => ThemeCode, {
    nullable: true,
    description: 'The theme that it belongs to; null or absent when it has none.',
  })
  theme?: string | null;

  /** Where the figures come from, in at most 500 characters; null or absent when that is not written down. */
  @Field(() => String, {
    nullable: true,
    description:
      'Where the figures come from, in at most 500 characters; null or absent when that is not written down.',
  })
  source?: string | null;
}

/** How much a measure was. */
@InputType({ description: 'How much a measure was.' })
export class MeasurePointInput {
  /** The day that it stands for, such as the first of its month; not later than today. */
  @Field(() => LocalDate, {
    description: 'The day that it stands for, such as the first of its month; not later than today.',
  })
  on!: string;

  /** How much it was, in the unit of the measure. */
  @Field(() => Float, { description: 'How much it was, in the unit of the measure.' })
  value!: number;
}

/** Points to add to a measure. */
@InputType({ description: 'Points to add to a measure.' })
export class RecordMeasurePointsInput {
  /** The measure; you must be a safety specialist of its trust. */
  @Field(() => ID, { description: 'The measure; you must be a safety specialist of its trust.' })
  measure!: string;

  /** The version of the measure that you have read. */
  @Field(() => Int, { description: 'The version of the measure that you have read.' })
  expectedVersion!: number;

  /** The points, 1 to 200, each of another day. A point of a day that has one already takes its place. */
  @Field(() => [MeasurePointInput], {
    description:
      'The points, 1 to 200, each of another day. A point of a day that has one already takes its place.',
  })
  points!: MeasurePointInput[];
}

const greatest = 1e12;

/** What the caller has to put right before a measure can be set up; empty when nothing. */
export function problemsInMeasure(input: CreateSafetyMeasureInput): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  problems.needText('name', input.name, 200, 'Write what is measured.');
  problems.needText('description', input.description ?? '', 2_000);
  problems.needText('unit', input.unit, 100, 'Write in what it is measured.');
  problems.needText('source', input.source ?? '', 500);
  return problems.found;
}

/** What the caller has to put right in points; empty when nothing. */
export function problemsInPoints({ points }: RecordMeasurePointsInput): FieldProblem[] {
  const problems = new Problems();
  const fits = points.length >= 1 && points.length <= 200;
  problems.need(fits, 'points', 'POINTS_COUNT', 'Send 1 to 200 points.');
  const today = todayInLondon();
  const seen = new Set<string>();
  points.forEach(({ on, value }, index) => {
    problems.need(on <= today, `points.${index}.on`, 'ON_IN_FUTURE', 'Give today or a day before it.');
    problems.need(!seen.has(on), `points.${index}.on`, 'ON_TWICE', 'Give each day once.');
    const isSmall = Math.abs(value) <= greatest;
    problems.need(isSmall, `points.${index}.value`, 'VALUE_TOO_LARGE', 'Give a smaller figure.');
    seen.add(on);
  });
  return problems.found;
}
