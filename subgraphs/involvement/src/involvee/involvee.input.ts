import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { OdsCode, Problems, tidyText, type FieldProblem } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { needContact, needTags } from '../contact-problems.js';
import { InvolveeRole, InvolveeState } from './involvee.enums.js';

/** Somebody whom the team adds to the register; the person must have agreed. */
@InputType({ description: 'Somebody whom the team adds to the register; the person must have agreed.' })
export class AddInvolveeInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key adds nobody twice. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key adds nobody twice.',
  })
  idempotencyKey!: string;

  /** The trust whose register it is; you must be in its involvement team. */
  @Field(() => OdsCode, {
    description: 'The trust whose register it is; you must be in its involvement team.',
  })
  trust!: string;

  /** What the person is called, in at most 200 characters. */
  @Field(() => String, { description: 'What the person is called, in at most 200 characters.' })
  name!: string;

  /** E-mail address. */
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  /** Telephone number. */
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  telephone?: string | null;

  /** What the person needs to take part, in at most 2000 characters. */
  @Field(() => String, {
    nullable: true,
    description: 'What the person needs to take part, in at most 2000 characters.',
  })
  accessNeeds?: string | null;

  /** As who the person is involved. */
  @Field(() => [InvolveeRole], { description: 'As who the person is involved.' })
  roles!: InvolveeRole[];

  /** What the person wants to be asked about, at most 20, each in at most 100 characters. */
  @Field(() => [String], {
    nullable: true,
    description: 'What the person wants to be asked about, at most 20, each in at most 100 characters.',
  })
  interests?: string[] | null;

  /** What the person can do, at most 20, each in at most 100 characters. */
  @Field(() => [String], {
    nullable: true,
    description: 'What the person can do, at most 20, each in at most 100 characters.',
  })
  skills?: string[] | null;
}

/** What is changed about somebody on the register. What is absent stays as it is. */
@InputType({ description: 'What is changed about somebody on the register. What is absent stays as it is.' })
export class ChangeInvolveeInput {
  /** The person; you must be in the involvement team of the trust. */
  @Field(() => ID, { description: 'The person; you must be in the involvement team of the trust.' })
  involvee!: string;

  /** The `version` that you read. */
  @Field(() => Int, { description: 'The `version` that you read.' })
  expectedVersion!: number;

  /** What the person is called. */
  @Field(() => String, { nullable: true, description: 'What the person is called.' })
  name?: string | null;

  /** E-mail address; empty to remove it. */
  @Field(() => String, { nullable: true, description: 'E-mail address; empty to remove it.' })
  email?: string | null;

  /** Telephone number; empty to remove it. */
  @Field(() => String, { nullable: true, description: 'Telephone number; empty to remove it.' })
  telephone?: string | null;

  /** What the person needs to take part; empty to remove it. */
  @Field(() => String, {
    nullable: true,
    description: 'What the person needs to take part; empty to remove it.',
  })
  accessNeeds?: string | null;

  /** As who the person is involved, in place of what was said before. */
  @Field(() => [InvolveeRole], {
    nullable: true,
    description: 'As who the person is involved, in place of what was said before.',
  })
  roles?: InvolveeRole[] | null;

  /** What the person wants to be asked about, in place of what was said before. */
  @Field(() => [String], {
    nullable: true,
    description: 'What the person wants to be asked about, in place of what was said before.',
  })
  interests?: string[] | null;

  /** What the person can do, in place of what was said before. */
  @Field(() => [String], {
    nullable: true,
    description: 'What the person can do, in place of what was said before.',
  })
  skills?: string[] | null;

  /** Where the person stands; who left is erased half a year later. */
  @Field(() => InvolveeState, {
    nullable: true,
    description: 'Where the person stands; who left is erased half a year later.',
  })
  state?: InvolveeState | null;
}

/** What the caller has to put right before somebody can be added; empty when nothing. */
export function problemsInNew(input: AddInvolveeInput): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  problems.need(tidyText(input.name) !== null, 'name', 'NAME_MISSING', 'Write the name.');
  check(problems, input);
  return problems.found;
}

/** What the caller has to put right before somebody can be changed; empty when nothing. */
export function problemsInChange(input: ChangeInvolveeInput): FieldProblem[] {
  const problems = new Problems();
  const named = typeof input.name !== 'string' || tidyText(input.name) !== null;
  problems.need(named, 'name', 'NAME_MISSING', 'Write the name.');
  check(problems, input);
  return problems.found;
}

function check(problems: Problems, input: AddInvolveeInput | ChangeInvolveeInput): void {
  needContact(problems, input);
  needTags(problems, 'interests', input.interests);
  needTags(problems, 'skills', input.skills);
}
