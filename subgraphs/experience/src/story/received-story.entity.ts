import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  StoryConsentBy,
  StoryConsentHow,
  StoryDeclineReason,
  StoryKind,
  StoryPrinciple,
  StoryState,
  Storyteller,
  StoryUse,
} from './story.enums.js';
import { StoryFormat, StoryPicture } from './story-parts.type.js';

/** A story as staff work with it: where it stands, and its edited copy. The words as they came stand apart. */
@Entity({ tableName: 'story' })
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A story as staff work with it: where it stands, and its edited copy. The words as they came stand apart. Moderators read all of a trust; responders those of their services that are published or that they were told of.',
})
export class ReceivedStory extends BaseEntity {
  /** Identifier; the published story has the same. */
  @Field(() => ID, { description: 'Identifier; the published story has the same.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'string[]' })
  serviceIds: string[] = [];

  /** When it came in. */
  @Property({ type: 'datetime', length: 3 })
  @Field(() => Date, { description: 'When it came in.' })
  receivedAt!: Date;

  /** Day in London on which it came in. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  receivedOn!: string;

  /** In which form it is told. */
  @Property({ type: 'text' })
  @Field(() => StoryKind, { description: 'In which form it is told.' })
  kind!: StoryKind;

  /** Who tells it. */
  @Property({ type: 'text' })
  @Field(() => Storyteller, { description: 'Who tells it.' })
  teller!: Storyteller;

  /** Language of the words (BCP 47); null when it is not known. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Language of the words (BCP 47); null when it is not known.',
  })
  language: string | null = null;

  /** Where the recording is; null for a story without one. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where the recording is; null for a story without one, and once it is withdrawn.',
  })
  mediaUrl: string | null = null;

  /** The pictures, in the order in which the person chose them. */
  @Property({ type: 'json' })
  @Field(() => [StoryPicture], { description: 'The pictures, in the order in which the person chose them.' })
  pictures: StoryPicture[] = [];

  /** What it may be used for; with nothing, only staff who work with stories read it. */
  @Property({ type: 'string[]', fieldName: 'consent_scopes' })
  @Field(() => [StoryUse], {
    description: 'What it may be used for; with nothing, only staff who work with stories read it.',
  })
  consentUses: StoryUse[] = [];

  /** Last day of consent; null when it lasts until it is withdrawn. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of consent; null when it lasts until it is withdrawn.',
  })
  consentUntil: string | null = null;

  /** Who gave consent. */
  @Property({ type: 'text' })
  @Field(() => StoryConsentBy, { description: 'Who gave consent.' })
  consentBy!: StoryConsentBy;

  /** How consent was given. */
  @Property({ type: 'text' })
  @Field(() => StoryConsentHow, { description: 'How consent was given.' })
  consentHow!: StoryConsentHow;

  /** Whether it was sent in test mode; it is then never published. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was sent in test mode; it is then never published.' })
  testMode: boolean = false;

  /** Whether it was made up for demonstration: nobody told this. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was made up for demonstration: nobody told this.' })
  synthetic: boolean = false;

  /** Whether it is held back because a robot may have sent it. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it is held back because a robot may have sent it.' })
  held: boolean = false;

  /** Whether the words may speak of danger to somebody: a person should read it first. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether the words may speak of danger to somebody: a person should read it first.',
  })
  needsAttention: boolean = false;

  /** Whether the words may hold a telephone number, an address or another personal detail. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether the words may hold a telephone number, an address or another personal detail.',
  })
  personalDetails: boolean = false;

  /** Where it stands. */
  @Property({ type: 'text' })
  @Field(() => StoryState, { description: 'Where it stands.' })
  state: StoryState = StoryState.RECEIVED;

  /** How serious its most negative statement is, from 0 (not at all) to 4 (gravely); null until somebody says. */
  @Property({ type: 'smallint', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'How serious its most negative statement is, from 0 (nothing negative) to 4 (grave harm or danger); null until somebody says. For staff only, never published.',
  })
  criticality: number | null = null;

  /** Title of the edited copy; null until somebody has edited it. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Title of the edited copy; null until somebody has edited it, and once it is withdrawn.',
  })
  title: string | null = null;

  /** Words of the edited copy; null until somebody has edited it, or when there are none. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Words of the edited copy; null until somebody has edited it, when there are none, and once it is withdrawn.',
  })
  words: string | null = null;

  /** What is said in the recording, written down by staff; null when nobody has. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What is said in the recording, written down by staff; null when nobody has.',
  })
  transcript: string | null = null;

  /** The same story in other forms, to be offered beside it. */
  @Property({ type: 'json' })
  @Field(() => [StoryFormat], { description: 'The same story in other forms, to be offered beside it.' })
  formats: StoryFormat[] = [];

  @Property({ type: 'string[]' })
  themeCodes: string[] = [];

  @Property({ type: 'smallint', nullable: true })
  taxonomyVersion: number | null = null;

  /** What the person who published it has checked; none before. */
  @Property({ type: 'string[]' })
  @Field(() => [StoryPrinciple], {
    description: 'What the person who published it has checked; none before.',
  })
  principles: StoryPrinciple[] = [];

  /** What the receipt tells the person; null when nothing. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the receipt tells the person; null when nothing.',
  })
  message: string | null = null;

  /** Why it is not published; null when it was not declined. */
  @Property({ type: 'text', nullable: true })
  @Field(() => StoryDeclineReason, {
    nullable: true,
    description: 'Why it is not published; null when it was not declined.',
  })
  declineReason: StoryDeclineReason | null = null;

  /** Day on which the services were told that it will be published; null when they were not. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the services were told that it will be published; null when they were not.',
  })
  contactedOn: string | null = null;

  /** Last day that the services have to prepare; null when they were not told. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day that the services have to prepare; null when they were not told.',
  })
  prepareUntil: string | null = null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  publishedAt: Date | null = null;

  @Property({ type: 'text', nullable: true, hidden: true })
  publishedBy: string | null = null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  withdrawnAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  withdrawnBy: 'TELLER' | 'STAFF' | null = null;

  /** Whether it is on the list for the board. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it is on the list for the board.' })
  boardUse: boolean = false;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;
}
