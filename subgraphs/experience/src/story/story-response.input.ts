import { Field, ID, InputType, Int } from 'type-graphql';
import { StoryResponseKind } from './story.enums.js';

/** A response of a service to a story. */
@InputType({ description: 'A response of a service to a story.' })
export class RespondToStoryInput {
  /** Made for this response, 8 to 255 characters; a repeat with the same key responds once. */
  @Field(() => String, {
    description: 'Made for this response, 8 to 255 characters; a repeat with the same key responds once.',
  })
  idempotencyKey!: string;

  /** The story: published, or one that the services were told of. */
  @Field(() => ID, { description: 'The story: published, or one that the services were told of.' })
  story!: string;

  /** The service that responds, one of those of the story; null or absent for the trust as a whole. */
  @Field(() => ID, {
    nullable: true,
    description:
      'The service that responds, one of those of the story; null or absent for the trust as a whole.',
  })
  service?: string | null;

  /** What it says, as plain text, at most 4,000 characters. */
  @Field(() => String, { description: 'What it says, as plain text, at most 4,000 characters.' })
  text!: string;

  /** Who responds, as everybody reads it: job title and team, at most 120 characters. */
  @Field(() => String, {
    description: 'Who responds, as everybody reads it: job title and team, at most 120 characters.',
  })
  from!: string;

  /** Whether it tells of a change. Another person always reads such a claim before it is published. */
  @Field(() => StoryResponseKind, {
    description:
      'Whether it tells of a change. Another person always reads such a claim before it is published.',
  })
  kind!: StoryResponseKind;
}

/** Names one response and the version of it that was read. */
@InputType({ description: 'Names one response and the version of it that was read.' })
export class StoryResponseVersionInput {
  /** The response. */
  @Field(() => ID, { description: 'The response.' })
  response!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}

/** Decides whether a response that waits is published. */
@InputType({ description: 'Decides whether a response that waits is published.' })
export class DecideStoryResponseInput extends StoryResponseVersionInput {
  /** Whether it is published. */
  @Field(() => Boolean, { description: 'Whether it is published.' })
  publish!: boolean;

  /** What its author is told, at most 2,000 characters; needed when it is not published. */
  @Field(() => String, {
    nullable: true,
    description: 'What its author is told, at most 2,000 characters; needed when it is not published.',
  })
  message?: string | null;
}
