import { Field, ID, InputType } from 'type-graphql';
import { QuestionAnswerInput } from '../questionnaire/question-answer.js';
import {
  AssistedBy,
  CollectionMode,
  FriendsAndFamilyRating,
  ReplyFormat,
  RespondentType,
} from './feedback.enums.js';

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

  /** Why, in the person's own words, kept exactly as typed; null, absent or empty when they gave none. At most 4,000 characters. */
  @Field(() => String, {
    nullable: true,
    description:
      "Why, in the person's own words, kept exactly as typed; null, absent or empty when they gave none. At most 4,000 characters.",
  })
  comment?: string | null;

  /** The `id` of the questionnaire that the form asked; null or absent when it asked the national question only. */
  @Field(() => ID, {
    nullable: true,
    description:
      'The `id` of the questionnaire that the form asked; null or absent when it asked the national question only.',
  })
  questionnaire?: string | null;

  /** Answers to its questions, as many as the person gave; null or absent for none. */
  @Field(() => [QuestionAnswerInput], {
    nullable: true,
    description: 'Answers to its questions, as many as the person gave; null or absent for none.',
  })
  answers?: QuestionAnswerInput[] | null;

  /** Whether the person agreed that their words are published. */
  @Field(() => Boolean, { description: 'Whether the person agreed that their words are published.' })
  mayPublish!: boolean;

  /** Language of the page (BCP 47); null or absent when it is not known. */
  @Field(() => String, {
    nullable: true,
    description: 'Language of the page (BCP 47); null or absent when it is not known.',
  })
  language?: string | null;

  /** How it is given: SMS, ELECTRONIC_DISCHARGE, ELECTRONIC_HOME or ONLINE, which is the default. Others are for staff. */
  @Field(() => CollectionMode, {
    nullable: true,
    description:
      'How it is given: SMS, ELECTRONIC_DISCHARGE, ELECTRONIC_HOME or ONLINE, which is the default. Others are for staff.',
  })
  collectionMode?: CollectionMode | null;

  /** Who answers; null or absent when they do not say. */
  @Field(() => RespondentType, {
    nullable: true,
    description: 'Who answers; null or absent when they do not say.',
  })
  respondentType?: RespondentType | null;

  /** Who helps to answer; null or absent when the person answers alone. */
  @Field(() => AssistedBy, {
    nullable: true,
    description: 'Who helps to answer; null or absent when the person answers alone.',
  })
  assistedBy?: AssistedBy | null;

  /** Whether the person would like a reply, which they read with their receipt code. No by default. */
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the person would like a reply, which they read with their receipt code. No by default.',
  })
  replyWanted?: boolean | null;

  /** Language of the reply (BCP 47); null or absent for the language of the page. Left out unless a reply is wanted. */
  @Field(() => String, {
    nullable: true,
    description:
      'Language of the reply (BCP 47); null or absent for the language of the page. Left out unless a reply is wanted.',
  })
  replyLanguage?: string | null;

  /** Format of the reply; null or absent when they do not say. Left out unless a reply is wanted. */
  @Field(() => ReplyFormat, {
    nullable: true,
    description:
      'Format of the reply; null or absent when they do not say. Left out unless a reply is wanted.',
  })
  replyFormat?: ReplyFormat | null;

  /** A field that people never see; leave it empty. What fills it in is taken for a robot, and its answer is held. */
  @Field(() => String, {
    nullable: true,
    description:
      'A field that people never see; leave it empty. What fills it in is taken for a robot, and its answer is held.',
  })
  website?: string | null;
}
