import { Field, ID, InputType, Int } from 'type-graphql';
import { FeedbackVersionInput } from '../feedback/feedback-version.js';
import { ReplyKind } from './reply.enums.js';

/** What staff write back to an answer. */
@InputType({ description: 'What staff write back to an answer.' })
export class ReplyToFeedbackInput extends FeedbackVersionInput {
  /** Made for this reply, 8 to 255 characters; a repeat with the same key replies nothing twice. */
  @Field(() => String, {
    description:
      'Made for this reply, 8 to 255 characters; a repeat with the same key replies nothing twice.',
  })
  idempotencyKey!: string;

  /** The reply. Plain text, at most 4,000 characters. */
  @Field(() => String, { description: 'The reply. Plain text, at most 4,000 characters.' })
  text!: string;

  /** Its language (BCP 47), such as `en-GB`. */
  @Field(() => String, { description: 'Its language (BCP 47), such as `en-GB`.' })
  language!: string;

  /** Who replies, as the person reads it, such as `The team of Ward 3`; at most 100 characters. */
  @Field(() => String, {
    description: 'Who replies, as the person reads it, such as `The team of Ward 3`; at most 100 characters.',
  })
  from!: string;

  /** What it says; a plain reply by default. */
  @Field(() => ReplyKind, {
    defaultValue: ReplyKind.REPLY,
    description: 'What it says; a plain reply by default.',
  })
  kind!: ReplyKind;

  /** Whether it stands under the published words, for everybody; false by default: for the holder of the receipt only. */
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it stands under the published words, for everybody; false by default: for the holder of the receipt only.',
  })
  public!: boolean;

  /** Whether it is sent although the person asked for another language; false by default. */
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is sent although the person asked for another language; false by default.',
  })
  anyLanguage!: boolean;
}

/** Names one reply and the version of it that was read. */
@InputType({ description: 'Names one reply and the version of it that was read.' })
export class ReplyVersionInput {
  /** The reply. */
  @Field(() => ID, { description: 'The reply.' })
  reply!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}

/** What an author puts in the place of their reply. */
@InputType({ description: 'What an author puts in the place of their reply.' })
export class UpdateReplyInput extends ReplyVersionInput {
  /** The reply. Plain text, at most 4,000 characters. */
  @Field(() => String, { description: 'The reply. Plain text, at most 4,000 characters.' })
  text!: string;

  /** Its language (BCP 47), such as `en-GB`. */
  @Field(() => String, { description: 'Its language (BCP 47), such as `en-GB`.' })
  language!: string;

  /** Who replies, as the person reads it; at most 100 characters. */
  @Field(() => String, { description: 'Who replies, as the person reads it; at most 100 characters.' })
  from!: string;

  /** Whether it is sent although the person asked for another language; false by default. */
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is sent although the person asked for another language; false by default.',
  })
  anyLanguage!: boolean;
}

/** What a second person decides about a reply that waits. */
@InputType({ description: 'What a second person decides about a reply that waits.' })
export class DecideReplyInput extends ReplyVersionInput {
  /** Whether it is published; otherwise it goes back to its author. */
  @Field(() => Boolean, { description: 'Whether it is published; otherwise it goes back to its author.' })
  publish!: boolean;

  /** Why it goes back, at most 1,000 characters; null or absent when it is published. */
  @Field(() => String, {
    nullable: true,
    description: 'Why it goes back, at most 1,000 characters; null or absent when it is published.',
  })
  reason?: string | null;
}
