import { Field, ID, InputType, Int } from 'type-graphql';
import { FeedbackVersionInput } from '../feedback/feedback-version.js';
import { FindingDecision } from './finding.enums.js';

/** What a person says about something that was found. */
@InputType({ description: 'What a person says about something that was found.' })
export class DecideFindingInput {
  /** The finding. */
  @Field(() => ID, { description: 'The finding.' })
  finding!: string;

  /** The `version` of the answer that was read. */
  @Field(() => Int, { description: 'The `version` of the answer that was read.' })
  expectedVersion!: number;

  /** Whether it is so. */
  @Field(() => FindingDecision, { description: 'Whether it is so.' })
  decision!: FindingDecision;
}

/** How critical a person takes an answer to be. */
@InputType({ description: 'How critical a person takes an answer to be.' })
export class RateCriticalityInput extends FeedbackVersionInput {
  /** By the most negative statement: 0 (not critical) to 4 (death or serious harm). */
  @Field(() => Int, {
    description: 'By the most negative statement: 0 (not critical) to 4 (death or serious harm).',
  })
  criticality!: number;
}

/** Whether an answer is with the people who look after safeguarding. */
@InputType({ description: 'Whether an answer is with the people who look after safeguarding.' })
export class AssignSafeguardingInput extends FeedbackVersionInput {
  /** True gives it to them, false takes it back when they are done. */
  @Field(() => Boolean, { description: 'True gives it to them, false takes it back when they are done.' })
  assigned!: boolean;
}
