import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ActionLabel, ActionStatus } from './action.enums.js';

/** What a trust heard and what it did about it. Everybody may read it while it is published. */
@Entity({ tableName: 'action' })
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'What a trust heard and what it did about it. Everybody may read it while it is published.',
})
export class Action extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'text', nullable: true })
  serviceId: string | null = null;

  @Property({ type: 'datetime', length: 3 })
  publishedAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  withdrawnAt: Date | null = null;

  /** What people said, as the trust understood it. Plain text. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What people said, as the trust understood it. Plain text.' })
  said!: string;

  /** What the trust did or will do about it. Plain text. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What the trust did or will do about it. Plain text.' })
  did!: string;

  /** How one can see that it was done; null when nothing is given. Plain text. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How one can see that it was done; null when nothing is given. Plain text.',
  })
  evidence: string | null = null;

  @Property({ type: 'text', nullable: true, fieldName: 'plain_text' })
  plainWords: string | null = null;

  /** Under which words it is shown. */
  @Property({ type: 'text' })
  @Field(() => ActionLabel, { description: 'Under which words it is shown.' })
  label!: ActionLabel;

  /** How far it is. */
  @Property({ type: 'text' })
  @Field(() => ActionStatus, { description: 'How far it is.' })
  status!: ActionStatus;

  /** Whether people who use the service decided on it together with the trust. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether people who use the service decided on it together with the trust.',
  })
  coproduced: boolean = false;

  @Property({ type: 'string[]' })
  themeCodes: string[] = [];

  @Property({ type: 'smallint', nullable: true })
  taxonomyVersion: number | null = null;

  /** Whether it was generated for demonstration: no trust did this. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was generated for demonstration: no trust did this.' })
  synthetic: boolean = false;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;
}
