import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { LocalDate, OdsCode, Problems, ThemeCode, type FieldProblem } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Taxonomy } from '../organisations/directory.js';
import { themeProblems } from '../organisations/theme-problems.js';

/** Something that people told the trust, as the involvement team writes it down. */
@InputType({ description: 'Something that people told the trust, as the involvement team writes it down.' })
export class RecordStatementInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key records nothing twice. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key records nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust that was told; you must be in its involvement team. */
  @Field(() => OdsCode, { description: 'The trust that was told; you must be in its involvement team.' })
  trust!: string;

  /** What was said, without names, in at most 4000 characters. */
  @Field(() => String, { description: 'What was said, without names, in at most 4000 characters.' })
  words!: string;

  /** What it is about, at most 20 themes; empty when none fits. */
  @Field(() => [ThemeCode], { description: 'What it is about, at most 20 themes; empty when none fits.' })
  themes!: string[];

  /** What it expresses, from 1 (very positive) to 5 (very negative); null or absent when that cannot be said. */
  @Field(() => Int, {
    nullable: true,
    description:
      'What it expresses, from 1 (very positive) to 5 (very negative); null or absent when that cannot be said.',
  })
  sentiment?: number | null;

  /** Day on which it was said, today or earlier. */
  @Field(() => LocalDate, { description: 'Day on which it was said, today or earlier.' })
  saidOn!: string;

  /** The event of the trust at which it was said; absent when it was none. */
  @Field(() => ID, {
    nullable: true,
    description: 'The event of the trust at which it was said; absent when it was none.',
  })
  event?: string | null;

  /** The opportunity of the trust in which it was said; absent when it was none. */
  @Field(() => ID, {
    nullable: true,
    description: 'The opportunity of the trust in which it was said; absent when it was none.',
  })
  opportunity?: string | null;
}

/** What the caller has to put right before a statement can be recorded, seen from the input alone. */
export function problemsIn(input: RecordStatementInput, taxonomy: Taxonomy, today: string): FieldProblem[] {
  const problems = new Problems([
    ...idempotencyKeyProblems(input.idempotencyKey),
    ...themeProblems(input.themes, taxonomy),
  ]);
  problems.needText('words', input.words, 4_000, 'Write what was said.');
  const { sentiment } = input;
  const inRange = sentiment === null || sentiment === undefined || (sentiment >= 1 && sentiment <= 5);
  const scale = 'Choose 1 (very positive) to 5 (very negative), or leave it out.';
  problems.need(inRange, 'sentiment', 'SENTIMENT_OUT_OF_RANGE', scale);
  problems.need(input.saidOn <= today, 'saidOn', 'SAID_ON_FUTURE', 'Give today or an earlier day.');
  return problems.found;
}

/** What is said when a statement names something that the trust does not have. */
export const unknown = (path: 'event' | 'opportunity'): FieldProblem => ({
  path,
  code: `${path.toUpperCase()}_UNKNOWN`,
  message: `Choose an ${path} of this trust, or leave it out.`,
});
