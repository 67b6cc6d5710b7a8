import { OdsCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FeedbackFilter } from '../feedback/feedback-filter.js';

/** A view to keep. */
@InputType({ description: 'A view to keep.' })
export class SaveFeedbackViewInput {
  /** Made for this view, 8 to 255 characters; a repeat with the same key keeps nothing twice. */
  @Field(() => String, {
    description: 'Made for this view, 8 to 255 characters; a repeat with the same key keeps nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust whose answers it shows. */
  @Field(() => OdsCode, { description: 'The trust whose answers it shows.' })
  trust!: string;

  /** What it is called, at most 60 characters. */
  @Field(() => String, { description: 'What it is called, at most 60 characters.' })
  name!: string;

  /** Whether the whole team sees it; false by default. */
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the whole team sees it; false by default.',
  })
  shared!: boolean;

  /** Which answers it shows. */
  @Field(() => FeedbackFilter, { description: 'Which answers it shows.' })
  filter!: FeedbackFilter;
}

/** Names one view of one's own and the version of it that was read. */
@InputType({ description: "Names one view of one's own and the version of it that was read." })
export class SavedFeedbackViewVersionInput {
  /** The view. */
  @Field(() => ID, { description: 'The view.' })
  view!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}
