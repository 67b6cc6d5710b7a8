import { FieldResolver, Resolver, Root } from 'type-graphql';
import { FeedbackReply } from '../reply/reply.entity.js';
import { StoryResponseDraft } from '../story/story-response.entity.js';
import { readingAgeOf } from './reading-age.service.js';
import { ReadingAge } from './reading-age.type.js';

/** How easy a reply is to read, for the person who checks it. */
@Resolver(() => FeedbackReply)
export class ReplyReadingAgeResolver {
  @FieldResolver(() => ReadingAge, { description: 'How easy its words are to read.' })
  readingAge(@Root() { words, language }: FeedbackReply): ReadingAge {
    return readingAgeOf(words, language ?? 'en');
  }
}

/** How easy a response to a story is to read, for the person who decides about it. */
@Resolver(() => StoryResponseDraft)
export class StoryResponseReadingAgeResolver {
  @FieldResolver(() => ReadingAge, { description: 'How easy its words are to read.' })
  readingAge(@Root() { text }: StoryResponseDraft): ReadingAge {
    return readingAgeOf(text);
  }
}
