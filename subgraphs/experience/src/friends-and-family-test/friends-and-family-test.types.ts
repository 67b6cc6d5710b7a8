import { LocalDate } from '@wesaid/shared/types';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { FriendsAndFamilyRating } from '../feedback/feedback.enums.js';

/** How many people gave one answer. */
@ObjectType({ description: 'How many people gave one answer.' })
export class RatingCount {
  /** The answer. */
  @Field(() => FriendsAndFamilyRating, { description: 'The answer.' })
  rating!: FriendsAndFamilyRating;

  /** How many people gave it. */
  @Field(() => Int, { description: 'How many people gave it.' })
  responses!: number;
}

/** Figures of one month or period. */
@ObjectType()
abstract class Figures {
  /** How many people answered, "neither good nor poor" and "don't know" included. */
  @Field(() => Int, {
    description: 'How many people answered, "neither good nor poor" and "don\'t know" included.',
  })
  responses!: number;

  /** Share of "very good" and "good" among all responses, 0 to 100, not rounded; null when there are none. */
  @Field(() => Float, {
    nullable: true,
    description:
      'Share of "very good" and "good" among all responses, 0 to 100, not rounded; null when there are none.',
  })
  percentPositive!: number | null;

  /** Share of "poor" and "very poor" among all responses, 0 to 100, not rounded; null when there are none. */
  @Field(() => Float, {
    nullable: true,
    description:
      'Share of "poor" and "very poor" among all responses, 0 to 100, not rounded; null when there are none.',
  })
  percentNegative!: number | null;

  /** How many of the responses were generated for demonstration: no person gave them. */
  @Field(() => Int, {
    description: 'How many of the responses were generated for demonstration: no person gave them.',
  })
  syntheticResponses!: number;
}

/** The Friends and Family Test of one month, as far as it lies in the period. */
@ObjectType({ description: 'The Friends and Family Test of one month, as far as it lies in the period.' })
export class FriendsAndFamilyTestMonth extends Figures {
  /** What was asked about, for the fields that other concepts add. */
  asked!: FriendsAndFamilyTestSummary['asked'];

  /** First day of the month. */
  @Field(() => LocalDate, { description: 'First day of the month.' })
  month!: string;
}

/** The Friends and Family Test of a trust or service in a period: live and exact, for the trust's own staff. */
@ObjectType({
  description:
    "The Friends and Family Test of a trust or service in a period: live and exact, for the trust's own staff.",
})
export class FriendsAndFamilyTestSummary extends Figures {
  /** What was asked about, for the fields that other concepts add. */
  asked!: {
    readonly trust: string;
    readonly service: string | null;
    readonly from: string;
    readonly to: string;
  };

  /** First day of the period. */
  @Field(() => LocalDate, { description: 'First day of the period.' })
  from!: string;

  /** Last day of the period. */
  @Field(() => LocalDate, { description: 'Last day of the period.' })
  to!: string;

  /** How many people gave each of the six answers, in the fixed order. */
  @Field(() => [RatingCount], {
    description: 'How many people gave each of the six answers, in the fixed order.',
  })
  ratings!: RatingCount[];

  /** The months of the period in order, also those without an answer. */
  @Field(() => [FriendsAndFamilyTestMonth], {
    description: 'The months of the period in order, also those without an answer.',
  })
  months!: FriendsAndFamilyTestMonth[];
}
