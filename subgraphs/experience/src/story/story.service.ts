import type { EntityManager } from '@mikro-orm/postgresql';
import { findByIds } from '@wesaid/shared/database';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { pageOf, pageSize, type Page, type PageArgs } from '@wesaid/shared/types';
import { allOf, cursorOf, placeAfter } from '../newest-first.js';
import { Story } from './story.entity.js';
import type { StoryResponse } from './story-parts.type.js';

/** Published stories. Everybody reads them; row-level security hides those whose consent has ended. */
export class StoryService extends Service {
  /** One page of a trust's published stories, newest first. */
  async published(trust: string, service: string | null, { first, after }: PageArgs): Promise<Page<Story>> {
    const limit = pageSize(first);
    const place = placeAfter(after);
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      service === null ? null : ['? = any (service_ids)', service],
      place && ['(published_at, id) < (?::timestamptz, ?::uuid)', ...place],
    );
    return this.request.work(async (em) => {
      const rows = await em.execute<object[]>(
        `select * from published_story where ${where} order by published_at desc, id desc limit ?`,
        [...values, limit + 1],
      );
      const page = pageOf(
        rows.map((row) => em.map(Story, row)),
        limit,
        ({ publishedAt, id }) => cursorOf({ at: publishedAt, id }),
      );
      await addResponses(em, page.nodes);
      return page;
    });
  }

  /** The stories of many references, in their order; null for those that are not published. */
  byReferences(references: readonly Reference[]): Promise<(Story | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work(async (em) => {
        const stories = await em.find(Story, { id: { $in: ids } });
        await addResponses(em, stories);
        return stories;
      }),
    );
  }
}

/** Fills in the published responses of stories, in one query. */
export async function addResponses(em: EntityManager, stories: readonly Story[]): Promise<void> {
  const byStory = new Map<string, StoryResponse[]>(stories.map(({ id }) => [id, []]));
  for (const story of stories) story.responses = byStory.get(story.id) ?? [];
  if (stories.length === 0) return;
  const rows = await em.execute<(StoryResponse & { story: string })[]>(
    `select story_id as story, text, from_name as "from", kind,
       (published_at at time zone 'Europe/London')::date::text as "publishedOn"
     from story_response where trust_code in (?) and story_id in (?) and state = 'PUBLISHED'
     order by published_at, id`,
    [[...new Set(stories.map(({ trustCode }) => trustCode))], [...byStory.keys()]],
  );
  for (const { story, ...response } of rows) byStory.get(story)?.push(response);
}
