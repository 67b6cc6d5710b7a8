import { LocalDate } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { StoryConsentBy, StoryConsentHow, StoryKind, Storyteller, StoryUse } from './story.enums.js';

/** A picture with which somebody tells a story. */
@InputType({ description: 'A picture with which somebody tells a story.' })
export class StoryPictureInput {
  /** Code of the picture, as `storyPictures` lists them. */
  @Field(() => String, { description: 'Code of the picture, as `storyPictures` lists them.' })
  code!: string;

  /** How the person felt, from 1 (very happy) to 5 (very unhappy). */
  @Field(() => Int, { description: 'How the person felt, from 1 (very happy) to 5 (very unhappy).' })
  feeling!: number;
}

/** A recording that is kept elsewhere. */
@InputType({ description: 'A recording that is kept elsewhere.' })
export class StoryMediaInput {
  /** Where it is: https, on one of the sites that the trust allows. */
  @Field(() => String, { description: 'Where it is: https, on one of the sites that the trust allows.' })
  url!: string;

  /** AUDIO or VIDEO. */
  @Field(() => StoryKind, { description: 'AUDIO or VIDEO.' })
  kind!: StoryKind;
}

/** What a story may be used for, as the person or somebody for them has said. */
@InputType({ description: 'What a story may be used for, as the person or somebody for them has said.' })
export class StoryConsentInput {
  /** What it may be used for; with nothing, only staff of the trust who work with stories read it. */
  @Field(() => [StoryUse], {
    description:
      'What it may be used for; with nothing, only staff of the trust who work with stories read it.',
  })
  uses!: StoryUse[];

  /** Last day of consent; null or absent when it lasts until it is withdrawn. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of consent; null or absent when it lasts until it is withdrawn.',
  })
  until?: string | null;

  /** Who gave it; the person themselves by default. */
  @Field(() => StoryConsentBy, {
    defaultValue: StoryConsentBy.SELF,
    description: 'Who gave it; the person themselves by default.',
  })
  by!: StoryConsentBy;

  /** How it was given; on this page by default. */
  @Field(() => StoryConsentHow, {
    defaultValue: StoryConsentHow.ONLINE,
    description: 'How it was given; on this page by default.',
  })
  how!: StoryConsentHow;
}

/** One story, as a page sends it: words, pictures, a recording, or several of them. */
@InputType({
  description: 'One story, as a page sends it: words, pictures, a recording, or several of them.',
})
export class SubmitStoryInput {
  /** Made by the page for this story, 8 to 255 characters; a repeat with the same key gives the same receipt. */
  @Field(() => String, {
    description:
      'Made by the page for this story, 8 to 255 characters; a repeat with the same key gives the same receipt.',
  })
  idempotencyKey!: string;

  /** The services that it is about, at most 10; none for the trust as a whole, which is the default. */
  @Field(() => [ID], {
    defaultValue: [],
    description: 'The services that it is about, at most 10; none for the trust as a whole, the default.',
  })
  services!: string[];

  /** A title; null or absent when the person gives none. At most 120 characters. */
  @Field(() => String, {
    nullable: true,
    description: 'A title; null or absent when the person gives none. At most 120 characters.',
  })
  title?: string | null;

  /** The story in words; null or absent when it is told another way. At most 8,000 characters. */
  @Field(() => String, {
    nullable: true,
    description: 'The story in words; null or absent when it is told another way. At most 8,000 characters.',
  })
  words?: string | null;

  /** The story in pictures, in their order, at most 24; none by default. */
  @Field(() => [StoryPictureInput], {
    defaultValue: [],
    description: 'The story in pictures, in their order, at most 24; none by default.',
  })
  pictures!: StoryPictureInput[];

  /** The story as a recording; null or absent when there is none. */
  @Field(() => StoryMediaInput, {
    nullable: true,
    description: 'The story as a recording; null or absent when there is none.',
  })
  media?: StoryMediaInput | null;

  /** Who tells it. */
  @Field(() => Storyteller, { description: 'Who tells it.' })
  teller!: Storyteller;

  /** Language of the words (BCP 47); null or absent when it is not known. */
  @Field(() => String, {
    nullable: true,
    description: 'Language of the words (BCP 47); null or absent when it is not known.',
  })
  language?: string | null;

  /** What it may be used for. */
  @Field(() => StoryConsentInput, { description: 'What it may be used for.' })
  consent!: StoryConsentInput;

  /** A field that people never see; leave it empty. What fills it in is taken for a robot, and its story is held. */
  @Field(() => String, {
    nullable: true,
    description:
      'A field that people never see; leave it empty. What fills it in is taken for a robot, and its story is held.',
  })
  website?: string | null;
}
