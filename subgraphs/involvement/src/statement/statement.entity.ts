import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Event } from '../event/event.entity.js';
import { Opportunity } from '../opportunity/opportunity.entity.js';
import { ThemeReference } from '../reference/theme.reference.js';
import { TrustReference } from '../reference/trust.reference.js';

/** Something that people told a trust when they were involved. Its involvement team alone sees it. */
@Entity({ tableName: 'statement' })
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Something that people told a trust when they were involved. Its involvement team alone sees it.',
})
export class Statement extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** What was said, as the team wrote it down. */
  @Field(() => String, { description: 'What was said, as the team wrote it down.' })
  words!: string;

  @Property({ type: 'string[]' })
  themeCodes: string[] = [];

  @Property({ type: 'smallint' })
  taxonomyVersion!: number;

  /** What it expresses, from 1 (very positive) to 5 (very negative); null when that cannot be said. */
  @Property({ type: 'smallint', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'What it expresses, from 1 (very positive) to 5 (very negative); null when that cannot be said.',
  })
  sentiment: number | null = null;

  /** Day on which it was said. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, { description: 'Day on which it was said.' })
  saidOn!: string;

  /** The event at which it was said; null when it was none. */
  @ManyToOne({ entity: () => Event, joinColumn: 'event_id', nullable: true })
  @Field(() => Event, {
    nullable: true,
    description: 'The event at which it was said; null when it was none.',
  })
  event: Event | null = null;

  /** The opportunity in which it was said; null when it was none. */
  @ManyToOne({ entity: () => Opportunity, joinColumn: 'opportunity_id', nullable: true })
  @Field(() => Opportunity, {
    nullable: true,
    description: 'The opportunity in which it was said; null when it was none.',
  })
  opportunity: Opportunity | null = null;

  /** Whether it was made up for demonstration. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was made up for demonstration.' })
  synthetic: boolean = false;

  /** What it is about. */
  @Field(() => [ThemeReference], { description: 'What it is about.' })
  get themes(): ThemeReference[] {
    return this.themeCodes.map((code) => ThemeReference.of(code));
  }

  /** The trust that was told. */
  @Field(() => TrustReference, { description: 'The trust that was told.' })
  get trust(): TrustReference {
    return TrustReference.of(this.trustCode);
  }
}
