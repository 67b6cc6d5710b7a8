import { Field, ID, InputType, ObjectType } from 'type-graphql';

/** A service whose name may stand in messages. */
@ObjectType({ description: 'A service whose name may stand in messages.' })
export class ServiceNamedInMessages {
  /** Identifier of the service. */
  @Field(() => ID, { description: 'Identifier of the service.' })
  service!: string;

  /** What it is called in messages. */
  @Field(() => String, { description: 'What it is called in messages.' })
  name!: string;
}

/** A service whose name may stand in messages, because the trust has decided that it tells nothing about somebody's health. */
@InputType({
  description:
    "A service whose name may stand in messages, because the trust has decided that it tells nothing about somebody's health.",
})
export class ServiceNamedInMessagesInput {
  /** Identifier of the service. */
  @Field(() => ID, { description: 'Identifier of the service.' })
  service!: string;

  /** What it is called in messages, at most 60 characters. */
  @Field(() => String, { description: 'What it is called in messages, at most 60 characters.' })
  name!: string;
}
