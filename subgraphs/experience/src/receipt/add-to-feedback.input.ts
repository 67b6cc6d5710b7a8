import { Field, InputType } from 'type-graphql';

/** What a person adds to an answer that they gave before. */
@InputType({ description: 'What a person adds to an answer that they gave before.' })
export class AddToFeedbackInput {
  /** Made for this addition, 8 to 255 characters; a repeat with the same key adds nothing twice. */
  @Field(() => String, {
    description:
      'Made for this addition, 8 to 255 characters; a repeat with the same key adds nothing twice.',
  })
  idempotencyKey!: string;

  /** The receipt code of the answer, as the person typed it. */
  @Field(() => String, { description: 'The receipt code of the answer, as the person typed it.' })
  code!: string;

  /** What they add, at most 4,000 characters. Plain text. */
  @Field(() => String, { description: 'What they add, at most 4,000 characters. Plain text.' })
  text!: string;
}
