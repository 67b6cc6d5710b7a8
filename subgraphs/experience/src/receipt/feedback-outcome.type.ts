import { LocalDate } from '@wesaid/shared/types';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Action } from '../action/action.entity.js';
import { TrustReference } from '../reference/trust.reference.js';
import { ComplaintInvitation, OutcomeAddition, OutcomeReply } from './outcome-parts.types.js';

/** What became of an answer, as the person who gave it sees it. */
export enum FeedbackStage {
  RECEIVED = 'RECEIVED',
  READ = 'READ',
  ACTED_ON = 'ACTED_ON',
}

registerEnumType(FeedbackStage, {
  name: 'FeedbackStage',
  description: 'What became of an answer, as the person who gave it sees it.',
  valuesConfig: {
    RECEIVED: { description: 'It came in.' },
    READ: { description: 'Staff have read it.' },
    ACTED_ON: { description: 'Something was done, and it is published.' },
  },
});

/** What became of one answer. It holds nothing of what the person said. */
@ObjectType({ description: 'What became of one answer. It holds nothing of what the person said.' })
export class FeedbackOutcome {
  /** Day in London on which it came in. */
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  receivedOn!: string;

  /** What became of it. */
  @Field(() => FeedbackStage, { description: 'What became of it.' })
  stage!: FeedbackStage;

  /** The trust that it was given to. */
  @Field(() => TrustReference, { description: 'The trust that it was given to.' })
  trust!: TrustReference;

  /** The published actions that go back to it, newest first. */
  @Field(() => [Action], { description: 'The published actions that go back to it, newest first.' })
  actions!: Action[];

  /** What staff wrote back, oldest first. */
  @Field(() => [OutcomeReply], { description: 'What staff wrote back, oldest first.' })
  replies!: OutcomeReply[];

  /** Whether the person may add something to it: ten times at most. */
  @Field(() => Boolean, { description: 'Whether the person may add something to it: ten times at most.' })
  mayAdd!: boolean;

  /** When the person added something, oldest first. */
  @Field(() => [OutcomeAddition], { description: 'When the person added something, oldest first.' })
  additions!: OutcomeAddition[];

  /** That staff invite the person to make a complaint; null when they do not. */
  @Field(() => ComplaintInvitation, {
    nullable: true,
    description: 'That staff invite the person to make a complaint; null when they do not.',
  })
  complaintInvitation!: ComplaintInvitation | null;

  /** Day in London on which praise in it was passed on to the team; null when it was not. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day in London on which praise in it was passed on to the team; null when it was not.',
  })
  praisePassedOn!: string | null;
}
