import { LocalDate, OdsCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  AssistedBy,
  CollectionMode,
  FriendsAndFamilyRating,
  RespondentType,
} from '../feedback/feedback.enums.js';

/** One answer that staff write down: from a card, from the telephone, or for somebody whom they helped. */
@InputType({
  description:
    'One answer that staff write down: from a card, from the telephone, or for somebody whom they helped.',
})
export class RecordFeedbackInput {
  /** Made for this answer, 8 to 255 characters; a repeat with the same key keeps nothing twice. */
  @Field(() => String, {
    description: 'Made for this answer, 8 to 255 characters; a repeat with the same key keeps nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust that it was given to. */
  @Field(() => OdsCode, { description: 'The trust that it was given to.' })
  trust!: string;

  /** The service that it is about; null or absent for the trust as a whole. */
  @Field(() => ID, {
    nullable: true,
    description: 'The service that it is about; null or absent for the trust as a whole.',
  })
  service?: string | null;

  /** How it was given: PAPER_DISCHARGE, PAPER_HOME, TELEPHONE or OTHER. */
  @Field(() => CollectionMode, {
    description: 'How it was given: PAPER_DISCHARGE, PAPER_HOME, TELEPHONE or OTHER.',
  })
  collectionMode!: CollectionMode;

  /** Day in London on which it was given or came in; today at the latest. */
  @Field(() => LocalDate, {
    description: 'Day in London on which it was given or came in; today at the latest.',
  })
  receivedOn!: string;

  /** Why it is written down so late; needed when it came in more than a year ago. At most 500 characters. */
  @Field(() => String, {
    nullable: true,
    description:
      'Why it is written down so late; needed when it came in more than a year ago. At most 500 characters.',
  })
  lateBecause?: string | null;

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

  /** Language of the card or the talk (BCP 47); null or absent when it is not known. */
  @Field(() => String, {
    nullable: true,
    description: 'Language of the card or the talk (BCP 47); null or absent when it is not known.',
  })
  language?: string | null;

  /** Who answered; null or absent when they did not say. */
  @Field(() => RespondentType, {
    nullable: true,
    description: 'Who answered; null or absent when they did not say.',
  })
  respondentType?: RespondentType | null;

  /** Who helped to answer; null or absent when the person answered alone. */
  @Field(() => AssistedBy, {
    nullable: true,
    description: 'Who helped to answer; null or absent when the person answered alone.',
  })
  assistedBy?: AssistedBy | null;
}

/** Names an answer that the viewer wrote down by mistake, and the version of it that was read. */
@InputType({
  description: 'Names an answer that the viewer wrote down by mistake, and the version of it that was read.',
})
export class TakeBackFeedbackInput {
  /** The answer. */
  @Field(() => ID, { description: 'The answer.' })
  feedback!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}
