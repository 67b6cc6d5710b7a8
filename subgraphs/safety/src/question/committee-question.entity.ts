import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Committee } from '../committee/committee.entity.js';
import { QuestionState } from './question.enums.js';

/** A question that somebody who sits on a committee put to it. It and its answer exist for whoever may see the committee; who asked is not shown. */
@Entity({ tableName: 'committee_question' })
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A question that somebody who sits on a committee put to it. It and its answer exist for whoever may see the committee; who asked is not shown.',
})
export class CommitteeQuestion extends BaseEntity {
  /** Identifier; unguessable. */
  @Field(() => ID, { description: 'Identifier; unguessable.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  committeeId!: string;

  /** Who asked, as `issuer|subject`. */
  @Property({ type: 'text' })
  askedBy!: string;

  /** The question. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'The question.' })
  words!: string;

  /** The day on which it was asked. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, { description: 'The day on which it was asked.' })
  askedOn!: string;

  /** Whether this is demonstration data: nobody asked this. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether this is demonstration data: nobody asked this.' })
  synthetic: boolean = false;

  /** The committee that was asked. */
  @Field(() => Committee, { description: 'The committee that was asked.' })
  committee!: Committee;

  /** Whether you asked it yourself. */
  @Field(() => Boolean, { description: 'Whether you asked it yourself.' })
  mine: boolean = false;

  /** What the committee answered, the newest answer when it was put right; null while the question is open. */
  @Field(() => String, {
    nullable: true,
    description:
      'What the committee answered, the newest answer when it was put right; null while the question is open.',
  })
  answer: string | null = null;

  /** The day on which that was answered; null while the question is open. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which that was answered; null while the question is open.',
  })
  answeredOn: string | null = null;

  /** Whether it waits for its answer. */
  @Field(() => QuestionState, { description: 'Whether it waits for its answer.' })
  get state(): QuestionState {
    return this.answer === null ? QuestionState.OPEN : QuestionState.ANSWERED;
  }

  /** Version of the question: 1 while it is open, one more with each answer. Send it back with an answer. */
  @Field(() => Int, {
    description:
      'Version of the question: 1 while it is open, one more with each answer. Send it back with an answer.',
  })
  version: number = 1;
}
