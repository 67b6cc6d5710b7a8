import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Action } from '../action/action.entity.js';
import { FeedbackAnswer } from '../questionnaire/feedback-answer.type.js';
import { Finding } from '../triage/finding.entity.js';
import type { Found } from '../triage/found.js';
import { AskedFor } from './asked-for.js';
import { ThemeLabel } from './theme-label.type.js';
import {
  AssistedBy,
  CollectionMode,
  CommentPublication,
  FeedbackState,
  FriendsAndFamilyRating,
  ReplyFormat,
  RespondentType,
} from './feedback.enums.js';

/** One answer of a person who used a service. Only staff of the trust who work with it can read it. */
@Entity({ tableName: 'feedback' })
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'One answer of a person who used a service. Only staff of the trust who work with it can read it.',
})
export class Feedback extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'text', nullable: true })
  serviceId: string | null = null;

  /** When it came in. */
  @Property({ type: 'datetime', length: 3 })
  @Field(() => Date, {
    description: 'When it came in; for imported answers noon of the day that the file names.',
  })
  receivedAt!: Date;

  /** Day in London on which it came in. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  receivedOn!: string;

  /** The answer chosen; null only for imported words that came without one. */
  @Property({ type: 'smallint', nullable: true })
  @Field(() => FriendsAndFamilyRating, {
    nullable: true,
    description: 'The answer chosen; null only for imported words that came without one.',
  })
  rating: FriendsAndFamilyRating | null = null;

  /** The person's own words, without what staff took out; null when they gave none. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The person's own words, without what staff took out; null when they gave none.",
  })
  comment: string | null = null;

  /** Whether the person agreed that their words are published. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether the person agreed that their words are published.' })
  mayPublish: boolean = false;

  /** Language of the page (BCP 47); null when it is not known. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Language of the page (BCP 47); null when it is not known.',
  })
  language: string | null = null;

  /** How the answer was given. */
  @Property({ type: 'text' })
  @Field(() => CollectionMode, { description: 'How the answer was given.' })
  collectionMode: CollectionMode = CollectionMode.ONLINE;

  /** Whether it was sent in test mode; it is then in no figure. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was sent in test mode; it is then in no figure.' })
  testMode: boolean = false;

  /** Whether it was generated for demonstration: nobody said this. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was generated for demonstration: nobody said this.' })
  synthetic: boolean = false;

  /** Whether it is held back because a robot may have sent it; it is then in no figure until it is released. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'Whether it is held back because a robot may have sent it; it is then in no figure until it is released.',
  })
  held: boolean = false;

  /** Whether it counts as a response: not in test mode, not held, with a rating, once for each person. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'Whether it counts as a response: not in test mode, not held, with a rating, once for each person.',
  })
  counted: boolean = false;

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

  /** How critical the most negative statement is, 0 (not) to 4 (death or serious harm); null: nothing says so. Never public. */
  @Property({ type: 'smallint', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'How critical the most negative statement is, 0 (not) to 4 (death or serious harm); null: nothing says so. Never public.',
  })
  criticality: number | null = null;

  /** Whether a person said how critical it is; otherwise simple rules did. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether a person said how critical it is; otherwise simple rules did.',
  })
  criticalityConfirmed: boolean = false;

  /** Language of the words themselves (BCP 47); null when they are too short to tell. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Language of the words themselves (BCP 47); null when they are too short to tell.',
  })
  detectedLanguage: string | null = null;

  /** Whether the words wait for a person to say what they mean in English. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether the words wait for a person to say what they mean in English.',
  })
  needsTranslation: boolean = false;

  /** What the words mean in English, as a person translated them; null while nobody has. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the words mean in English, as a person translated them; null while nobody has.',
  })
  translation: string | null = null;

  /** Who translated it, as the person of the workspace or an agency is called; null without a translation. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Who translated it, as the person of the workspace or an agency is called; null without a translation.',
  })
  translatedBy: string | null = null;

  /** Day in London on which it was translated; null without a translation. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day in London on which it was translated; null without a translation.',
  })
  translatedOn: string | null = null;

  /** Whether something was taken out of the words; the experience lead can then read the original. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'Whether something was taken out of the words; the experience lead can then read the original.',
  })
  redacted: boolean = false;

  /** Whether staff decided that the words are published; null while nobody has. */
  @Property({ type: 'text', nullable: true })
  @Field(() => CommentPublication, {
    nullable: true,
    description: 'Whether staff decided that the words are published; null while nobody has.',
  })
  publication: CommentPublication | null = null;

  /** Since when it is with the people who look after safeguarding; null when it is not. */
  @Property({ type: 'datetime', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'Since when it is with the people who look after safeguarding; null when it is not.',
  })
  safeguardingSince: Date | null = null;

  /** How far staff have come with it. */
  @Property({ type: 'text' })
  @Field(() => FeedbackState, { description: 'How far staff have come with it.' })
  state: FeedbackState = FeedbackState.NEW;

  /** What the words express, from 1 (very positive) to 5 (very negative); null until somebody says. */
  @Property({ type: 'smallint', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'What the words express, from 1 (very positive) to 5 (very negative); null until somebody says.',
  })
  sentiment: number | null = null;

  /** Rises with every change by staff; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change by staff; send it as `expectedVersion`.' })
  version: number = 1;

  @Property({ type: 'text', nullable: true, hidden: true })
  receiptHash: string | null = null;

  /** Name of the file's mapping; null when it was not imported. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "Name of the import's mapping; null when it was not imported.",
  })
  importSource: string | null = null;

  @Property({ type: 'text', nullable: true, hidden: true })
  importKey: string | null = null;

  @Property({ type: 'text', nullable: true, hidden: true })
  respondentKey: string | null = null;

  /** What the question asked for that the comment answers; null when it asked why, or when that is not known. */
  @Property({ type: 'text', nullable: true })
  @Field(() => AskedFor, {
    nullable: true,
    description:
      'What the question asked for that the comment answers; null when it asked why, or when that is not known.',
  })
  commentAsked: AskedFor | null = null;

  /** Who answered; null when they did not say. */
  @Property({ type: 'text', nullable: true })
  @Field(() => RespondentType, { nullable: true, description: 'Who answered; null when they did not say.' })
  respondentType: RespondentType | null = null;

  /** Who helped to answer; null when the person answered alone. */
  @Property({ type: 'text', nullable: true })
  @Field(() => AssistedBy, {
    nullable: true,
    description: 'Who helped to answer; null when the person answered alone.',
  })
  assistedBy: AssistedBy | null = null;

  /** The version of a questionnaire that was asked: that of the service, else the core set; null when nothing more was asked. */
  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, {
    name: 'questionnaireVersion',
    nullable: true,
    description:
      'The version of a questionnaire that was asked: that of the service, else the core set; null when nothing more was asked.',
  })
  questionnaireVersionId: string | null = null;

  /** The version of the trust's core set that was asked; null when it was not. */
  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, {
    name: 'questionSetVersion',
    nullable: true,
    description: "The version of the trust's core set that was asked; null when it was not.",
  })
  questionSetVersionId: string | null = null;

  /** Whether the person would like a reply, which they read with their receipt code. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether the person would like a reply, which they read with their receipt code.',
  })
  replyWanted: boolean = false;

  /** Language in which they would like it (BCP 47); null for the language of the answer. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Language in which they would like it (BCP 47); null for the language of the answer.',
  })
  replyLanguage: string | null = null;

  /** Format in which they would like it; null when no reply is wanted, or they did not say. */
  @Property({ type: 'text', nullable: true })
  @Field(() => ReplyFormat, {
    nullable: true,
    description: 'Format in which they would like it; null when no reply is wanted, or they did not say.',
  })
  replyFormat: ReplyFormat | null = null;

  /** What the first pass over all words of the person found: the comment, then answers to further questions, then what was added; in the order of the places in each text. */
  @Field(() => [Finding], {
    description:
      'What the first pass over all words of the person found: the comment, then answers to further questions, then what was added; in the order of the places in each text.',
  })
  findings!: Finding[];

  /** What the first pass found, before it is written. */
  found: readonly Found[] = [];

  /** Whether its themes and what it expresses are kept from you, because you have taken it to code a second time. */
  @Field(() => Boolean, {
    description:
      'Whether its themes and what it expresses are kept from you, because you have taken it to code a second time.',
  })
  codesHidden!: boolean;

  /** The themes that were found in it, in the order of their codes. */
  @Field(() => [ThemeLabel], {
    description: 'The themes that were found in it, in the order of their codes.',
  })
  labels!: ThemeLabel[];

  /** What the person answered to the questions of a questionnaire, in their order; none when nothing more was asked. */
  @Field(() => [FeedbackAnswer], {
    description:
      'What the person answered to the questions of a questionnaire, in their order; none when nothing more was asked.',
  })
  answers!: FeedbackAnswer[];

  /** The published actions that go back to it, newest first. */
  @Field(() => [Action], { description: 'The published actions that go back to it, newest first.' })
  actions!: Action[];
}
