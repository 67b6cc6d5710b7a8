import { Field, ID, ObjectType } from 'type-graphql';

/** What a person wrote in answer to a further question, or added later, before anything was taken out. */
@ObjectType({
  description:
    'What a person wrote in answer to a further question, or added later, before anything was taken out.',
})
export class OriginalPart {
  /** Identifier of the question or of the addition. */
  @Field(() => ID, { description: 'Identifier of the question or of the addition.' })
  part!: string;

  /** The words as the person wrote them. */
  @Field(() => String, { description: 'The words as the person wrote them.' })
  words!: string;
}

/** The words of an answer before anything was taken out. That they were read is written down. */
@ObjectType({
  description: 'The words of an answer before anything was taken out. That they were read is written down.',
})
export class OriginalWords {
  /** Identifier of the answer. */
  @Field(() => ID, { description: 'Identifier of the answer.' })
  feedback!: string;

  /** The comment as the person wrote it; null when nothing was taken out of it. */
  @Field(() => String, {
    nullable: true,
    description: 'The comment as the person wrote it; null when nothing was taken out of it.',
  })
  words!: string | null;

  /** What else they wrote and something was taken out of: answers to further questions, and additions. */
  @Field(() => [OriginalPart], {
    description:
      'What else they wrote and something was taken out of: answers to further questions, and additions.',
  })
  parts!: OriginalPart[];
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

  /** Why they looked, as they said; null when they gave no reason. */
  @Field(() => String, {
    nullable: true,
    description: 'Why they looked, as they said; null when they gave no reason.',
  })
  reason!: string | null;
}
