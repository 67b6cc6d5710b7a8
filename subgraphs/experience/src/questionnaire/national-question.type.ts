import { Field, Int, ObjectType } from 'type-graphql';
import { FriendsAndFamilyRating } from '../feedback/feedback.enums.js';

/** One of the six answers to the national question. */
@ObjectType({ description: 'One of the six answers to the national question.' })
export class NationalOption {
  /** The answer. */
  @Field(() => FriendsAndFamilyRating, { description: 'The answer.' })
  rating!: FriendsAndFamilyRating;

  /** Its code in national returns, 1 to 6. */
  @Field(() => Int, { description: 'Its code in national returns, 1 to 6.' })
  nationalCode!: number;

  /** Its exact words in English. */
  @Field(() => String, { description: 'Its exact words in English.' })
  text!: string;
}

/** The Friends and Family Test question, which every form asks first. It is national: no trust can change it. */
@ObjectType({
  description:
    'The Friends and Family Test question, which every form asks first. It is national: no trust can change it.',
})
export class NationalQuestion {
  /** Its exact words in English. */
  @Field(() => String, { description: 'Its exact words in English.' })
  text!: string;

  /** The six answers, in the fixed order. */
  @Field(() => [NationalOption], { description: 'The six answers, in the fixed order.' })
  options!: NationalOption[];

  /** Whether the person is offered to say why in their own words: always. */
  @Field(() => Boolean, {
    description: 'Whether the person is offered to say why in their own words: always.',
  })
  freeTextOffered!: boolean;

  /** Whether the person has to say why: never. */
  @Field(() => Boolean, { description: 'Whether the person has to say why: never.' })
  freeTextRequired!: boolean;
}
