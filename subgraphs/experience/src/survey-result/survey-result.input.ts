import { LocalDate } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';

/** What a trust does about a question on which it is below the average of England. */
@InputType({
  description: 'What a trust does about a question on which it is below the average of England.',
})
export class AnswerSurveyResultInput {
  /** The result. */
  @Field(() => ID, { description: 'The result.' })
  surveyResult!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;

  /** A published action of the trust; null or absent takes away the one that is there. */
  @Field(() => ID, {
    nullable: true,
    description: 'A published action of the trust; null or absent takes away the one that is there.',
  })
  action?: string | null;

  /** Day by which it is to reach the average of England; null or absent when no day is set. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day by which it is to reach the average of England; null or absent when no day is set.',
  })
  dueOn?: string | null;
}
