import { LocalDate } from '@wesaid/shared/types';
import { Field, ObjectType } from 'type-graphql';

/** What staff wrote back, as the person who holds the receipt reads it. */
@ObjectType({ description: 'What staff wrote back, as the person who holds the receipt reads it.' })
export class OutcomeReply {
  /** The reply. Plain text. */
  @Field(() => String, { description: 'The reply. Plain text.' })
  text!: string;

  /** Its language (BCP 47); null when it is not known. */
  @Field(() => String, {
    nullable: true,
    description: 'Its language (BCP 47); null when it is not known.',
  })
  language!: string | null;

  /** Day in London from which on it could be read. */
  @Field(() => LocalDate, { description: 'Day in London from which on it could be read.' })
  sentOn!: string;

  /** Who replies, such as `The team of Ward 3`. */
  @Field(() => String, { description: 'Who replies, such as `The team of Ward 3`.' })
  from!: string;
}

/** That the person added something later. It holds nothing of what they said. */
@ObjectType({ description: 'That the person added something later. It holds nothing of what they said.' })
export class OutcomeAddition {
  /** Day in London on which it came in. */
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  addedOn!: string;
}

/** Staff think that the person may want to make a complaint, and say how. */
@ObjectType({ description: 'Staff think that the person may want to make a complaint, and say how.' })
export class ComplaintInvitation {
  /** What staff say about it, in their own words; null when they said no more. */
  @Field(() => String, {
    nullable: true,
    description: 'What staff say about it, in their own words; null when they said no more.',
  })
  text!: string | null;

  /** Day in London on which they were invited. */
  @Field(() => LocalDate, { description: 'Day in London on which they were invited.' })
  invitedOn!: string;
}
