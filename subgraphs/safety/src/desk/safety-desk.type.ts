import { Field, Int, ObjectType } from 'type-graphql';

/** What waits for somebody in the work of committees, counted over the committees that they may see. */
@ObjectType({
  description:
    'What waits for somebody in the work of committees, counted over the committees that they may see.',
})
export class SafetyDesk {
  /** How many committees you may see. */
  @Field(() => Int, { description: 'How many committees you may see.' })
  committees!: number;

  /** How many of their meetings begin within the next 28 days and have no paper yet. */
  @Field(() => Int, {
    description: 'How many of their meetings begin within the next 28 days and have no paper yet.',
  })
  meetingsWithoutPapers!: number;

  /** How many questions to them wait for an answer. */
  @Field(() => Int, { description: 'How many questions to them wait for an answer.' })
  openQuestions!: number;
}
