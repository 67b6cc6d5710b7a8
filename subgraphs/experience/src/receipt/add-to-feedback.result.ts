import { LocalDate, ValidationProblem } from '@wesaid/shared/types';
import { createUnionType, Field, ObjectType } from 'type-graphql';

/** What the person added was taken and is kept. */
@ObjectType({ description: 'What the person added was taken and is kept.' })
export class FeedbackAdded {
  /** Day in London on which it came in. */
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  addedOn!: string;
}

/** What was taken, or what to put right. */
export const AddToFeedbackResult = createUnionType({
  name: 'AddToFeedbackResult',
  description: 'What was taken, or what to put right.',
  types: () => [FeedbackAdded, ValidationProblem] as const,
});
