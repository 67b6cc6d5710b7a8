import { Field, ObjectType } from 'type-graphql';

/** How somebody who came forward can be reached. They agreed to be contacted about this. */
@ObjectType({
  description: 'How somebody who came forward can be reached. They agreed to be contacted about this.',
})
export class InterestContact {
  /** What the person is called. */
  @Field(() => String, { description: 'What the person is called.' })
  name!: string;

  /** E-mail address; null when the person gave none. */
  @Field(() => String, { nullable: true, description: 'E-mail address; null when the person gave none.' })
  email!: string | null;

  /** Telephone number; null when the person gave none. */
  @Field(() => String, { nullable: true, description: 'Telephone number; null when the person gave none.' })
  telephone!: string | null;
}

/** One answer of the team to somebody who came forward. */
@ObjectType({ description: 'One answer of the team to somebody who came forward.' })
export class InterestAnswer {
  /** When it was written. */
  @Field(() => Date, { description: 'When it was written.' })
  answeredAt!: Date;

  /** Who wrote it, as the identity provider names them. */
  @Field(() => String, { description: 'Who wrote it, as the identity provider names them.' })
  answeredBy!: string;

  /** What was written. */
  @Field(() => String, { description: 'What was written.' })
  text!: string;

  /** When the mail server took it; null while it waits, and when the person gave no e-mail address. */
  @Field(() => Date, {
    nullable: true,
    description:
      'When the mail server took it; null while it waits, and when the person gave no e-mail address.',
  })
  sentAt!: Date | null;
}
