import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { InvolveeRole, InvolveeState } from './involvee.enums.js';

/** Somebody on the register of involved people of a trust. Its involvement team alone sees them. */
@Entity({ tableName: 'involvee' })
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Somebody on the register of involved people of a trust. Its involvement team alone sees them.',
})
export class Involvee extends BaseEntity {
  /** Identifier; it tells nothing about the person. */
  @Field(() => ID, { description: 'Identifier; it tells nothing about the person.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** What the person is called. */
  @Field(() => String, { description: 'What the person is called.' })
  name!: string;

  /** E-mail address; null when the person gave none. */
  @Field(() => String, { nullable: true, description: 'E-mail address; null when the person gave none.' })
  email: string | null = null;

  /** Telephone number; null when the person gave none. */
  @Field(() => String, { nullable: true, description: 'Telephone number; null when the person gave none.' })
  telephone: string | null = null;

  /** What the person needs to take part, in their words; null when nothing is said. */
  @Field(() => String, {
    nullable: true,
    description: 'What the person needs to take part, in their words; null when nothing is said.',
  })
  accessNeeds: string | null = null;

  /** As who the person is involved; empty while the team has not asked. */
  @Property({ type: 'string[]' })
  @Field(() => [InvolveeRole], {
    description: 'As who the person is involved; empty while the team has not asked.',
  })
  roles: InvolveeRole[] = [];

  /** What the person wants to be asked about, in small letters. */
  @Property({ type: 'string[]' })
  @Field(() => [String], { description: 'What the person wants to be asked about, in small letters.' })
  interests: string[] = [];

  /** What the person can do, in small letters. */
  @Property({ type: 'string[]' })
  @Field(() => [String], { description: 'What the person can do, in small letters.' })
  skills: string[] = [];

  /** Where the person stands on the register. */
  @Property({ type: 'text' })
  @Field(() => InvolveeState, { description: 'Where the person stands on the register.' })
  state!: InvolveeState;

  /** Day on which the person asked to join or was added. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, { description: 'Day on which the person asked to join or was added.' })
  joinedOn!: string;

  /** Day on which the person left; null while they have not. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the person left; null while they have not.',
  })
  leftOn: string | null = null;

  @Property({ type: 'boolean' })
  testMode: boolean = false;

  @Property({ type: 'boolean' })
  held: boolean = false;

  /** Whether this person was made up for demonstration. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether this person was made up for demonstration.' })
  synthetic: boolean = false;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;

  /** The trust whose register it is. */
  @Field(() => TrustReference, { description: 'The trust whose register it is.' })
  get trust(): TrustReference {
    return TrustReference.of(this.trustCode);
  }
}
