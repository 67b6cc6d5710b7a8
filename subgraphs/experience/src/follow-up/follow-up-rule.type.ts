import { Field, Int, ObjectType } from 'type-graphql';
import { FriendsAndFamilyRating } from '../feedback/feedback.enums.js';

/** What a trust follows up, and within how many working days. */
@ObjectType({ description: 'What a trust follows up, and within how many working days.' })
export class FollowUpRule {
  /** The ratings that are followed up; poor and very poor until the trust says otherwise. */
  @Field(() => [FriendsAndFamilyRating], {
    description: 'The ratings that are followed up; poor and very poor until the trust says otherwise.',
  })
  ratings!: FriendsAndFamilyRating[];

  /** Working days for a low score; 5 until the trust says otherwise. */
  @Field(() => Int, { description: 'Working days for a low score; 5 until the trust says otherwise.' })
  workingDays!: number;

  /** Working days for a reply that is wanted; 10 until the trust says otherwise. */
  @Field(() => Int, {
    description: 'Working days for a reply that is wanted; 10 until the trust says otherwise.',
  })
  replyWorkingDays!: number;

  /** Rises with every change; send it as `expectedVersion`. 0 until the trust says something. */
  @Field(() => Int, {
    description: 'Rises with every change; send it as `expectedVersion`. 0 until the trust says something.',
  })
  version!: number;
}
