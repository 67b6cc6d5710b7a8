import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { OpportunityKind } from './opportunity.enums.js';
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

  /** What people do. */
  @Property({ type: 'text' })
  @Field(() => OpportunityKind, { description: 'What people do.' })
  kind: OpportunityKind = OpportunityKind.OTHER;

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

  /** When it takes place and how long it takes, in plain words. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'When it takes place and how long it takes, in plain words.' })
  time!: string;

  /** How people get in and take part, such as step-free access or an interpreter; null when nothing is said. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'How people get in and take part, such as step-free access or an interpreter; null when nothing is said.',
  })
  access: string | null = null;

  /** The training that people need or are given first; null when none is needed. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The training that people need or are given first; null when none is needed.',
  })
  trainingNeeded: string | null = null;

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

  /** Day on which its team closed it; null while nobody has. Then only the team sees it. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which its team closed it; null while nobody has. Then only the team sees it.',
  })
  closedOn: string | null = null;

  /** How many people have come forward; null unless you are in the involvement team of the trust. */
  @Field(() => Int, {
    nullable: true,
    description:
      'How many people have come forward; null unless you are in the involvement team of the trust.',
  })
  interestCount: number | null = null;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;

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
