import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { LocalDate, OdsCode, Problems, type FieldProblem } from '@wesaid/shared/types';
import { Field, ID, InputType } from 'type-graphql';
import { CaseKind } from '../case/case.enums.js';
import { CaseBehalfInput, CaseReplyInput } from './reply.input.js';
import { checkBehalf, checkReply } from './reply.rules.js';

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

  /** The service that it is about; null or absent for the trust as a whole. */
  @Field(() => ID, {
    nullable: true,
    description: 'The service that it is about; null or absent for the trust as a whole.',
  })
  service?: string | null;

  /** The day on which it happened, today at the latest; null or absent when it is not known. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which it happened, today at the latest; null or absent when it is not known.',
  })
  happenedOn?: string | null;

  /** Who told the team, and how they want to be answered; null or absent when they wanted to leave nothing. */
  @Field(() => CaseReplyInput, {
    nullable: true,
    description:
      'Who told the team, and how they want to be answered; null or absent when they wanted to leave nothing.',
  })
  reply?: CaseReplyInput | null;

  /** The person that it is about, when `reply` is somebody who acts for them; null or absent otherwise. */
  @Field(() => CaseBehalfInput, {
    nullable: true,
    description:
      'The person that it is about, when `reply` is somebody who acts for them; null or absent otherwise.',
  })
  behalf?: CaseBehalfInput | null;
}

/** What the caller has to put right before a case can be opened; empty when nothing. */
export function openProblems(input: OpenCaseInput, today: string): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  const { kind, summary, receivedOn, happenedOn, reply, behalf } = input;
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
  if (happenedOn) {
    const message = 'Give today or an earlier day.';
    problems.need(happenedOn <= today, 'happenedOn', 'HAPPENED_ON_IN_FUTURE', message);
  }
  if (reply) checkReply(problems, reply, kind);
  if (behalf) {
    const message = 'Say who acts for this person and how they want to be answered.';
    problems.need(Boolean(reply), 'reply', 'REPLY_MISSING', message);
    checkBehalf(problems, behalf);
  }
  return problems.found;
}
