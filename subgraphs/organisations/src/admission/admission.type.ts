import { OdsCode } from '@wesaid/shared/types';
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';

/** A submission that wants in. It carries hashes only: nothing in it tells who sent what. */
@Directive('@inaccessible')
@InputType({
  description: 'A submission that wants in. It carries hashes only: nothing in it tells who sent what.',
})
export class AdmitSubmissionInput {
  /** The embed key; `hosted` or `receipt` for pages of the gateway's own. */
  @Field(() => String, {
    description: "The embed key; `hosted` or `receipt` for pages of the gateway's own.",
  })
  embedKey!: string;

  /** Code of the trust; null for looking up a receipt, whose trust nobody knows before. */
  @Field(() => OdsCode, {
    nullable: true,
    description: 'Code of the trust; null for looking up a receipt, whose trust nobody knows before.',
  })
  trust!: string | null;

  /** Hash of the idempotency key; a repeat is let in without counting. */
  @Field(() => String, { description: 'Hash of the idempotency key; a repeat is let in without counting.' })
  idempotencyKeyHash!: string;

  /** Hash of the prefix of the address that it came from. */
  @Field(() => String, { description: 'Hash of the prefix of the address that it came from.' })
  addressHash!: string;

  /** The solved challenge, base64 of its JSON; null when none was asked for yet. */
  @Field(() => String, {
    nullable: true,
    description: 'The solved challenge, base64 of its JSON; null when none was asked for yet.',
  })
  challengeSolution!: string | null;
}

/** Whether a submission is let in. */
@Directive('@inaccessible')
@ObjectType({ description: 'Whether a submission is let in.' })
export class Admission {
  /** ADMITTED, CHALLENGE_REQUIRED or QUOTA_EXCEEDED. */
  @Field(() => String, { description: 'ADMITTED, CHALLENGE_REQUIRED or QUOTA_EXCEEDED.' })
  outcome!: 'ADMITTED' | 'CHALLENGE_REQUIRED' | 'QUOTA_EXCEEDED';

  /** The challenge to solve, as JSON text, with CHALLENGE_REQUIRED; null otherwise. */
  @Field(() => String, {
    nullable: true,
    description: 'The challenge to solve, as JSON text, with CHALLENGE_REQUIRED; null otherwise.',
  })
  challenge: string | null = null;

  /** Seconds after which it may be tried again, with QUOTA_EXCEEDED; null otherwise. */
  @Field(() => Int, {
    nullable: true,
    description: 'Seconds after which it may be tried again, with QUOTA_EXCEEDED; null otherwise.',
  })
  retryAfterSeconds: number | null = null;
}
