import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Feedback } from '../feedback/feedback.entity.js';
import { FeedbackAddition } from './feedback-addition.type.js';

@Resolver(() => Feedback)
export class FeedbackAdditionsResolver {
  @FieldResolver(() => [FeedbackAddition], {
    description: 'What the person added to it later, oldest first; at most ten.',
  })
  async additions(@Root() feedback: Feedback, @Ctx() context: RequestContext): Promise<FeedbackAddition[]> {
    const rows = await context.work((em) =>
      em.execute<FeedbackAddition[]>(
        `select id, added_on::text as "addedOn", words as text, needs_attention as "needsAttention",
           personal_details as "personalDetails"
         from feedback_addition where trust_code = ? and feedback_id = ? order by created_at, id`,
        [feedback.trustCode, feedback.id],
      ),
    );
    return rows.map((row) => Object.assign(new FeedbackAddition(), row));
  }
}
