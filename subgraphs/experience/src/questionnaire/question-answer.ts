import { Field, ID, InputType } from 'type-graphql';

/** An answer to one question of a questionnaire. */
@InputType({ description: 'An answer to one question of a questionnaire.' })
export class QuestionAnswerInput {
  /** The question. */
  @Field(() => ID, { description: 'The question.' })
  question!: string;

  /** Codes of the options chosen; null or absent for free text. */
  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the options chosen; null or absent for free text.',
  })
  options?: string[] | null;

  /** The person's own words, at most 4,000 characters; null or absent where options are chosen. */
  @Field(() => String, {
    nullable: true,
    description: "The person's own words, at most 4,000 characters; null or absent where options are chosen.",
  })
  text?: string | null;
}
