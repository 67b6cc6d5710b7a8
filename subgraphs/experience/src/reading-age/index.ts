import { defineSlice } from '@wesaid/shared/schema';
import { ReadingAgeResolver } from './reading-age.resolver.js';
import { ReplyReadingAgeResolver, StoryResponseReadingAgeResolver } from './waiting-words.resolver.js';

/** How old somebody has to be to read a text with ease, before it is published. */
export const readingAge = defineSlice({
  name: 'reading-age',
  resolvers: [ReadingAgeResolver, ReplyReadingAgeResolver, StoryResponseReadingAgeResolver],
});
