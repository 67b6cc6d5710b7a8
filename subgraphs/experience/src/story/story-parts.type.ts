import { LocalDate } from '@wesaid/shared/types';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoryFormatKind, StoryResponseKind } from './story.enums.js';

/** A picture of a story, and how the person felt about what it shows. */
@ObjectType({ description: 'A picture of a story, and how the person felt about what it shows.' })
export class StoryPicture {
  /** Which picture: its drawing is at `/story-pictures/<code>.svg` of the gateway. */
  @Field(() => String, {
    description: 'Which picture: its drawing is at `/story-pictures/<code>.svg` of the gateway.',
  })
  code!: string;

  /** How the person felt, from 1 (very happy) to 5 (very unhappy). */
  @Field(() => Int, { description: 'How the person felt, from 1 (very happy) to 5 (very unhappy).' })
  feeling!: number;
}

/** A published story in another form. */
@ObjectType({ description: 'A published story in another form.' })
export class StoryFormat {
  /** In which form. */
  @Field(() => StoryFormatKind, { description: 'In which form.' })
  kind!: StoryFormatKind;

  /** Its language (BCP 47); null when it is that of the story. */
  @Field(() => String, {
    nullable: true,
    description: 'Its language (BCP 47); null when it is that of the story.',
  })
  language!: string | null;

  /** The words, as plain text; null where it is only at an address. */
  @Field(() => String, {
    nullable: true,
    description: 'The words, as plain text; null where it is only at an address.',
  })
  text!: string | null;

  /** Where it is, always by https; null where the words are here. */
  @Field(() => String, {
    nullable: true,
    description: 'Where it is, always by https; null where the words are here.',
  })
  url!: string | null;
}

/** A published response of a service to a story. */
@ObjectType({ description: 'A published response of a service to a story.' })
export class StoryResponse {
  /** What it says, as plain text. */
  @Field(() => String, { description: 'What it says, as plain text.' })
  text!: string;

  /** Who responds: a job title and a team, never a patient. */
  @Field(() => String, { description: 'Who responds: a job title and a team, never a patient.' })
  from!: string;

  /** Whether it tells of a change. */
  @Field(() => StoryResponseKind, { description: 'Whether it tells of a change.' })
  kind!: StoryResponseKind;

  /** Day in London on which it was published. */
  @Field(() => LocalDate, { description: 'Day in London on which it was published.' })
  publishedOn!: string;
}
