import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Directive, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { Committee } from '../committee/committee.entity.js';
import { Paper } from '../paper/paper.entity.js';
import { AgendaItem } from './agenda-item.entity.js';

/** A meeting of a committee. It exists for whoever may see the committee. */
@Entity({ tableName: 'meeting' })
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A meeting of a committee. It exists for whoever may see the committee.' })
export class Meeting extends BaseEntity {
  /** Identifier; unguessable. */
  @Field(() => ID, { description: 'Identifier; unguessable.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  committeeId!: string;

  /** What it is called. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  /** When it begins. */
  @Property({ type: 'datetime' })
  @Field(() => GraphQLISODateTime, { description: 'When it begins.' })
  startsAt!: Date;

  /** When it ends. */
  @Property({ type: 'datetime' })
  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  endsAt!: Date;

  /** Where it is, in words: a room, or that it is online. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Where it is, in words: a room, or that it is online.' })
  place!: string;

  /** Address at which people join online; null when they cannot. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Address at which people join online; null when they cannot.',
  })
  url: string | null = null;

  /** Version of the meeting and its agenda; send it back with a change. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Version of the meeting and its agenda; send it back with a change.' })
  version: number = 1;

  /** Whether this is demonstration data: there is no such meeting. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether this is demonstration data: there is no such meeting.' })
  synthetic: boolean = false;

  /** The committee that meets. */
  @Field(() => Committee, { description: 'The committee that meets.' })
  committee!: Committee;

  /** What it will talk about, in order; empty until the agenda is set. */
  @Field(() => [AgendaItem], {
    description: 'What it will talk about, in order; empty until the agenda is set.',
  })
  agenda: AgendaItem[] = [];

  /** What is read for it, in the order in which it was added. Everybody who may see the committee sees all of them. */
  @Field(() => [Paper], {
    description:
      'What is read for it, in the order in which it was added. Everybody who may see the committee sees all of them.',
  })
  papers: Paper[] = [];
}
