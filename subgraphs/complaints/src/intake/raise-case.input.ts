import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { LocalDate, Problems, type FieldProblem } from '@wesaid/shared/types';
import { Field, ID, InputType } from 'type-graphql';
import { CaseKind } from '../case/case.enums.js';
import { CaseBehalfInput, CaseReplyInput } from './reply.input.js';
import { checkBehalf, checkReply } from './reply.rules.js';

const maxWordsCharacters = 10_000;

/** What a person tells the complaints team of a trust, as a page sends it. */
@InputType({ description: 'What a person tells the complaints team of a trust, as a page sends it.' })
export class RaiseCaseInput {
  /** Made by the page for this case, 8 to 255 characters; a repeat with the same key gives the same receipt. */
  @Field(() => String, {
    description:
      'Made by the page for this case, 8 to 255 characters; a repeat with the same key gives the same receipt.',
  })
  idempotencyKey!: string;

  /** What the person wants it to be. */
  @Field(() => CaseKind, { description: 'What the person wants it to be.' })
  kind!: CaseKind;

  /** The service that it is about; null or absent for the trust as a whole. */
  @Field(() => ID, {
    nullable: true,
    description: 'The service that it is about; null or absent for the trust as a whole.',
  })
  service?: string | null;

  /** What happened, in the person's own words, at most 10,000 characters. */
  @Field(() => String, {
    description: "What happened, in the person's own words, at most 10,000 characters.",
  })
  words!: string;

  /** The day on which it happened, today at the latest; null or absent when the person does not say. */
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day on which it happened, today at the latest; null or absent when the person does not say.',
  })
  happenedOn?: string | null;

  /** The person that it is about, when somebody else acts for them; null or absent otherwise. */
  @Field(() => CaseBehalfInput, {
    nullable: true,
    description: 'The person that it is about, when somebody else acts for them; null or absent otherwise.',
  })
  behalf?: CaseBehalfInput | null;

  /** Who tells the team, and how they want to be answered. */
  @Field(() => CaseReplyInput, { description: 'Who tells the team, and how they want to be answered.' })
  reply!: CaseReplyInput;

  /** A field that people never see; leave it empty. What fills it in is taken for a robot, and its case is held. */
  @Field(() => String, {
    nullable: true,
    description:
      'A field that people never see; leave it empty. What fills it in is taken for a robot, and its case is held.',
  })
  website?: string | null;
}

/** What the person has to put right before their words can be taken; empty when nothing. */
export function raiseProblems(input: RaiseCaseInput, today: string): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  const { words, happenedOn, behalf, reply, kind } = input;
  problems.needText('words', words, maxWordsCharacters, 'Write what you want to tell us.');
  if (happenedOn) {
    const message = 'Give today or an earlier day.';
    problems.need(happenedOn <= today, 'happenedOn', 'HAPPENED_ON_IN_FUTURE', message);
  }
  if (behalf) checkBehalf(problems, behalf);
  checkReply(problems, reply, kind);
  return problems.found;
}
