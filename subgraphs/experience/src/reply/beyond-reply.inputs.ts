import { Field, InputType } from 'type-graphql';
import { FeedbackVersionInput } from '../feedback/feedback-version.js';

/** An invitation to make a complaint. */
@InputType({ description: 'An invitation to make a complaint.' })
export class InviteComplaintInput extends FeedbackVersionInput {
  /** What staff say about it, at most 2,000 characters; null or absent to say no more. Plain text. */
  @Field(() => String, {
    nullable: true,
    description:
      'What staff say about it, at most 2,000 characters; null or absent to say no more. Plain text.',
  })
  text?: string | null;
}

/** Praise to be passed on to a team. */
@InputType({ description: 'Praise to be passed on to a team.' })
export class PassPraiseOnInput extends FeedbackVersionInput {
  /** The team, as it is called, at most 100 characters. */
  @Field(() => String, { description: 'The team, as it is called, at most 100 characters.' })
  team!: string;

  /** The team's e-mail address. It is forgotten when the message is sent. */
  @Field(() => String, {
    description: "The team's e-mail address. It is forgotten when the message is sent.",
  })
  email!: string;

  /** What the team is told, in the words of staff, at most 2,000 characters. It is forgotten when it is sent. */
  @Field(() => String, {
    description:
      'What the team is told, in the words of staff, at most 2,000 characters. It is forgotten when it is sent.',
  })
  message!: string;
}
