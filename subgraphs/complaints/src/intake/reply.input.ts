import { Field, InputType } from 'type-graphql';
import { ActingRight, ReplyChannel } from '../case/case.enums.js';

/** Who tells the team, and how they want to be answered. */
@InputType({ description: 'Who tells the team, and how they want to be answered.' })
export class CaseReplyInput {
  /** How they want to be answered; a complaint needs a way. */
  @Field(() => ReplyChannel, { description: 'How they want to be answered; a complaint needs a way.' })
  channel!: ReplyChannel;

  /** Their name, at most 200 characters; needed unless they want no answer. */
  @Field(() => String, {
    nullable: true,
    description: 'Their name, at most 200 characters; needed unless they want no answer.',
  })
  name?: string | null;

  /** E-mail address; needed to be answered by e-mail. */
  @Field(() => String, {
    nullable: true,
    description: 'E-mail address; needed to be answered by e-mail.',
  })
  email?: string | null;

  /** Telephone number; needed to be answered by telephone. */
  @Field(() => String, {
    nullable: true,
    description: 'Telephone number; needed to be answered by telephone.',
  })
  telephone?: string | null;

  /** Postal address, at most 500 characters; needed to be answered by letter. */
  @Field(() => String, {
    nullable: true,
    description: 'Postal address, at most 500 characters; needed to be answered by letter.',
  })
  address?: string | null;

  /** The language in which they want to be answered, in their words; null or absent for English. */
  @Field(() => String, {
    nullable: true,
    description:
      'The language in which they want to be answered, in their words; null or absent for English.',
  })
  language?: string | null;

  /** What they need to be able to follow the answer, such as large print; null or absent when nothing. */
  @Field(() => String, {
    nullable: true,
    description:
      'What they need to be able to follow the answer, such as large print; null or absent when nothing.',
  })
  needs?: string | null;
}

/** Somebody else, for whom the person acts. */
@InputType({ description: 'Somebody else, for whom the person acts.' })
export class CaseBehalfInput {
  /** Name of the person that it is about, at most 200 characters. */
  @Field(() => String, { description: 'Name of the person that it is about, at most 200 characters.' })
  name!: string;

  /** What the one who tells the team is to them, such as daughter; at most 200 characters. */
  @Field(() => String, {
    description: 'What the one who tells the team is to them, such as daughter; at most 200 characters.',
  })
  relationship!: string;

  /** By what right they act for them. */
  @Field(() => ActingRight, { description: 'By what right they act for them.' })
  right!: ActingRight;
}
