import { Field, ID, InputType, Int } from 'type-graphql';

/** Names one answer and the version of it that was read. */
@InputType({ description: 'Names one answer and the version of it that was read.' })
export class FeedbackVersionInput {
  /** The answer. */
  @Field(() => ID, { description: 'The answer.' })
  feedback!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}
