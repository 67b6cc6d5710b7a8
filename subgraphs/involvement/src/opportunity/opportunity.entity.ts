import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { ParticipationLevel } from './participation-level.entity.js';

/** A way to get involved that a trust has published. Everybody sees it while it is open. */
@Entity({ tableName: 'opportunity' })
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A way to get involved that a trust has published. Everybody sees it while it is open.',
})
export class Opportunity extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** What it is, in a few words. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is, in a few words.' })
  title!: string;

  /** What people will do, when, and what comes of it. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What people will do, when, and what comes of it.' })
  description!: string;

  /** How much say people have. */
  @ManyToOne({ entity: () => ParticipationLevel, joinColumn: 'level_code' })
  @Field(() => ParticipationLevel, { description: 'How much say people have.' })
  level!: ParticipationLevel;

  /** The part of care it is about, such as `Maternity`. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'The part of care it is about, such as `Maternity`.' })
  area!: string;

  /** Where it takes place, such as `Online` or a room and town. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Where it takes place, such as `Online` or a room and town.' })
  location!: string;

  /** What people are paid, expenses included, in plain words. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What people are paid, expenses included, in plain words.' })
  payment!: string;

  /** The day on which it was published. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, { description: 'The day on which it was published.' })
  publishedOn!: string;

  /** Last day on which people can come forward; null when it stays open. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which people can come forward; null when it stays open.',
  })
  closingOn: string | null = null;

  /** Whether this is demonstration data and nobody is looked for. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether this is demonstration data and nobody is looked for.' })
  synthetic: boolean = false;

  /** The trust that looks for people. */
  @Field(() => TrustReference, { description: 'The trust that looks for people.' })
  get trust(): TrustReference {
    return TrustReference.of(this.trustCode);
  }
}
