import { defineSlice } from '@wesaid/shared/schema';
import { FeedbackAdditionsResolver } from './feedback-additions.resolver.js';
import { ReceiptResolver } from './receipt.resolver.js';

/** What became of an answer, for the person who holds its receipt code, and what they add to it. */
export const receipt = defineSlice({
  name: 'receipt',
  resolvers: [ReceiptResolver, FeedbackAdditionsResolver],
});
