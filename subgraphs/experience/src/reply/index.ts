import { defineSlice } from '@wesaid/shared/schema';
import { BeyondReplyResolver } from './beyond-reply.resolver.js';
import { CommentRepliesResolver } from './comment-replies.resolver.js';
import { FeedbackReply } from './reply.entity.js';
import { FeedbackRepliesResolver, ReplyResolver } from './reply.resolver.js';

/** What staff write back to people, and the second person who reads it first. */
export const reply = defineSlice({
  name: 'reply',
  entities: [FeedbackReply],
  resolvers: [ReplyResolver, FeedbackRepliesResolver, BeyondReplyResolver, CommentRepliesResolver],
});
