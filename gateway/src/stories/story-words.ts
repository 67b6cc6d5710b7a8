import { z } from 'zod';

const text = z.string();
const said = z.tuple([text, text]);

/** What the pages say on which people tell a story and take it back. */
export const storyWords = z.object({
  title: text,
  before: text,
  storyTitle: text,
  storyTitleHint: text,
  words: text,
  wordsHint: text,
  pictures: text,
  picturesHint: text,
  leaveOut: text,
  recording: text,
  recordingHint: text,
  recordingKind: text,
  recordingKinds: z.record(text, text),
  teller: text,
  tellers: z.record(text, text),
  uses: text,
  usesHint: text,
  useNames: z.record(text, text),
  by: text,
  byNames: z.record(text, text),
  until: text,
  untilHint: text,
  next: text,
  send: text,
  thanks: text,
  keepCode: text,
  again: text,
  withdraw: text,
  withdrawText: text,
  withdrawButton: text,
  withdrawn: said,
  unknown: said,
  sentences: z.record(text, text),
});
