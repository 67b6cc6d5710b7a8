import { LocalDate } from '@wesaid/shared/types';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AssistedBy, CollectionMode, RespondentType } from '../feedback/feedback.enums.js';

/** How many answers one kind of people gave. */
@ObjectType({ description: 'How many answers one kind of people gave.' })
export class HeardRespondents {
  /** Who answered; null for those who did not say. */
  @Field(() => RespondentType, {
    nullable: true,
    description: 'Who answered; null for those who did not say.',
  })
  respondentType!: RespondentType | null;

  /** How many answers they gave. */
  @Field(() => Int, { description: 'How many answers they gave.' })
  responses!: number;
}

/** How many answers came in one way. */
@ObjectType({ description: 'How many answers came in one way.' })
export class HeardByMode {
  /** How they were given. */
  @Field(() => CollectionMode, { description: 'How they were given.' })
  collectionMode!: CollectionMode;

  /** How many there are. */
  @Field(() => Int, { description: 'How many there are.' })
  responses!: number;
}

/** How many answers were given alone, or with the help of one kind of people. */
@ObjectType({ description: 'How many answers were given alone, or with the help of one kind of people.' })
export class HeardByAssistance {
  /** Who helped; null for people who answered alone. */
  @Field(() => AssistedBy, { nullable: true, description: 'Who helped; null for people who answered alone.' })
  assistedBy!: AssistedBy | null;

  /** How many there are. */
  @Field(() => Int, { description: 'How many there are.' })
  responses!: number;
}

/** How many answers were given in one language. */
@ObjectType({ description: 'How many answers were given in one language.' })
export class HeardByLanguage {
  /** The language (BCP 47); null where it is not known. */
  @Field(() => String, { nullable: true, description: 'The language (BCP 47); null where it is not known.' })
  language!: string | null;

  /** How many there are. */
  @Field(() => Int, { description: 'How many there are.' })
  responses!: number;
}

/** Who answered a trust in a period, live and exact, for its own staff. */
@ObjectType({ description: 'Who answered a trust in a period, live and exact, for its own staff.' })
export class WhoWeHeardFrom {
  /** First day of the period. */
  @Field(() => LocalDate, { description: 'First day of the period.' })
  from!: string;

  /** Last day of the period. */
  @Field(() => LocalDate, { description: 'Last day of the period.' })
  to!: string;

  /** How many answers count as a response. */
  @Field(() => Int, { description: 'How many answers count as a response.' })
  responses!: number;

  /** How many of them were generated for demonstration: no person gave them. */
  @Field(() => Int, {
    description: 'How many of them were generated for demonstration: no person gave them.',
  })
  syntheticResponses!: number;

  /**
   * How many people were served in the whole months of the period, as far as lists of them were imported; null when there
   * are none. It is counted by itself and never joined with answers.
   */
  @Field(() => Int, {
    nullable: true,
    description:
      'How many people were served in the whole months of the period, as far as lists of them were imported; null when there are none. It is counted by itself and never joined with answers.',
  })
  peopleServed!: number | null;

  /** Who answered, most answers first. */
  @Field(() => [HeardRespondents], { description: 'Who answered, most answers first.' })
  byRespondentType!: HeardRespondents[];

  /** How they answered, most answers first. */
  @Field(() => [HeardByMode], { description: 'How they answered, most answers first.' })
  byCollectionMode!: HeardByMode[];

  /** Whether somebody helped them, most answers first. */
  @Field(() => [HeardByAssistance], { description: 'Whether somebody helped them, most answers first.' })
  byAssistance!: HeardByAssistance[];

  /** In which languages they answered, most answers first. */
  @Field(() => [HeardByLanguage], { description: 'In which languages they answered, most answers first.' })
  byLanguage!: HeardByLanguage[];
}

/** The Friends and Family Test of people who answered alone, or with the help of one kind of people. */
@ObjectType({
  description:
    'The Friends and Family Test of people who answered alone, or with the help of one kind of people.',
})
export class FriendsAndFamilyTestByAssistance extends HeardByAssistance {
  /** Share of "very good" and "good" among these responses, 0 to 100, not rounded; null when there are none. */
  @Field(() => Float, {
    nullable: true,
    description:
      'Share of "very good" and "good" among these responses, 0 to 100, not rounded; null when there are none.',
  })
  percentPositive!: number | null;

  /** Share of "poor" and "very poor" among these responses, 0 to 100, not rounded; null when there are none. */
  @Field(() => Float, {
    nullable: true,
    description:
      'Share of "poor" and "very poor" among these responses, 0 to 100, not rounded; null when there are none.',
  })
  percentNegative!: number | null;
}
