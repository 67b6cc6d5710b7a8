import { LocalDate, ThemeCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CollectionMode,
  FeedbackSelection,
  FeedbackState,
  FriendsAndFamilyRating,
} from './feedback.enums.js';

/** Which answers of a trust are looked at; what is null or absent leaves nothing out. */
@ObjectType('FeedbackFilter', {
  description: 'Which answers of a trust are looked at; what is null leaves nothing out.',
})
@InputType('FeedbackFilterInput', {
  description: 'Which answers of a trust are looked at; what is null or absent leaves nothing out.',
})
export class FeedbackFilter {
  /** Which pile; null for the ordinary answers. */
  @Field(() => FeedbackSelection, {
    nullable: true,
    description: 'Which pile; null for the ordinary answers.',
  })
  selection?: FeedbackSelection | null;

  /** How far staff have come. */
  @Field(() => FeedbackState, { nullable: true, description: 'How far staff have come.' })
  state?: FeedbackState | null;

  /** The service that they are about. */
  @Field(() => ID, { nullable: true, description: 'The service that they are about.' })
  service?: string | null;

  /** The answer chosen. */
  @Field(() => FriendsAndFamilyRating, { nullable: true, description: 'The answer chosen.' })
  rating?: FriendsAndFamilyRating | null;

  /** Language of the words themselves (BCP 47). */
  @Field(() => String, { nullable: true, description: 'Language of the words themselves (BCP 47).' })
  language?: string | null;

  /** A theme that staff found in them. */
  @Field(() => ThemeCode, { nullable: true, description: 'A theme that staff found in them.' })
  theme?: string | null;

  /** At least as critical as this, 0 to 4. */
  @Field(() => Int, { nullable: true, description: 'At least as critical as this, 0 to 4.' })
  criticality?: number | null;

  /** Came in on this day in London or later. */
  @Field(() => LocalDate, { nullable: true, description: 'Came in on this day in London or later.' })
  from?: string | null;

  /** Came in on this day in London or earlier. */
  @Field(() => LocalDate, { nullable: true, description: 'Came in on this day in London or earlier.' })
  to?: string | null;

  /** How they were given. */
  @Field(() => CollectionMode, { nullable: true, description: 'How they were given.' })
  mode?: CollectionMode | null;

  /** Whether the person wrote words. */
  @Field(() => Boolean, { nullable: true, description: 'Whether the person wrote words.' })
  hasWords?: boolean | null;

  /** Whether they are with the people who look after safeguarding. */
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they are with the people who look after safeguarding.',
  })
  safeguarding?: boolean | null;

  /** Words that stand in the comment or its translation; "…" for words in this order, - before a word that must not stand there. At most 200 characters. */
  @Field(() => String, {
    nullable: true,
    description:
      'Words that stand in the comment or its translation; "…" for words in this order, - before a word that must not stand there. At most 200 characters.',
  })
  search?: string | null;
}
