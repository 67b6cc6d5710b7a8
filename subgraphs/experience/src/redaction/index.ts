import { defineSlice } from '@wesaid/shared/schema';
import { CommentDecisionResolver, TrustCommentsResolver } from './comment-decision.resolver.js';
import { RedactionResolver } from './redaction.resolver.js';

/** Takes personal details out of words, keeps the original for the experience lead, and decides what is published. */
export const redaction = defineSlice({
  name: 'redaction',
  resolvers: [RedactionResolver, CommentDecisionResolver, TrustCommentsResolver],
});
