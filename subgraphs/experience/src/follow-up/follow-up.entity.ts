import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FollowUpReason } from './follow-up.enums.js';

/** That somebody must look after an answer until a day. It is raised with the answer, and once. */
@Entity({ tableName: 'follow_up' })
@ObjectType({
  description: 'That somebody must look after an answer until a day. It is raised with the answer, and once.',
})
export class FollowUp extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  feedbackId!: string;

  @Property({ type: 'text', nullable: true })
  serviceId: string | null = null;

  /** Why. */
  @Property({ type: 'text' })
  @Field(() => FollowUpReason, { description: 'Why.' })
  reason!: FollowUpReason;

  /** Day in London on which the person answered, from which the time counts. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, {
    description: 'Day in London on which the person answered, from which the time counts.',
  })
  raisedOn!: string;

  /** Day until which it should be done, in working days of England by the rule that held when it was raised. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, {
    description:
      'Day until which it should be done, in working days of England by the rule that held when it was raised.',
  })
  dueOn!: string;

  /** The sealed name. */
  @Property({ type: 'text', nullable: true })
  owner: string | null = null;

  @Property({ type: 'text', nullable: true, hidden: true })
  ownerSubject: string | null = null;

  /** Day on which it was done; null while it is open. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Day on which it was done; null while it is open.' })
  doneOn: string | null = null;

  @Property({ type: 'text', nullable: true, hidden: true })
  doneBy: string | null = null;

  /** What was done; null while it is open. Plain text. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What was done; null while it is open. Plain text.',
  })
  outcome: string | null = null;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;
}
