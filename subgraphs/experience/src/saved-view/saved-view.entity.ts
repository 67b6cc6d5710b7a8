import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FeedbackFilter } from '../feedback/feedback-filter.js';

/** A way to look at a trust's answers that somebody keeps, for themselves or for the whole team. */
@Entity({ tableName: 'saved_view' })
@ObjectType('SavedFeedbackView', {
  description:
    "A way to look at a trust's answers that somebody keeps, for themselves or for the whole team.",
})
export class SavedView extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'text', hidden: true })
  owner!: string;

  /** What it is called, at most 60 characters. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is called, at most 60 characters.' })
  name!: string;

  /** Whether everybody who works with the trust's answers sees it. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: "Whether everybody who works with the trust's answers sees it." })
  shared!: boolean;

  /** Which answers it shows. */
  @Property({ type: 'json' })
  @Field(() => FeedbackFilter, { description: 'Which answers it shows.' })
  filter!: FeedbackFilter;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;
}
