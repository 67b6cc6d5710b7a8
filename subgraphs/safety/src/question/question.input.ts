import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { Problems, type FieldProblem } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';

/** A question to a committee. */
@InputType({ description: 'A question to a committee.' })
export class AskCommitteeQuestionInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key asks once. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key asks once.',
  })
  idempotencyKey!: string;

  /** The committee; you must sit on it today. */
  @Field(() => ID, { description: 'The committee; you must sit on it today.' })
  committee!: string;

  /** The question, in at most 4000 characters. Everybody on the committee will read it. */
  @Field(() => String, {
    description: 'The question, in at most 4000 characters. Everybody on the committee will read it.',
  })
  words!: string;
}

/** An answer of a committee. */
@InputType({ description: 'An answer of a committee.' })
export class AnswerCommitteeQuestionInput {
  /** The question; you must be staff and sit on its committee as chair or member, or be a safety specialist of its trust. */
  @Field(() => ID, {
    description:
      'The question; you must be staff and sit on its committee as chair or member, or be a safety specialist of its trust.',
  })
  question!: string;

  /** The version of the question that you have read. */
  @Field(() => Int, { description: 'The version of the question that you have read.' })
  expectedVersion!: number;

  /** The answer, in at most 10000 characters. A question that has an answer gets this one in its place. */
  @Field(() => String, {
    description:
      'The answer, in at most 10000 characters. A question that has an answer gets this one in its place.',
  })
  answer!: string;
}

/** What the caller has to put right before a question can be asked; empty when nothing. */
export function problemsInQuestion(input: AskCommitteeQuestionInput): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  problems.needText('words', input.words, 4_000, 'Write your question.');
  return problems.found;
}

/** What the caller has to put right in an answer; empty when nothing. */
export function problemsInAnswer(input: AnswerCommitteeQuestionInput): FieldProblem[] {
  const problems = new Problems();
  problems.needText('answer', input.answer, 10_000, 'Write your answer.');
  return problems.found;
}
