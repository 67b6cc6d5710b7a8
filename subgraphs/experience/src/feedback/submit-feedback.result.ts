import { LocalDate, ValidationProblem } from '@wesaid/shared/types';
import { createUnionType, Field, ObjectType } from 'type-graphql';

/** The answer was taken and is kept. */
@ObjectType({ description: 'The answer was taken and is kept.' })
export class FeedbackReceipt {
  /** The code by which the person can see what became of it, such as `7GQ2-M0XR-4TZB-E9KA`. Nobody else has it. */
  @Field(() => String, {
    description:
      'The code by which the person can see what became of it, such as `7GQ2-M0XR-4TZB-E9KA`. Nobody else has it.',
  })
  code!: string;

  /** Day in London on which it came in. */
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  receivedOn!: string;

  /** Whether it was sent in test mode; it then enters no figure. */
  @Field(() => Boolean, { description: 'Whether it was sent in test mode; it then enters no figure.' })
  testMode!: boolean;
}

/** A receipt, or what to put right. */
export const SubmitFeedbackResult = createUnionType({
  name: 'SubmitFeedbackResult',
  description: 'A receipt, or what to put right.',
  types: () => [FeedbackReceipt, ValidationProblem] as const,
});
