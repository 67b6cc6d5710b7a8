import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { StoryResponseKind, StoryResponseState } from './story.enums.js';

/** A response of a service to a story as staff see it: waiting, published or not. */
@Entity({ tableName: 'story_response' })
@ObjectType({
  description: 'A response of a service to a story as staff see it: waiting, published or not.',
})
export class StoryResponseDraft extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  storyId!: string;

  @Property({ type: 'text', nullable: true })
  serviceId: string | null = null;

  /** What it says, as plain text. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it says, as plain text.' })
  text!: string;

  /** Who responds, as everybody reads it. */
  @Property({ type: 'text', fieldName: 'from_name' })
  @Field(() => String, { description: 'Who responds, as everybody reads it.' })
  from!: string;

  /** Whether it tells of a change. */
  @Property({ type: 'text' })
  @Field(() => StoryResponseKind, { description: 'Whether it tells of a change.' })
  kind!: StoryResponseKind;

  /** Where it stands. */
  @Property({ type: 'text' })
  @Field(() => StoryResponseState, { description: 'Where it stands.' })
  state: StoryResponseState = StoryResponseState.WAITING;

  @Property({ type: 'text', hidden: true })
  author!: string;

  @Property({ type: 'text', nullable: true, hidden: true })
  decidedBy: string | null = null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  publishedAt: Date | null = null;

  /** Why it was not published; null while nobody has said. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it was not published; null while nobody has said.',
  })
  message: string | null = null;

  @Property({ type: 'boolean' })
  synthetic: boolean = false;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;
}
