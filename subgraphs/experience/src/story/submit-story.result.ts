import { LocalDate, ValidationProblem } from '@wesaid/shared/types';
import { createUnionType, Field, ObjectType } from 'type-graphql';

/** The story was taken and is kept. A person reads it before anything is published. */
@ObjectType({
  description: 'The story was taken and is kept. A person reads it before anything is published.',
})
export class StoryReceipt {
  /** The code by which the person follows their story, changes it and takes it back. Nobody else has it. */
  @Field(() => String, {
    description:
      'The code by which the person follows their story, changes it and takes it back, such as `7GQ2-M0XR-4TZB-E9KA`. Nobody else has it.',
  })
  code!: string;

  /** Day in London on which it came in. */
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  receivedOn!: string;

  /** Whether it was sent in test mode; it is then never published. */
  @Field(() => Boolean, { description: 'Whether it was sent in test mode; it is then never published.' })
  testMode!: boolean;
}

/** A receipt, or what to put right. */
export const SubmitStoryResult = createUnionType({
  name: 'SubmitStoryResult',
  description: 'A receipt, or what to put right.',
  types: () => [StoryReceipt, ValidationProblem] as const,
});
