import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { StoryKind } from './story.enums.js';
import { StoryFormat, StoryPicture, StoryResponse } from './story-parts.type.js';

/** A published story: the edited copy, for everybody. It is gone as soon as consent is withdrawn or ends. */
@Entity({ tableName: 'published_story' })
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A published story: the edited copy, for everybody. It is gone as soon as consent is withdrawn or ends.',
})
export class Story extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'datetime', length: 3 })
  publishedAt!: Date;

  @Property({ type: 'string[]' })
  serviceIds: string[] = [];

  /** In which form it is told. */
  @Property({ type: 'text' })
  @Field(() => StoryKind, { description: 'In which form it is told.' })
  kind!: StoryKind;

  /** Its title. Plain text. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Its title. Plain text.' })
  title!: string;

  /** What the person tells, without what could show who somebody is. Plain text; null when there are no words. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What the person tells, without what could show who somebody is. Plain text; null when there are no words.',
  })
  words: string | null = null;

  /** Language of the words (BCP 47); null when it is not known. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Language of the words (BCP 47); null when it is not known.',
  })
  language: string | null = null;

  /** Where the recording is, always by https; null for a story without one. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Where the recording is, always by https, on another site that sees who opens it; null for a story without one.',
  })
  mediaUrl: string | null = null;

  /** What is said in the recording, as plain text; null when nobody has written it down. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What is said in the recording, as plain text; null when nobody has written it down.',
  })
  transcript: string | null = null;

  /** The pictures in the order in which the person chose them; none for a story without any. */
  @Property({ type: 'json' })
  @Field(() => [StoryPicture], {
    description: 'The pictures in the order in which the person chose them; none for a story without any.',
  })
  pictures: StoryPicture[] = [];

  /** The same story in other forms; none where there are none. */
  @Property({ type: 'json' })
  @Field(() => [StoryFormat], { description: 'The same story in other forms; none where there are none.' })
  formats: StoryFormat[] = [];

  @Property({ type: 'string[]' })
  themeCodes: string[] = [];

  /** Whether it was made up for demonstration: nobody told this. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was made up for demonstration: nobody told this.' })
  synthetic: boolean = false;

  /** What services answered, oldest first; none while none has. */
  @Field(() => [StoryResponse], { description: 'What services answered, oldest first; none while none has.' })
  responses!: StoryResponse[];
}
