import { Field, Int, ObjectType } from 'type-graphql';

/** What waits for the involvement team of a trust. */
@ObjectType({ description: 'What waits for the involvement team of a trust.' })
export class InvolvementDesk {
  /** People who came forward and were not answered. */
  @Field(() => Int, { description: 'People who came forward and were not answered.' })
  newInterests!: number;

  /** Opportunities that are open. */
  @Field(() => Int, { description: 'Opportunities that are open.' })
  openOpportunities!: number;

  /** Events that are not over. */
  @Field(() => Int, { description: 'Events that are not over.' })
  upcomingEvents!: number;

  /** People on the register who have not left. */
  @Field(() => Int, { description: 'People on the register who have not left.' })
  involvees!: number;
}
