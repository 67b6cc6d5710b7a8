import { Directive, Field, ObjectType } from 'type-graphql';

/** One thing that the caller can put right. */
@Directive('@shareable')
@ObjectType({ description: 'One thing that the caller can put right.' })
export class FieldProblem {
  /** Path of the input field, joined by dots: `comment`. */
  @Field(() => String, { description: 'Path of the input field, joined by dots: `comment`.' })
  path!: string;

  /** Stable code, by which a page finds the sentence in the person's language. */
  @Field(() => String, {
    description: "Stable code, by which a page finds the sentence in the person's language.",
  })
  code!: string;

  /** The sentence in English: what to do to put it right. */
  @Field(() => String, { description: 'The sentence in English: what to do to put it right.' })
  message!: string;
}

/** The input was not taken. Nothing was written; put the problems right and send it again. */
@Directive('@shareable')
@ObjectType({
  description: 'The input was not taken. Nothing was written; put the problems right and send it again.',
})
export class ValidationProblem {
  /** What to put right, at least one. */
  @Field(() => [FieldProblem], { description: 'What to put right, at least one.' })
  problems!: FieldProblem[];

  static of(problems: FieldProblem[]): ValidationProblem {
    return Object.assign(new ValidationProblem(), { problems });
  }
}
