import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { EventKind } from './event.enums.js';

/** Something that people can come to, such as an involvement café. Everybody sees it until it is over. */
@Entity({ tableName: 'event' })
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Something that people can come to, such as an involvement café. Everybody sees it until it is over.',
})
export class Event extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** What happens there. */
  @Property({ type: 'text' })
  @Field(() => EventKind, { description: 'What happens there.' })
  kind!: EventKind;

  /** What it is called. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  /** What happens, for whom it is, and what comes of it. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What happens, for whom it is, and what comes of it.' })
  description!: string;

  /** When it begins. */
  @Property({ type: 'datetime', length: 3 })
  @Field(() => Date, { description: 'When it begins.' })
  startsAt!: Date;

  /** When it ends. */
  @Property({ type: 'datetime', length: 3 })
  @Field(() => Date, { description: 'When it ends.' })
  endsAt!: Date;

  /** Where it is, such as a room and town, or `Online`. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Where it is, such as a room and town, or `Online`.' })
  venue!: string;

  /** Whether one can take part by computer or telephone. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether one can take part by computer or telephone.' })
  online!: boolean;

  /** Page where one can join or read more; null when there is none. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Page where one can join or read more; null when there is none.',
  })
  url: string | null = null;

  /** Who holds it, such as a team; null when nothing is said. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Who holds it, such as a team; null when nothing is said.',
  })
  host: string | null = null;

  /** How people get in and take part, such as step-free access or an interpreter; null when nothing is said. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'How people get in and take part, such as step-free access or an interpreter; null when nothing is said.',
  })
  access: string | null = null;

  /** How many people can come; null when there is no limit. */
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many people can come; null when there is no limit.' })
  capacity: number | null = null;

  /** Whether this is demonstration data and nobody is expected. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether this is demonstration data and nobody is expected.' })
  synthetic: boolean = false;

  /** The trust that invites. */
  @Field(() => TrustReference, { description: 'The trust that invites.' })
  get trust(): TrustReference {
    return TrustReference.of(this.trustCode);
  }
}
