import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { LocalDate, OdsCode, Problems, tidyText, type FieldProblem } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommitteeRole } from './committee.enums.js';

/** A committee to set up. */
@InputType({ description: 'A committee to set up.' })
export class CreateCommitteeInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key gives the same committee. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key gives the same committee.',
  })
  idempotencyKey!: string;

  /** The trust that it belongs to; you must be a safety specialist there. */
  @Field(() => OdsCode, {
    description: 'The trust that it belongs to; you must be a safety specialist there.',
  })
  trust!: string;

  /** What it is called, in at most 200 characters. */
  @Field(() => String, { description: 'What it is called, in at most 200 characters.' })
  name!: string;

  /** The committee of the same trust that it reports to; null or absent for one at the top. */
  @Field(() => ID, {
    nullable: true,
    description: 'The committee of the same trust that it reports to; null or absent for one at the top.',
  })
  parent?: string | null;

  /** What it is for and what it may decide, in at most 10000 characters; null or absent when that is not written yet. */
  @Field(() => String, {
    nullable: true,
    description:
      'What it is for and what it may decide, in at most 10000 characters; null or absent when that is not written yet.',
  })
  termsOfReference?: string | null;
}

/** A person's place on a committee. */
@InputType({ description: "A person's place on a committee." })
export class AddCommitteeMemberInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key adds nobody twice. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key adds nobody twice.',
  })
  idempotencyKey!: string;

  /** The committee; you must be a safety specialist of its trust. */
  @Field(() => ID, { description: 'The committee; you must be a safety specialist of its trust.' })
  committee!: string;

  /** The identity provider that the person signs in with, by its address. */
  @Field(() => String, {
    description: 'The identity provider that the person signs in with, by its address.',
  })
  issuer!: string;

  /** Who the person is at the identity provider, in at most 255 characters. */
  @Field(() => String, {
    description: 'Who the person is at the identity provider, in at most 255 characters.',
  })
  subject!: string;

  /** As what the person sits on it. */
  @Field(() => CommitteeRole, { description: 'As what the person sits on it.' })
  role!: CommitteeRole;

  /** First day. */
  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  /** Last day; null or absent while no end is set. */
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null or absent while no end is set.' })
  to?: string | null;
}

/** The end of a person's place on a committee. */
@InputType({ description: "The end of a person's place on a committee." })
export class EndCommitteeMembershipInput {
  /** The place; you must be a safety specialist of the trust. */
  @Field(() => ID, { description: 'The place; you must be a safety specialist of the trust.' })
  member!: string;

  /** The version of the place that you have read. */
  @Field(() => Int, { description: 'The version of the place that you have read.' })
  expectedVersion!: number;

  /** The last day. What the person can see ends with it. */
  @Field(() => LocalDate, { description: 'The last day. What the person can see ends with it.' })
  to!: string;
}

/** What the caller has to put right before a committee can be set up; empty when nothing. */
export function problemsInCommittee(input: CreateCommitteeInput): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  problems.needText('name', input.name, 200, 'Write what it is called.');
  problems.needText('termsOfReference', input.termsOfReference ?? '', 10_000);
  return problems.found;
}

/** What the caller has to put right before a person can be added; empty when nothing. */
export function problemsInMember(input: AddCommitteeMemberInput): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  const { issuer, subject, from, to } = input;
  // Viewers are matched by `issuer|subject`, so an issuer must not hold the sign between them.
  const isAddress = /^https?:\/\/[^\s|]{1,240}$/.test(issuer);
  problems.need(
    isAddress,
    'issuer',
    'ISSUER_INVALID',
    'Give the address of the identity provider, such as https://login.example.',
  );
  problems.needText('subject', subject, 255);
  problems.need(
    tidyText(subject) === subject,
    'subject',
    'SUBJECT_INVALID',
    'Give it exactly as the identity provider does.',
  );
  problems.need(!to || to >= from, 'to', 'TO_BEFORE_FROM', 'Give the first day or a later one.');
  return problems.found;
}
