import { Quarter, SafeCount, SafePercentage } from '@wesaid/shared/disclosure';
import { Field, ObjectType } from 'type-graphql';

/** The Friends and Family Test of a closed quarter, after disclosure control. */
@ObjectType({ description: 'The Friends and Family Test of a closed quarter, after disclosure control.' })
export class ReleasedFriendsAndFamilyTest {
  /** The quarter. */
  @Field(() => Quarter, { description: 'The quarter.' })
  quarter!: string;

  /** How many people answered, "neither good nor poor" and "don't know" included. */
  @Field(() => SafeCount, {
    description: 'How many people answered, "neither good nor poor" and "don\'t know" included.',
  })
  responses!: SafeCount;

  /** How many answered "very good" or "good". */
  @Field(() => SafeCount, { description: 'How many answered "very good" or "good".' })
  positive!: SafeCount;

  /** How many answered "poor" or "very poor". */
  @Field(() => SafeCount, { description: 'How many answered "poor" or "very poor".' })
  negative!: SafeCount;

  /** Share of "very good" and "good" among all responses. */
  @Field(() => SafePercentage, { description: 'Share of "very good" and "good" among all responses.' })
  percentPositive!: SafePercentage;

  /** Share of "poor" and "very poor" among all responses. */
  @Field(() => SafePercentage, { description: 'Share of "poor" and "very poor" among all responses.' })
  percentNegative!: SafePercentage;

  /** What must stand beside the figures wherever those of several trusts are shown. */
  @Field(() => String, {
    description: 'What must stand beside the figures wherever those of several trusts are shown.',
  })
  note!: string;
}
