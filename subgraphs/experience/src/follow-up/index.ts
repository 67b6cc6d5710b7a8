import { defineSlice } from '@wesaid/shared/schema';
import { FollowUp } from './follow-up.entity.js';
import { FeedbackFollowUpsResolver, FollowUpResolver } from './follow-up.resolver.js';

/** What must be looked after until a day, because of what somebody answered. */
export const followUp = defineSlice({
  name: 'follow-up',
  entities: [FollowUp],
  resolvers: [FollowUpResolver, FeedbackFollowUpsResolver],
});
