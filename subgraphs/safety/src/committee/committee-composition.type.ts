import { Field, Int, ObjectType } from 'type-graphql';
import { CommitteeRole } from './committee.enums.js';

/** How many people sit on a committee today in one role. */
@ObjectType({ description: 'How many people sit on a committee today in one role.' })
export class CommitteeComposition {
  /** As what they sit on it. */
  @Field(() => CommitteeRole, { description: 'As what they sit on it.' })
  role!: CommitteeRole;

  /** How many people; 0 shows that a role is empty. */
  @Field(() => Int, { description: 'How many people; 0 shows that a role is empty.' })
  members!: number;
}
