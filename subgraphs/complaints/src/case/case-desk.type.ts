import { Field, Int, ObjectType } from 'type-graphql';

/** What waits for a complaints team now: live and exact, for the team alone. */
@ObjectType({ description: 'What waits for a complaints team now: live and exact, for the team alone.' })
export class CaseDesk {
  /** Cases that are not closed. */
  @Field(() => Int, { description: 'Cases that are not closed.' })
  open!: number;

  /** Complaints whose arrival the person has not been told of. */
  @Field(() => Int, { description: 'Complaints whose arrival the person has not been told of.' })
  toAcknowledge!: number;

  /** Open cases whose next day has passed. */
  @Field(() => Int, { description: 'Open cases whose next day has passed.' })
  overdue!: number;

  /** Open cases whose next day is today or one of the seven days after it. */
  @Field(() => Int, {
    description: 'Open cases whose next day is today or one of the seven days after it.',
  })
  dueWithinAWeek!: number;

  /** Cases that are held back because a robot may have sent them: somebody should look. */
  @Field(() => Int, {
    description: 'Cases that are held back because a robot may have sent them: somebody should look.',
  })
  held!: number;
}
