import { UnavailableError } from '@wesaid/shared/errors';
import { anonymous } from '@wesaid/shared/identity';
import type { FastifyInstance } from 'fastify';
import { ExpiringCache } from '../cache/expiring-cache.js';
import type { Operations } from '../graphql/operations.js';
import { apiPolicy } from '../http/content-policies.js';
import { rememberedMillis, revocableFreshness } from '../public-access/freshness.js';
import { feedTypes, storyFeed, type FeedFormat, type FeedStory } from './story-feed.js';

/** What feeds of stories need. */
export interface StoryFeedOptions {
  readonly publicUrl: string;
  readonly operations: Operations;
}

const query = `query StoryFeed($code: OdsCode!) {
  trust(odsCode: $code) {
    name
    stories(first: 50) {
      nodes { id title words language transcript mediaUrl publishedOn synthetic responses { text from kind } }
    }
  }
}`;

interface Found {
  readonly name: string;
  readonly stories: { readonly nodes: readonly FeedStory[] } | null;
}

/** Serves the published stories of a trust as feeds, which forget a story within a minute of its withdrawal. */
export function registerStoryFeeds(app: FastifyInstance, { publicUrl, operations }: StoryFeedOptions): void {
  const shortly = new ExpiringCache<Found | null>({ lifetimeMillis: rememberedMillis, capacity: 1_000 });
  const helmet = {
    contentSecurityPolicy: apiPolicy,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  } as const;

  const ask = async (code: string): Promise<Found | null> => {
    const { data, errors } = await operations.run<{ trust: Found | null }>({
      query,
      variables: { code },
      viewer: anonymous,
    });
    if (!data || errors.length > 0) throw new UnavailableError();
    return data.trust;
  };

  for (const format of Object.keys(feedTypes) as FeedFormat[]) {
    app.get<{ Params: { trust: string } }>(
      `/feeds/:trust/stories.${format}`,
      { helmet },
      async (request, reply) => {
        const odsCode = request.params.trust.toUpperCase();
        const found = /^[A-Z0-9]{1,20}$/.test(odsCode)
          ? await shortly.get(odsCode, () => ask(odsCode))
          : null;
        if (!found?.stories) return reply.callNotFound();
        const source = { publicUrl, odsCode, trust: found.name, stories: found.stories.nodes };
        return reply
          .type(feedTypes[format])
          .header('cache-control', revocableFreshness)
          .header('access-control-allow-origin', '*')
          .send(storyFeed(source, format));
      },
    );
  }
}
