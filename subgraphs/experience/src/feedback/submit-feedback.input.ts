import { Field, ID, InputType } from 'type-graphql';
import { FriendsAndFamilyRating } from './feedback.enums.js';

/** One answer, as a page sends it. */
@InputType({ description: 'One answer, as a page sends it.' })
export class SubmitFeedbackInput {
  /** Made by the page for this answer, 8 to 255 characters; a repeat with the same key gives the same receipt. */
  @Field(() => String, {
    description:
      'Made by the page for this answer, 8 to 255 characters; a repeat with the same key gives the same receipt.',
  })
  idempotencyKey!: string;

  /** The service that it is about; null or absent for the trust as a whole. */
  @Field(() => ID, {
    nullable: true,
    description: 'The service that it is about; null or absent for the trust as a whole.',
  })
  service?: string | null;

  /** The answer chosen. */
  @Field(() => FriendsAndFamilyRating, { description: 'The answer chosen.' })
  rating!: FriendsAndFamilyRating;

  /** Why, in the person's own words; null or absent when they gave none. At most 4,000 characters. */
  @Field(() => String, {
    nullable: true,
    description:
      "Why, in the person's own words; null or absent when they gave none. At most 4,000 characters.",
  })
  comment?: string | null;

  /** Whether the person agreed that their words are published. */
  @Field(() => Boolean, { description: 'Whether the person agreed that their words are published.' })
  mayPublish!: boolean;

  /** Language of the page (BCP 47); null or absent when it is not known. */
  @Field(() => String, {
    nullable: true,
    description: 'Language of the page (BCP 47); null or absent when it is not known.',
  })
  language?: string | null;

  /** A field that people never see; leave it empty. What fills it in is taken for a robot, and its answer is held. */
  @Field(() => String, {
    nullable: true,
    description:
      'A field that people never see; leave it empty. What fills it in is taken for a robot, and its answer is held.',
  })
  website?: string | null;
}
