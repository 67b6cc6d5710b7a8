import { Field, ID, ObjectType } from 'type-graphql';

/** The words of an answer before anything was taken out. That they were read is written down. */
@ObjectType({
  description: 'The words of an answer before anything was taken out. That they were read is written down.',
})
export class OriginalWords {
  /** Identifier of the answer. */
  @Field(() => ID, { description: 'Identifier of the answer.' })
  feedback!: string;

  /** The words as the person wrote them. */
  @Field(() => String, { description: 'The words as the person wrote them.' })
  words!: string;
}

/** One look at an original. Nobody can change or erase it. */
@ObjectType({ description: 'One look at an original. Nobody can change or erase it.' })
export class OriginalLook {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  /** When. */
  @Field(() => Date, { description: 'When.' })
  lookedAt!: Date;

  /** Who, by their name in the identity service. */
  @Field(() => String, { description: 'Who, by their name in the identity service.' })
  lookedBy!: string;

  /** Identifier of the answer. */
  @Field(() => ID, { description: 'Identifier of the answer.' })
  feedback!: string;
}
