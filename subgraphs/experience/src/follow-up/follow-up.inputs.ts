import { OdsCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FriendsAndFamilyRating } from '../feedback/feedback.enums.js';

/** Names one follow-up and the version of it that was read. */
@InputType({ description: 'Names one follow-up and the version of it that was read.' })
export class FollowUpVersionInput {
  /** The follow-up. */
  @Field(() => ID, { description: 'The follow-up.' })
  followUp!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}

/** Who looks after an answer. */
@InputType({ description: 'Who looks after an answer.' })
export class AssignFollowUpInput extends FollowUpVersionInput {
  /** The name that the team knows them by, at most 100 characters; null or absent for nobody. */
  @Field(() => String, {
    nullable: true,
    description: 'The name that the team knows them by, at most 100 characters; null or absent for nobody.',
  })
  owner?: string | null;

  /** Whether it is you, so that it stands in your own list; false by default. */
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is you, so that it stands in your own list; false by default.',
  })
  mine!: boolean;
}

/** That a follow-up is done. */
@InputType({ description: 'That a follow-up is done.' })
export class CompleteFollowUpInput extends FollowUpVersionInput {
  /** What was done, at most 2,000 characters. Plain text. */
  @Field(() => String, { description: 'What was done, at most 2,000 characters. Plain text.' })
  outcome!: string;
}

/** What a trust follows up, from now on. */
@InputType({ description: 'What a trust follows up, from now on.' })
export class SetFollowUpRuleInput {
  /** The trust. */
  @Field(() => OdsCode, { description: 'The trust.' })
  trust!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;

  /** The ratings that are followed up; empty for none. */
  @Field(() => [FriendsAndFamilyRating], { description: 'The ratings that are followed up; empty for none.' })
  ratings!: FriendsAndFamilyRating[];

  /** Within how many working days a low score is followed up, 1 to 60. */
  @Field(() => Int, { description: 'Within how many working days a low score is followed up, 1 to 60.' })
  workingDays!: number;

  /** Within how many working days somebody who would like a reply gets one, 1 to 60. */
  @Field(() => Int, {
    description: 'Within how many working days somebody who would like a reply gets one, 1 to 60.',
  })
  replyWorkingDays!: number;
}
