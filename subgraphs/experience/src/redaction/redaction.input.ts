import { Field, ID, InputType } from 'type-graphql';
import { FeedbackVersionInput } from '../feedback/feedback-version.js';

/** What is taken out of the words of an answer. */
@InputType({ description: 'What is taken out of the words of an answer.' })
export class RedactFeedbackInput extends FeedbackVersionInput {
  /** What the first pass found and is taken out; it counts as confirmed. None by default. */
  @Field(() => [ID], {
    defaultValue: [],
    description: 'What the first pass found and is taken out; it counts as confirmed. None by default.',
  })
  findings!: string[];

  /** Other words; each place where they stand is taken out, of the translation too. At most 20. None by default. */
  @Field(() => [String], {
    defaultValue: [],
    description:
      'Other words; each place where they stand is taken out, of the translation too. At most 20. None by default.',
  })
  words!: string[];
}
