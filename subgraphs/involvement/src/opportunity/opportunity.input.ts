import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { LocalDate, OdsCode, Problems, type FieldProblem } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { OpportunityKind } from './opportunity.enums.js';

/** A way to get involved, as the involvement team publishes it. */
@InputType({ description: 'A way to get involved, as the involvement team publishes it.' })
export class PublishOpportunityInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key publishes nothing twice. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key publishes nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust that looks for people; you must be in its involvement team. */
  @Field(() => OdsCode, {
    description: 'The trust that looks for people; you must be in its involvement team.',
  })
  trust!: string;

  /** What it is, in at most 200 characters. */
  @Field(() => String, { description: 'What it is, in at most 200 characters.' })
  title!: string;

  /** What people will do, when, and what comes of it, in at most 4000 characters. */
  @Field(() => String, {
    description: 'What people will do, when, and what comes of it, in at most 4000 characters.',
  })
  description!: string;

  /** What people do; `OTHER` when it is absent. */
  @Field(() => OpportunityKind, { nullable: true, description: 'What people do; `OTHER` when it is absent.' })
  kind?: OpportunityKind | null;

  /** Code of one of the `participationLevels`. */
  @Field(() => String, { description: 'Code of one of the `participationLevels`.' })
  level!: string;

  /** The part of care it is about, in at most 200 characters. */
  @Field(() => String, { description: 'The part of care it is about, in at most 200 characters.' })
  area!: string;

  /** Where it takes place, in at most 200 characters. */
  @Field(() => String, { description: 'Where it takes place, in at most 200 characters.' })
  location!: string;

  /** When it takes place and how long it takes, in at most 200 characters; absent when it is still to be agreed. */
  @Field(() => String, {
    nullable: true,
    description:
      'When it takes place and how long it takes, in at most 200 characters; absent when it is still to be agreed.',
  })
  time?: string | null;

  /** How people get in and take part, in at most 1000 characters. */
  @Field(() => String, {
    nullable: true,
    description: 'How people get in and take part, in at most 1000 characters.',
  })
  access?: string | null;

  /** The training that people need or are given first, in at most 1000 characters; absent when none is needed. */
  @Field(() => String, {
    nullable: true,
    description:
      'The training that people need or are given first, in at most 1000 characters; absent when none is needed.',
  })
  trainingNeeded?: string | null;

  /** What people are paid, expenses included, in at most 200 characters. */
  @Field(() => String, { description: 'What people are paid, expenses included, in at most 200 characters.' })
  payment!: string;

  /** Last day on which people can come forward, today or later; null or absent when it stays open. */
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Last day on which people can come forward, today or later; null or absent when it stays open.',
  })
  closingOn?: string | null;
}

/** The opportunity that is closed. */
@InputType({ description: 'The opportunity that is closed.' })
export class CloseOpportunityInput {
  /** The opportunity; you must be in the involvement team of its trust. */
  @Field(() => ID, {
    description: 'The opportunity; you must be in the involvement team of its trust.',
  })
  opportunity!: string;

  /** The `version` that you read. */
  @Field(() => Int, { description: 'The `version` that you read.' })
  expectedVersion!: number;
}

/** The texts of the input, and the most characters that each may have. */
const texts = { title: 200, description: 4_000, area: 200, location: 200, payment: 200 } as const;

/** The texts that may be left out. */
const furtherTexts = { time: 200, access: 1_000, trainingNeeded: 1_000 } as const;

/**
 * What the caller has to put right before an opportunity can be published; empty when nothing.
 * @param levels the codes that exist
 */
export function problemsIn(
  input: PublishOpportunityInput,
  levels: readonly string[],
  today: string,
): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  const { level, closingOn } = input;
  for (const [path, most] of Object.entries(texts) as [keyof typeof texts, number][]) {
    problems.needText(path, input[path], most, `Write the ${path}.`);
  }
  for (const [path, most] of Object.entries(furtherTexts) as [keyof typeof furtherTexts, number][]) {
    problems.needText(path, input[path] ?? '', most);
  }
  const known = levels.includes(level);
  problems.need(known, 'level', 'LEVEL_UNKNOWN', 'Give the code of one of the participation levels.');
  const open = !closingOn || closingOn >= today;
  problems.need(open, 'closingOn', 'CLOSING_ON_PAST', 'Give today or a later day.');
  return problems.found;
}
