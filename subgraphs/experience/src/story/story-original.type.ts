import { Field, ObjectType } from 'type-graphql';
import { StoryFinding } from './identifying/story-finding.type.js';

/** The words of a story as they came, at one time. */
@ObjectType({ description: 'The words of a story as they came, at one time.' })
export class StoryOriginal {
  /** When they came. */
  @Field(() => Date, { description: 'When they came.' })
  writtenAt!: Date;

  /** The title; null when the person gave none. */
  @Field(() => String, { nullable: true, description: 'The title; null when the person gave none.' })
  title!: string | null;

  /** The words; null when the story is told in pictures or a recording alone. */
  @Field(() => String, {
    nullable: true,
    description: 'The words; null when the story is told in pictures or a recording alone.',
  })
  words!: string | null;

  /** What in the words may show who somebody is, in their order. */
  @Field(() => [StoryFinding], {
    description:
      'What in the words may show who somebody is, in their order. Only English is searched; a person reads all of it.',
  })
  findings!: StoryFinding[];

  /** The words with the suggestions of the findings in place: where an edited copy can begin. */
  @Field(() => String, {
    nullable: true,
    description:
      'The words with the suggestions of the findings in place, where an edited copy can begin; null when there are no words.',
  })
  suggested!: string | null;
}

/** That somebody has read the words of a story as they came. */
@ObjectType({ description: 'That somebody has read the words of a story as they came.' })
export class StoryLook {
  /** When. */
  @Field(() => Date, { description: 'When.' })
  lookedAt!: Date;

  /** Who: issuer and subject of their sign-in, joined by a bar. */
  @Field(() => String, { description: 'Who: issuer and subject of their sign-in, joined by a bar.' })
  by!: string;
}
