import { Field, Int, ObjectType } from 'type-graphql';
import { Action } from '../action/action.entity.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { FollowUp } from '../follow-up/follow-up.entity.js';
import { RatingCount } from '../friends-and-family-test/friends-and-family-test.types.js';
import { ServiceReference } from '../reference/service.reference.js';

/** What a ward talks about in its daily huddle: the last 24 hours, and what is still open. */
@ObjectType({
  description: 'What a ward talks about in its daily huddle: the last 24 hours, and what is still open.',
})
export class WardHuddle {
  /** The ward, or another service. */
  @Field(() => ServiceReference, { description: 'The ward, or another service.' })
  service!: ServiceReference;

  /** From when on answers are counted. */
  @Field(() => Date, { description: 'From when on answers are counted.' })
  since!: Date;

  /** How many answers came in since then, tests and held ones left out. */
  @Field(() => Int, { description: 'How many answers came in since then, tests and held ones left out.' })
  responses!: number;

  /** How many of them there are by rating, the best first; only ratings that were given. */
  @Field(() => [RatingCount], {
    description: 'How many of them there are by rating, the best first; only ratings that were given.',
  })
  ratings!: RatingCount[];

  /** The answers, those that may speak of danger first, then newest first; at most 50. */
  @Field(() => [Feedback], {
    description: 'The answers, those that may speak of danger first, then newest first; at most 50.',
  })
  feedback!: Feedback[];

  /** Published actions of the ward that are not done, newest first; at most 50. */
  @Field(() => [Action], {
    description: 'Published actions of the ward that are not done, newest first; at most 50.',
  })
  openActions!: Action[];

  /** Its follow-ups that are not done, the first due first; at most 50. */
  @Field(() => [FollowUp], {
    description: 'Its follow-ups that are not done, the first due first; at most 50.',
  })
  openFollowUps!: FollowUp[];
}
