import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { FindingDecision, FindingKind } from './finding.enums.js';

/** Something that rules or a model found in the words of an answer. It waits for a person, who says whether it is so. */
@Entity({ tableName: 'feedback_finding' })
@ObjectType('FeedbackFinding', {
  description:
    'Something that rules or a model found in the words of an answer. It waits for a person, who says whether it is so.',
})
export class Finding extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  feedbackId!: string;

  @Property({ type: 'uuid', nullable: true })
  questionId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  additionId: string | null = null;

  /** The further question in whose answer it was found; null when it stands elsewhere. */
  @Field(() => ID, {
    nullable: true,
    description: 'The further question in whose answer it was found; null when it stands elsewhere.',
  })
  get question(): string | null {
    return this.questionId;
  }

  /** What the person added later and in which it was found; null when it stands elsewhere. */
  @Field(() => ID, {
    nullable: true,
    description: 'What the person added later and in which it was found; null when it stands elsewhere.',
  })
  get addition(): string | null {
    return this.additionId;
  }

  /** What was found. */
  @Property({ type: 'text' })
  @Field(() => FindingKind, { description: 'What was found.' })
  kind!: FindingKind;

  /** Where it begins in `comment`, or in the text of `question` or `addition`, in UTF-16 code units; null when it is about the whole text or was taken out of it. */
  @Property({ type: 'integer', nullable: true, fieldName: 'starts' })
  @Field(() => Int, {
    nullable: true,
    description:
      'Where it begins in `comment`, or in the text of `question` or `addition`, in UTF-16 code units; null when it is about the whole text or was taken out of it.',
  })
  start: number | null = null;

  /** The first place after it; null when `start` is. */
  @Property({ type: 'integer', nullable: true, fieldName: 'ends' })
  @Field(() => Int, { nullable: true, description: 'The first place after it; null when `start` is.' })
  end: number | null = null;

  /** What was found, for kinds that have a value; null for the others. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What was found, for kinds that have a value; null for the others.',
  })
  value: string | null = null;

  /** How sure, above 0 and at most 1. */
  @Property({ type: 'float' })
  @Field(() => Float, { description: 'How sure, above 0 and at most 1.' })
  confidence!: number;

  /** Name and version of the rules or the model that found it. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name and version of the rules or the model that found it.' })
  madeBy!: string;

  /** What a person said about it; null while nobody has. */
  @Property({ type: 'text', nullable: true })
  @Field(() => FindingDecision, {
    nullable: true,
    description: 'What a person said about it; null while nobody has.',
  })
  decision: FindingDecision | null = null;

  @Property({ type: 'text', nullable: true, hidden: true })
  decidedBy: string | null = null;

  /** When a person said so; null while nobody has. */
  @Property({ type: 'datetime', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When a person said so; null while nobody has.' })
  decidedAt: Date | null = null;
}
