import { LocalDate } from '@wesaid/shared/types';
import { Field, ID, ObjectType } from 'type-graphql';

/** What a person added to their answer later, with their receipt code. */
@ObjectType({ description: 'What a person added to their answer later, with their receipt code.' })
export class FeedbackAddition {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  /** Day in London on which it came in. */
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  addedOn!: string;

  /** The person's own words. */
  @Field(() => String, { description: "The person's own words." })
  text!: string;

  /** Whether the words may speak of danger to somebody. */
  @Field(() => Boolean, { description: 'Whether the words may speak of danger to somebody.' })
  needsAttention!: boolean;

  /** Whether the words may hold a telephone number, an address or another personal detail. */
  @Field(() => Boolean, {
    description: 'Whether the words may hold a telephone number, an address or another personal detail.',
  })
  personalDetails!: boolean;
}
