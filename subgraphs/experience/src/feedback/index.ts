import { defineSlice } from '@wesaid/shared/schema';
import { Feedback } from './feedback.entity.js';
import { FeedbackResolver } from './feedback.resolver.js';
import { FeedbackService } from './feedback.service.js';

/** What people say about a service: the Friends and Family Test answer and their own words. */
export const feedback = defineSlice({
  name: 'feedback',
  entities: [Feedback],
  resolvers: [FeedbackResolver],
  references: { Feedback: (references, context) => context.get(FeedbackService).byReferences(references) },
});
