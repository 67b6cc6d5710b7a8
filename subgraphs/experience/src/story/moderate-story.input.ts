import { ThemeCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { StoryDeclineReason, StoryFormatKind, StoryPrinciple } from './story.enums.js';

/** Names one story and the version of it that was read. */
@InputType({ description: 'Names one story and the version of it that was read.' })
export class StoryVersionInput {
  /** The story. */
  @Field(() => ID, { description: 'The story.' })
  story!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}

/** A story in another form. */
@InputType({ description: 'A story in another form: its words, or where it is.' })
export class StoryFormatInput {
  /** In which form. */
  @Field(() => StoryFormatKind, { description: 'In which form.' })
  kind!: StoryFormatKind;

  /** Its language (BCP 47); null or absent when it is that of the story. */
  @Field(() => String, {
    nullable: true,
    description: 'Its language (BCP 47); null or absent when it is that of the story.',
  })
  language?: string | null;

  /** The words, at most 20,000 characters; null or absent where it is only at an address. */
  @Field(() => String, {
    nullable: true,
    description: 'The words, at most 20,000 characters; null or absent where it is only at an address.',
  })
  text?: string | null;

  /** Where it is, by https; null or absent where the words are given. */
  @Field(() => String, {
    nullable: true,
    description: 'Where it is, by https; null or absent where the words are given.',
  })
  url?: string | null;
}

/** The edited copy of a story, all of it. A published story leaves the pages until it is published again. */
@InputType({
  description:
    'The edited copy of a story, all of it. A published story leaves the pages until it is published again.',
})
export class EditStoryInput extends StoryVersionInput {
  /** Its title, at most 120 characters. */
  @Field(() => String, { description: 'Its title, at most 120 characters.' })
  title!: string;

  /** Its words without what could show who somebody is, at most 8,000 characters; null or absent for none. */
  @Field(() => String, {
    nullable: true,
    description:
      'Its words without what could show who somebody is, at most 8,000 characters; null or absent for none.',
  })
  words?: string | null;

  /** What is said in the recording, at most 20,000 characters; null or absent for nothing. */
  @Field(() => String, {
    nullable: true,
    description: 'What is said in the recording, at most 20,000 characters; null or absent for nothing.',
  })
  transcript?: string | null;

  /** How serious its most negative statement is, from 0 (nothing negative) to 4 (grave harm or danger). */
  @Field(() => Int, {
    description:
      'How serious its most negative statement is, from 0 (nothing negative) to 4 (grave harm or danger).',
  })
  criticality!: number;

  /** What it is about, at most 20 themes; none by default. */
  @Field(() => [ThemeCode], {
    defaultValue: [],
    description: 'What it is about, at most 20 themes; none by default.',
  })
  themes!: string[];

  /** The same story in other forms, at most 10; none by default. */
  @Field(() => [StoryFormatInput], {
    defaultValue: [],
    description: 'The same story in other forms, at most 10; none by default.',
  })
  formats!: StoryFormatInput[];
}

/** Publishes the edited copy of a story. */
@InputType({ description: 'Publishes the edited copy of a story.' })
export class PublishStoryInput extends StoryVersionInput {
  /** What you have checked: all of the principles. */
  @Field(() => [StoryPrinciple], { description: 'What you have checked: all of the principles.' })
  principles!: StoryPrinciple[];

  /** Whether what was found in the edited copy may stay, because you have looked at each finding; false by default. */
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether what was found in the edited copy may stay, because you have looked at each finding; false by default.',
  })
  findingsLookedAt!: boolean;
}

/** Asks the storyteller, through the receipt, to change something. */
@InputType({ description: 'Asks the storyteller, through the receipt, to change something.' })
export class AskStoryChangesInput extends StoryVersionInput {
  /** What to change and why, as plain text, at most 2,000 characters. */
  @Field(() => String, { description: 'What to change and why, as plain text, at most 2,000 characters.' })
  message!: string;
}

/** Decides that a story is not published. */
@InputType({ description: 'Decides that a story is not published.' })
export class DeclineStoryInput extends StoryVersionInput {
  /** Why. The receipt tells it. */
  @Field(() => StoryDeclineReason, { description: 'Why. The receipt tells it.' })
  reason!: StoryDeclineReason;

  /** What the receipt says besides, at most 2,000 characters; null or absent for nothing. */
  @Field(() => String, {
    nullable: true,
    description: 'What the receipt says besides, at most 2,000 characters; null or absent for nothing.',
  })
  message?: string | null;
}

/** Puts a story on the list for the board, or takes it off. */
@InputType({ description: 'Puts a story on the list for the board, or takes it off.' })
export class SetStoryBoardUseInput extends StoryVersionInput {
  /** Whether it is on the list from now on. */
  @Field(() => Boolean, { description: 'Whether it is on the list from now on.' })
  boardUse!: boolean;
}

/** Which stories a list gives. */
export enum StorySelection {
  TO_MODERATE = 'TO_MODERATE',
  NEEDS_ATTENTION = 'NEEDS_ATTENTION',
  WITH_THE_TELLER = 'WITH_THE_TELLER',
  PUBLISHED = 'PUBLISHED',
  BOARD = 'BOARD',
  CLOSED = 'CLOSED',
  HELD = 'HELD',
  TEST = 'TEST',
}

registerEnumType(StorySelection, {
  name: 'StorySelection',
  description: 'Which stories a list gives.',
  valuesConfig: {
    TO_MODERATE: { description: 'Those that wait for a person of the trust to read them.' },
    NEEDS_ATTENTION: { description: 'Those of them whose words may speak of danger: read these first.' },
    WITH_THE_TELLER: { description: 'Those whose tellers were asked to change something.' },
    PUBLISHED: { description: 'Those that are published.' },
    BOARD: { description: 'The list for the board: flagged, and consent for it is in force today.' },
    CLOSED: { description: 'Those that were declined or withdrawn.' },
    HELD: { description: 'Held back because a robot may have sent them.' },
    TEST: { description: 'Sent in test mode; they are never published.' },
  },
});
