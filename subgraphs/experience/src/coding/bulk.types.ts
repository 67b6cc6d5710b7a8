import { ThemeCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FeedbackVersionInput } from '../feedback/feedback-version.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { FeedbackState } from '../feedback/feedback.enums.js';

/** What many answers get at once. What is null or absent stays as it is. */
@InputType({ description: 'What many answers get at once. What is null or absent stays as it is.' })
export class ChangeManyInput {
  /** Made for this change, 8 to 255 characters; a repeat with the same key changes nothing twice. */
  @Field(() => String, {
    description:
      'Made for this change, 8 to 255 characters; a repeat with the same key changes nothing twice.',
  })
  idempotencyKey!: string;

  /** The answers, at most 100, with the versions that were read. */
  @Field(() => [FeedbackVersionInput], {
    description: 'The answers, at most 100, with the versions that were read.',
  })
  answers!: FeedbackVersionInput[];

  /** Themes that they get besides those that they have; none by default. */
  @Field(() => [ThemeCode], {
    defaultValue: [],
    description: 'Themes that they get besides those that they have; none by default.',
  })
  addThemes!: string[];

  /** What the words express, 1 (very positive) to 5 (very negative). */
  @Field(() => Int, {
    nullable: true,
    description: 'What the words express, 1 (very positive) to 5 (very negative).',
  })
  sentiment?: number | null;

  /** How far staff have come; not `NEW` and not `ACTED_ON`. */
  @Field(() => FeedbackState, {
    nullable: true,
    description: 'How far staff have come; not `NEW` and not `ACTED_ON`.',
  })
  state?: FeedbackState | null;
}

/** Why an answer was left as it is. */
export enum LeftReason {
  CHANGED_MEANWHILE = 'CHANGED_MEANWHILE',
  NOT_FOUND = 'NOT_FOUND',
  CODES_HIDDEN = 'CODES_HIDDEN',
}

registerEnumType(LeftReason, {
  name: 'LeftReason',
  description: 'Why an answer was left as it is.',
  valuesConfig: {
    CHANGED_MEANWHILE: { description: 'Somebody changed it after it was read.' },
    NOT_FOUND: { description: 'There is none, or it is not yours to change.' },
    CODES_HIDDEN: { description: 'You have taken it to code a second time, and have not done so yet.' },
  },
});

/** An answer that was left as it is. */
@ObjectType({ description: 'An answer that was left as it is.' })
export class LeftAnswer {
  /** Identifier of the answer. */
  @Field(() => ID, { description: 'Identifier of the answer.' })
  feedback!: string;

  /** Why. */
  @Field(() => LeftReason, { description: 'Why.' })
  reason!: LeftReason;
}

/** A change of many answers, or its undoing. */
@ObjectType({ description: 'A change of many answers, or its undoing.' })
export class BulkChange {
  /** Identifier of the change; give it to `undoChange`. */
  @Field(() => ID, { description: 'Identifier of the change; give it to `undoChange`.' })
  id!: string;

  /** The answers that were changed, as they are now. */
  @Field(() => [Feedback], { description: 'The answers that were changed, as they are now.' })
  changed!: Feedback[];

  /** The answers that were left as they are, and why. */
  @Field(() => [LeftAnswer], { description: 'The answers that were left as they are, and why.' })
  left!: LeftAnswer[];
}
