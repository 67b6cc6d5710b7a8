import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { LocalDate, OdsCode, Problems, type FieldProblem } from '@wesaid/shared/types';
import { Field, InputType } from 'type-graphql';
import { CaseKind } from './case.enums.js';

const maxSummaryCharacters = 4_000;
/** The table of bank holidays, without which no clock can be set, begins here. */
const firstDay = '2019-01-01';

/** What the complaints team writes down when a person has told it something. */
@InputType({ description: 'What the complaints team writes down when a person has told it something.' })
export class OpenCaseInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key gives the same case. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key gives the same case.',
  })
  idempotencyKey!: string;

  /** The trust that was told; you must be in its complaints team. */
  @Field(() => OdsCode, { description: 'The trust that was told; you must be in its complaints team.' })
  trust!: string;

  /** What the person wants it to be. */
  @Field(() => CaseKind, { description: 'What the person wants it to be.' })
  kind!: CaseKind;

  /** What it is about, at most 4000 characters, without names and contact details. */
  @Field(() => String, {
    description: 'What it is about, at most 4000 characters, without names and contact details.',
  })
  summary!: string;

  /** The day on which the trust was told, from 2019 to today; today when it is null or absent. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which the trust was told, from 2019 to today; today when it is null or absent.',
  })
  receivedOn?: string | null;
}

/** What the caller has to put right before a case can be opened; empty when nothing. */
export function problemsIn(input: OpenCaseInput, today: string): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  const { summary, receivedOn } = input;
  problems.needText('summary', summary, maxSummaryCharacters, 'Write what it is about.');
  if (receivedOn) {
    problems.need(
      receivedOn <= today,
      'receivedOn',
      'RECEIVED_ON_IN_FUTURE',
      'Give today or an earlier day.',
    );
    problems.need(receivedOn >= firstDay, 'receivedOn', 'RECEIVED_ON_TOO_EARLY', 'Give a day from 2019 on.');
  }
  return problems.found;
}
