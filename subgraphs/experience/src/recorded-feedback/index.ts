import { defineSlice } from '@wesaid/shared/schema';
import { RecordedFeedbackResolver } from './recorded-feedback.resolver.js';

/** Answers that staff write down for people. */
export const recordedFeedback = defineSlice({
  name: 'recorded-feedback',
  resolvers: [RecordedFeedbackResolver],
});
