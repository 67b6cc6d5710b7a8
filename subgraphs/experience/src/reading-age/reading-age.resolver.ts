import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { usualLimit } from './measure.js';
import { ReadingAgeService } from './reading-age.service.js';
import { ReadingAge } from './reading-age.type.js';

@Resolver()
export class ReadingAgeResolver {
  @Query(() => [ReadingAge], {
    description:
      'How easy texts are to read, in their order, before they are published: for everybody who has signed in. Nothing is kept.',
  })
  readingAges(
    @Arg('texts', () => [String], {
      description: 'At most 20 texts as plain text, of at most 10,000 characters each.',
    })
    texts: string[],
    @Arg('language', () => String, {
      defaultValue: 'en',
      description: 'Their language (BCP 47); English by default.',
    })
    language: string,
    @Arg('limit', () => Int, {
      defaultValue: usualLimit,
      description:
        'The reading age in years that they should not go above, 7 to 18; 11 by default, as the NHS writes.',
    })
    limit: number,
    @Ctx() context: RequestContext,
  ): ReadingAge[] {
    return context.get(ReadingAgeService).of({ texts, language, limit });
  }
}
