import { LocalDate, ValidationProblem } from '@wesaid/shared/types';
import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { Story } from './story.entity.js';
import { StoryDeclineReason, StoryState, StoryUse } from './story.enums.js';

/** What became of one story, for the person who told it. It holds none of their words but those that are published. */
@ObjectType({
  description:
    'What became of one story, for the person who told it. It holds none of their words but those that are published.',
})
export class StoryOutcome {
  /** Day in London on which it came in. */
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  receivedOn!: string;

  /** Where it stands. */
  @Field(() => StoryState, { description: 'Where it stands.' })
  stage!: StoryState;

  /** The trust that it was told to. */
  @Field(() => TrustReference, { description: 'The trust that it was told to.' })
  trust!: TrustReference;

  /** What the team asks or explains, as plain text; null when it says nothing. */
  @Field(() => String, {
    nullable: true,
    description: 'What the team asks or explains, as plain text; null when it says nothing.',
  })
  message!: string | null;

  /** Why it is not published; null when it was not declined. */
  @Field(() => StoryDeclineReason, {
    nullable: true,
    description: 'Why it is not published; null when it was not declined.',
  })
  declineReason!: StoryDeclineReason | null;

  /** What the person agreed to. */
  @Field(() => [StoryUse], { description: 'What the person agreed to.' })
  uses!: StoryUse[];

  /** Last day of consent; null when it lasts until it is withdrawn. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of consent; null when it lasts until it is withdrawn.',
  })
  consentUntil!: string | null;

  /** Whether the person can send changed words now, with `reviseStory`: the team has asked for them. */
  @Field(() => Boolean, {
    description:
      'Whether the person can send changed words now, with `reviseStory`: the team has asked for them.',
  })
  mayRevise!: boolean;

  /** Whether the person can still take it back, with `withdrawStory`; false once that is done. */
  @Field(() => Boolean, {
    description: 'Whether the person can still take it back, with `withdrawStory`; false once that is done.',
  })
  mayWithdraw!: boolean;

  /** The story as everybody reads it, with the responses; null while it is not published. */
  @Field(() => Story, {
    nullable: true,
    description: 'The story as everybody reads it, with the responses; null while it is not published.',
  })
  story!: Story | null;
}

/** Takes a story back. No reason is asked. */
@InputType({ description: 'Takes a story back. No reason is asked.' })
export class WithdrawStoryInput {
  /** Made by the page for this step, 8 to 255 characters; taking back twice changes nothing. */
  @Field(() => String, {
    description: 'Made by the page for this step, 8 to 255 characters; taking back twice changes nothing.',
  })
  idempotencyKey!: string;

  /** The receipt code, as the person typed it. */
  @Field(() => String, { description: 'The receipt code, as the person typed it.' })
  code!: string;
}

/** Changed words of a story, where the team has asked for them. */
@InputType({ description: 'Changed words of a story, where the team has asked for them.' })
export class ReviseStoryInput extends WithdrawStoryInput {
  /** The title from now on; null or absent for none. At most 120 characters. */
  @Field(() => String, {
    nullable: true,
    description: 'The title from now on; null or absent for none. At most 120 characters.',
  })
  title?: string | null;

  /** All of the story from now on, at most 8,000 characters. */
  @Field(() => String, { description: 'All of the story from now on, at most 8,000 characters.' })
  words!: string;
}

/** The story was taken back: nobody is shown it any more. */
@ObjectType({ description: 'The story was taken back: nobody is shown it any more.' })
export class StoryWithdrawn {
  /** Day in London on which it was taken back first. */
  @Field(() => LocalDate, { description: 'Day in London on which it was taken back first.' })
  withdrawnOn!: string;
}

/** The changed words were taken. */
@ObjectType({ description: 'The changed words were taken.' })
export class StoryRevised {
  /** Where the story stands now. */
  @Field(() => StoryState, { description: 'Where the story stands now.' })
  stage!: StoryState;
}

/** That the story was taken back, or what to put right: a code that belongs to no story. */
export const WithdrawStoryResult = createUnionType({
  name: 'WithdrawStoryResult',
  description: 'That the story was taken back, or what to put right: a code that belongs to no story.',
  types: () => [StoryWithdrawn, ValidationProblem] as const,
});

/** That the changed words were taken, or what to put right. */
export const ReviseStoryResult = createUnionType({
  name: 'ReviseStoryResult',
  description: 'That the changed words were taken, or what to put right.',
  types: () => [StoryRevised, ValidationProblem] as const,
});
