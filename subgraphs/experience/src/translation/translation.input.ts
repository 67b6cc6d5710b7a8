import { Field, InputType } from 'type-graphql';
import { FeedbackVersionInput } from '../feedback/feedback-version.js';

/** What the words of an answer mean in English. */
@InputType({ description: 'What the words of an answer mean in English.' })
export class TranslateFeedbackInput extends FeedbackVersionInput {
  /** The words in English, at most 8,000 characters; null or absent when they need no translation. */
  @Field(() => String, {
    nullable: true,
    description:
      'The words in English, at most 8,000 characters; null or absent when they need no translation.',
  })
  translation?: string | null;

  /** Who translated them, at most 100 characters; null or absent when you did. */
  @Field(() => String, {
    nullable: true,
    description: 'Who translated them, at most 100 characters; null or absent when you did.',
  })
  translator?: string | null;
}
