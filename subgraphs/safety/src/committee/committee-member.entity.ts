import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CommitteeRole } from './committee.enums.js';

/** One person's place on a committee, from a day to a day. The trust's safety specialists and the person see it. */
@Entity({ tableName: 'committee_member' })
@ObjectType({
  description:
    "One person's place on a committee, from a day to a day. The trust's safety specialists and the person see it.",
})
export class CommitteeMember extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  committeeId!: string;

  /** The identity provider that the person signs in with, by its address. */
  @Property({ type: 'text' })
  @Field(() => String, {
    description: 'The identity provider that the person signs in with, by its address.',
  })
  issuer!: string;

  /** Who the person is at the identity provider. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Who the person is at the identity provider.' })
  subject!: string;

  /** As what the person sits on it. */
  @Property({ type: 'text' })
  @Field(() => CommitteeRole, { description: 'As what the person sits on it.' })
  role!: CommitteeRole;

  /** First day. */
  @Property({ type: 'date', fieldName: 'valid_from' })
  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  /** Last day; null while no end is set. */
  @Property({ type: 'date', fieldName: 'valid_to', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while no end is set.' })
  to: string | null = null;

  /** Version of the place; send it back when you end it. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Version of the place; send it back when you end it.' })
  version: number = 1;
}
