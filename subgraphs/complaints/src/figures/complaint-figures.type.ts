import { Quarter, SafeCount, SafePercentage } from '@wesaid/shared/disclosure';
import { Field, ObjectType } from 'type-graphql';

/** What people told complaints teams in a quarter, and how the teams kept to time. */
@ObjectType({
  description: 'What people told complaints teams in a quarter, and how the teams kept to time.',
})
export class ComplaintFigures {
  /** The quarter. */
  @Field(() => Quarter, { description: 'The quarter.' })
  quarter!: string;

  /** Concerns that came in. */
  @Field(() => SafeCount, { description: 'Concerns that came in.' })
  concerns!: SafeCount;

  /** Complaints that were made, those among them that had been concerns before. */
  @Field(() => SafeCount, {
    description: 'Complaints that were made, those among them that had been concerns before.',
  })
  complaints!: SafeCount;

  /** Compliments that came in. */
  @Field(() => SafeCount, { description: 'Compliments that came in.' })
  compliments!: SafeCount;

  /** Comments that came in. */
  @Field(() => SafeCount, { description: 'Comments that came in.' })
  comments!: SafeCount;

  /** Complaints that were acknowledged within 3 working days, of those for which this time ended in the quarter. */
  @Field(() => SafeCount, {
    description:
      'Complaints that were acknowledged within 3 working days, of those for which this time ended in the quarter.',
  })
  acknowledgedOnTime!: SafeCount;

  /** The same as a percentage of the complaints for which this time ended in the quarter. */
  @Field(() => SafePercentage, {
    description: 'The same as a percentage of the complaints for which this time ended in the quarter.',
  })
  percentAcknowledgedOnTime!: SafePercentage;

  /** Complaints that were answered by the agreed day or the local target, of those for which that day lay in the quarter. */
  @Field(() => SafeCount, {
    description:
      'Complaints that were answered by the agreed day or the local target, of those for which that day lay in the quarter.',
  })
  answeredOnTime!: SafeCount;

  /** The same as a percentage of the complaints for which that day lay in the quarter. */
  @Field(() => SafePercentage, {
    description: 'The same as a percentage of the complaints for which that day lay in the quarter.',
  })
  percentAnsweredOnTime!: SafePercentage;
}
