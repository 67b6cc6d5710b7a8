import { Field, Int, ObjectType } from 'type-graphql';

/** A sentence that is hard to read. */
@ObjectType({ description: 'A sentence that is hard to read.' })
export class HardSentence {
  /** The sentence. */
  @Field(() => String, { description: 'The sentence.' })
  text!: string;

  /** Its reading age in years. */
  @Field(() => Int, { description: 'Its reading age in years.' })
  age!: number;
}

/** How easy a text is to read. */
@ObjectType({ description: 'How easy a text is to read.' })
export class ReadingAge {
  /** Reading age in years, by the Flesch-Kincaid grade; null for fewer than ten words and for other languages than English. */
  @Field(() => Int, {
    nullable: true,
    description:
      'Reading age in years, by the Flesch-Kincaid grade; null for fewer than ten words and for other languages than English.',
  })
  age!: number | null;

  /** The reading age in years that the text should not go above. */
  @Field(() => Int, { description: 'The reading age in years that the text should not go above.' })
  limit!: number;

  /** Whether it goes above it. */
  @Field(() => Boolean, { description: 'Whether it goes above it.' })
  tooHard!: boolean;

  /** How many words it has. */
  @Field(() => Int, { description: 'How many words it has.' })
  words!: number;

  /** The sentences above the limit, the hardest first, at most 3. */
  @Field(() => [HardSentence], {
    description: 'The sentences above the limit, the hardest first, at most 3.',
  })
  hardest!: HardSentence[];
}
