import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { QuestionnaireState } from './questionnaire.enums.js';
import { Notice, QuestionnaireQuestion, QuestionnaireStep } from './questionnaire.types.js';

/** One version of a questionnaire. It can be changed while it is proposed, and never again. */
@Entity({ tableName: 'questionnaire_version' })
@ObjectType({
  description: 'One version of a questionnaire. It can be changed while it is proposed, and never again.',
})
export class QuestionnaireVersion extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  questionnaireId!: string;

  @Property({ type: 'text', nullable: true })
  serviceId: string | null = null;

  /** Its number, from 1. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Its number, from 1.' })
  number!: number;

  /** How far it has come. */
  @Property({ type: 'text' })
  @Field(() => QuestionnaireState, { description: 'How far it has come.' })
  state: QuestionnaireState = QuestionnaireState.PROPOSED;

  @Property({ type: 'boolean' })
  everLive: boolean = false;

  /** What it is for; null until somebody says. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is for; null until somebody says.' })
  purpose: string | null = null;

  /** On which lawful basis answers are kept; null until somebody says. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'On which lawful basis answers are kept; null until somebody says.',
  })
  lawfulBasis: string | null = null;

  /** How long answers are kept; null until somebody says. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How long answers are kept; null until somebody says.',
  })
  retention: string | null = null;

  /** What people who answer are told about it, by language. */
  @Property({ type: 'json' })
  @Field(() => [Notice], { description: 'What people who answer are told about it, by language.' })
  privacyNotices: Notice[] = [];

  @Property({ type: 'text', nullable: true })
  source: string | null = null;

  @Property({ type: 'text', nullable: true })
  capturedBy: string | null = null;

  @Property({ type: 'text', nullable: true })
  usedFor: string | null = null;

  @Property({ type: 'text', nullable: true })
  informaticsOwner: string | null = null;

  @Property({ type: 'text', nullable: true })
  performanceOwner: string | null = null;

  @Property({ type: 'text', nullable: true })
  directorateOwner: string | null = null;

  @Property({ type: 'text', nullable: true })
  shownWhere: string | null = null;

  @Property({ type: 'text', hidden: true })
  proposedBy!: string;

  @Property({ type: 'text', nullable: true, hidden: true })
  approvedBy: string | null = null;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;

  /** Its questions in their order. */
  @Field(() => [QuestionnaireQuestion], { description: 'Its questions in their order.' })
  questions!: QuestionnaireQuestion[];

  /** The steps that it took, the first one first. */
  @Field(() => [QuestionnaireStep], { description: 'The steps that it took, the first one first.' })
  steps!: QuestionnaireStep[];
}
