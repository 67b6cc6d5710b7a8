import { ThemeCode } from '@wesaid/shared/types';
import { Field, InputType, Int } from 'type-graphql';
import { FeedbackVersionInput } from './feedback-version.js';

/** What an answer is about. It replaces what was said before. */
@InputType({ description: 'What an answer is about. It replaces what was said before.' })
export class CodeFeedbackInput extends FeedbackVersionInput {
  /** The themes found in it, at most 20; empty when none fits. */
  @Field(() => [ThemeCode], { description: 'The themes found in it, at most 20; empty when none fits.' })
  themes!: string[];

  /** What the words express, from 1 (very positive) to 5 (very negative); null or absent when that cannot be said. */
  @Field(() => Int, {
    nullable: true,
    description:
      'What the words express, from 1 (very positive) to 5 (very negative); null or absent when that cannot be said.',
  })
  sentiment?: number | null;
}
