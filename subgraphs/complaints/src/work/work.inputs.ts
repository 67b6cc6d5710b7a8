import { LocalDate, ThemeCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CaseOutcome } from '../case/case.enums.js';

/** Names one case and the version of it that was read. */
@InputType({ description: 'Names one case and the version of it that was read.' })
export class CaseVersionInput {
  /** The case. */
  @Field(() => ID, { description: 'The case.' })
  case!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}

/** That the person was told that their case came in. */
@InputType({ description: 'That the person was told that their case came in.' })
export class AcknowledgeCaseInput extends CaseVersionInput {
  /** The day on which they were told; today when it is null or absent. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which they were told; today when it is null or absent.',
  })
  on?: string | null;

  /** What to write to a person who wants to be answered by e-mail, at most 4,000 characters; null or absent when they were told otherwise. */
  @Field(() => String, {
    nullable: true,
    description:
      'What to write to a person who wants to be answered by e-mail, at most 4,000 characters; null or absent when they were told otherwise.',
  })
  message?: string | null;
}

/** Who in the team looks after a case. */
@InputType({ description: 'Who in the team looks after a case.' })
export class AssignCaseInput extends CaseVersionInput {
  /** The name of a member of the team, at most 200 characters; null or absent for nobody. */
  @Field(() => String, {
    nullable: true,
    description: 'The name of a member of the team, at most 200 characters; null or absent for nobody.',
  })
  assignedTo?: string | null;
}

/** What a case is about. It replaces what was said before. */
@InputType({ description: 'What a case is about. It replaces what was said before.' })
export class CodeCaseInput extends CaseVersionInput {
  /** Its themes, at most 20; empty when none fits. */
  @Field(() => [ThemeCode], { description: 'Its themes, at most 20; empty when none fits.' })
  themes!: string[];
}

/** That a concern becomes a complaint. */
@InputType({ description: 'That a concern becomes a complaint.' })
export class EscalateCaseInput extends CaseVersionInput {
  /** Whether the person wants it: only with their agreement does it become a complaint. */
  @Field(() => Boolean, {
    description: 'Whether the person wants it: only with their agreement does it become a complaint.',
  })
  personAgreed!: boolean;
}

/** The day that the team and the person agreed on for the answer. */
@InputType({ description: 'The day that the team and the person agreed on for the answer.' })
export class AgreeResponseDayInput extends CaseVersionInput {
  /** The day, from today on. */
  @Field(() => LocalDate, { description: 'The day, from today on.' })
  respondBy!: string;
}

/** That a person has had their answer. */
@InputType({ description: 'That a person has had their answer.' })
export class CloseCaseInput extends CaseVersionInput {
  /** What was found: needed for a complaint, and null or absent for every other kind. */
  @Field(() => CaseOutcome, {
    nullable: true,
    description: 'What was found: needed for a complaint, and null or absent for every other kind.',
  })
  outcome?: CaseOutcome | null;

  /** What the team found and what the person was told, at most 10,000 characters; null or absent when there is nothing to keep. */
  @Field(() => String, {
    nullable: true,
    description:
      'What the team found and what the person was told, at most 10,000 characters; null or absent when there is nothing to keep.',
  })
  finding?: string | null;
}
