import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** One thing that a meeting will talk about. */
@Entity({ tableName: 'agenda_item' })
@ObjectType({ description: 'One thing that a meeting will talk about.' })
export class AgendaItem extends BaseEntity {
  /** Identifier; it stays the same as long as its title does. */
  @Field(() => ID, { description: 'Identifier; it stays the same as long as its title does.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  meetingId!: string;

  /** Its place on the agenda, from 1 on. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Its place on the agenda, from 1 on.' })
  position!: number;

  /** What it is about. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  /** Who leads it, by name or post; null when that is open. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Who leads it, by name or post; null when that is open.',
  })
  lead: string | null = null;

  /** How many minutes it is given; null when that is open. */
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many minutes it is given; null when that is open.' })
  minutes: number | null = null;
}
