import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { Problems, type FieldProblem } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';

/** Names somebody who came forward and the version that was read. */
@InputType({ description: 'Names somebody who came forward and the version that was read.' })
export class InterestVersionInput {
  /** Who came forward; you must be in the involvement team of the trust. */
  @Field(() => ID, { description: 'Who came forward; you must be in the involvement team of the trust.' })
  interest!: string;

  /** The `version` that you read. */
  @Field(() => Int, { description: 'The `version` that you read.' })
  expectedVersion!: number;
}

/** What the team answers somebody who came forward. */
@InputType({ description: 'What the team answers somebody who came forward.' })
export class AnswerInterestInput extends InterestVersionInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key sends one e-mail. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key sends one e-mail.',
  })
  idempotencyKey!: string;

  /** The answer, in at most 4000 characters. It is sent by e-mail; to who gave no address nothing is sent: ring them, and write here what was said. */
  @Field(() => String, {
    description:
      'The answer, in at most 4000 characters. It is sent by e-mail; to who gave no address nothing is sent: ring them, and write here what was said.',
  })
  text!: string;
}

/** What the caller has to put right before an answer can be sent; empty when nothing. */
export function problemsIn(input: AnswerInterestInput): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  problems.needText('text', input.text, 4_000, 'Write the answer.');
  return problems.found;
}

/** What is said when there is nobody left to answer. */
export const contactErased: FieldProblem = {
  path: 'interest',
  code: 'CONTACT_ERASED',
  message: 'The contact details of this person are erased, so they cannot be answered any longer.',
};

/** What is said when it may have been a robot that came forward. */
export const isHeld: FieldProblem = {
  path: 'interest',
  code: 'INTEREST_HELD',
  message: 'This may come from a robot. Release it first when a person wrote it.',
};
