import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ReplyKind, ReplyState } from './reply.enums.js';

/** What staff write back to one answer. A private one is read with the receipt code only. */
@Entity({ tableName: 'feedback_reply' })
@ObjectType({
  description: 'What staff write back to one answer. A private one is read with the receipt code only.',
})
export class FeedbackReply extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  feedbackId!: string;

  @Property({ type: 'text', hidden: true })
  author!: string;

  /** Whether it stands under the published words, for everybody; a private one is read with the receipt code only. */
  @Property({ type: 'boolean', fieldName: 'public' })
  @Field(() => Boolean, {
    name: 'public',
    description:
      'Whether it stands under the published words, for everybody; a private one is read with the receipt code only.',
  })
  isPublic: boolean = false;

  /** What it says. */
  @Property({ type: 'text' })
  @Field(() => ReplyKind, { description: 'What it says.' })
  kind!: ReplyKind;

  /** The reply. Plain text. */
  @Property({ type: 'text' })
  @Field(() => String, { name: 'text', description: 'The reply. Plain text.' })
  words!: string;

  /** Its language (BCP 47); null when it is not known. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Its language (BCP 47); null when it is not known.' })
  language: string | null = null;

  /** Who replies, as the person reads it, such as `The team of Ward 3`. */
  @Property({ type: 'text' })
  @Field(() => String, {
    name: 'from',
    description: 'Who replies, as the person reads it, such as `The team of Ward 3`.',
  })
  sender!: string;

  /** How far it is. */
  @Property({ type: 'text' })
  @Field(() => ReplyState, { description: 'How far it is.' })
  state!: ReplyState;

  /** When it could first be read by who it is for; null while it could not. */
  @Property({ type: 'datetime', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'When it could first be read by who it is for; null while it could not.',
  })
  publishedAt: Date | null = null;

  @Property({ type: 'text', nullable: true, hidden: true })
  decidedBy: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  decidedAt: Date | null = null;

  /** Why it was sent back; null unless it was. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was sent back; null unless it was.' })
  declineReason: string | null = null;

  /** Whether it was generated for demonstration: nobody wrote this. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was generated for demonstration: nobody wrote this.' })
  synthetic: boolean = false;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;
}
