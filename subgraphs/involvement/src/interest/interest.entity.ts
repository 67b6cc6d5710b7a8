import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Opportunity } from '../opportunity/opportunity.entity.js';
import { InterestAnswer, InterestContact } from './interest-contact.type.js';
import { InterestState } from './interest.enums.js';

/** Somebody came forward for an opportunity. The involvement team of the trust alone sees it. */
@Entity({ tableName: 'interest' })
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'Somebody came forward for an opportunity. The involvement team of the trust alone sees it.',
})
export class Interest extends BaseEntity {
  /** Identifier; it tells nothing about the person. */
  @Field(() => ID, { description: 'Identifier; it tells nothing about the person.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** What the person came forward for. */
  @ManyToOne({ entity: () => Opportunity, joinColumn: 'opportunity_id' })
  @Field(() => Opportunity, { description: 'What the person came forward for.' })
  opportunity!: Opportunity;

  /** Day on which it came in. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, { description: 'Day on which it came in.' })
  receivedOn!: string;

  /** How far the team is. */
  @Property({ type: 'text' })
  @Field(() => InterestState, { description: 'How far the team is.' })
  state: InterestState = InterestState.NEW;

  /** What the person wrote; null when they wrote nothing, and once it is erased. */
  @Field(() => String, {
    nullable: true,
    description: 'What the person wrote; null when they wrote nothing, and once it is erased.',
  })
  message: string | null = null;

  /** What the person needs to take part; null when nothing is said, and once it is erased. */
  @Field(() => String, {
    nullable: true,
    description: 'What the person needs to take part; null when nothing is said, and once it is erased.',
  })
  accessNeeds: string | null = null;

  /** How the person can be reached; null once it is erased, half a year after the opportunity closed. */
  @Field(() => InterestContact, {
    nullable: true,
    description:
      'How the person can be reached; null once it is erased, half a year after the opportunity closed.',
  })
  contact: InterestContact | null = null;

  /** What the team answered, first to last; empty once it is erased. */
  @Field(() => [InterestAnswer], {
    description: 'What the team answered, first to last; empty once it is erased.',
  })
  answers: InterestAnswer[] = [];

  @Property({ type: 'uuid', nullable: true })
  involveeId: string | null = null;

  /** Whether it may come from a robot; release it to answer it. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it may come from a robot; release it to answer it.' })
  held: boolean = false;

  /** Whether it was sent in test mode. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was sent in test mode.' })
  testMode: boolean = false;

  /** Whether this person was made up for demonstration. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether this person was made up for demonstration.' })
  synthetic: boolean = false;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;
}
