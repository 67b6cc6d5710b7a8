import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '@wesaid/shared/server';
import { dayInLondon } from '@wesaid/shared/types';
import { v5, v7 } from 'uuid';
import { directoryFor } from '../organisations/directory.js';
import { addPublished } from '../story/add-published.js';
import { addStory } from '../story/add-story.js';
import { StoryConsentBy, StoryConsentHow, StoryFormatKind, StoryUse } from '../story/story.enums.js';
import { publishedStories, storiesInWork, type DemonstrationStory } from './demonstration-stories.js';

const dayMillis = 86_400_000;
const recordings = 'https://example.org/wesaid-demonstration/';
const languageOf = (kind: StoryFormatKind): string =>
  kind === StoryFormatKind.TRANSLATION ? 'cy' : kind === StoryFormatKind.EASY_READ ? 'en-x-easy' : 'en';

/**
 * Gives a trust stories, marked synthetic, unless it has some: one of every kind that everybody reads, with responses,
 * one that somebody works on with a response that waits, and one that nobody has read yet.
 * @param context one in the name of the system
 */
export async function seedStories(context: RequestContext, trust: string): Promise<void> {
  const directory = directoryFor(context);
  const services = (await directory.servicesOf(trust)).map(({ id }) => id);
  const { version } = await directory.taxonomy();
  await context.work(async (em) => {
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`seed stories ${trust}`]);
    const some = await em.execute<object[]>(
      'select 1 from story where trust_code = ? and synthetic limit 1',
      [trust],
    );
    if (some.length > 0) return;
    for (const [index, story] of publishedStories.entries()) {
      const service = services[index % Math.max(services.length, 1)] ?? null;
      const id = await add(em, { trust, service, story });
      await edit(em, { trust, id, story, version });
      await publish(em, trust, id);
      await respond(em, { trust, id, service, story });
    }
    const [service = null] = services;
    for (const story of storiesInWork) {
      const id = await add(em, { trust, service, story });
      if (story.responses.length === 0) continue;
      await edit(em, { trust, id, story, version });
      await em.execute(
        `update story set state = 'IN_MODERATION', contacted_on = received_on + 1, version = version + 1
         where trust_code = ? and id = ?`,
        [trust, id],
      );
      await respond(em, { trust, id, service, story });
    }
  });
}

interface Told {
  readonly trust: string;
  readonly service: string | null;
  readonly story: DemonstrationStory;
}

function add(em: EntityManager, { trust, service, story }: Told): Promise<string> {
  const receivedAt = new Date(Date.now() - story.age * dayMillis);
  return addStory(em, {
    trustCode: trust,
    receivedAt,
    receivedOn: dayInLondon(receivedAt),
    serviceIds: service === null ? [] : [service],
    kind: story.kind,
    teller: story.teller,
    language: 'en',
    mediaUrl: story.recording === undefined ? null : `${recordings}${story.recording}`,
    pictures: [...(story.pictures ?? [])],
    consentUses: [StoryUse.WEBSITE, StoryUse.BOARD],
    consentUntil: null,
    consentBy: StoryConsentBy.SELF,
    consentHow: StoryConsentHow.ONLINE,
    testMode: false,
    synthetic: true,
    held: false,
    needsAttention: false,
    personalDetails: false,
    // No code has this hash: nobody told the story, so nobody can take it back.
    receiptHash: v5(`${trust}|${story.title}`, '7c5e8f36-0c53-4f0e-9d0e-5f64b1f5a2d1'),
    original: { title: story.title, words: story.words },
  });
}

interface Edited {
  readonly trust: string;
  readonly id: string;
  readonly story: DemonstrationStory;
  readonly version: number;
}

async function edit(em: EntityManager, { trust, id, story, version }: Edited): Promise<void> {
  const formats = (story.formats ?? []).map(({ kind, text }) => ({
    kind,
    language: languageOf(kind),
    text,
    url: null,
  }));
  await em.execute(
    `update story set title = ?, words = ?, transcript = ?, formats = ?::jsonb, criticality = 0,
       theme_codes = array(select jsonb_array_elements_text(?::jsonb)), taxonomy_version = ?
     where trust_code = ? and id = ?`,
    [
      story.title,
      story.words,
      story.transcript ?? null,
      JSON.stringify(formats),
      JSON.stringify(story.themes),
      version,
      trust,
      id,
    ],
  );
}

async function publish(em: EntityManager, trust: string, id: string): Promise<void> {
  await em.execute(
    `update story set state = 'PUBLISHED', board_use = true, contacted_on = received_on + 2,
       published_at = received_at + interval '4 days', version = version + 1
     where trust_code = ? and id = ?`,
    [trust, id],
  );
  await addPublished(em, { trustCode: trust, id });
}

async function respond(
  em: EntityManager,
  { trust, id, service, story }: Told & { readonly id: string },
): Promise<void> {
  for (const { kind, text, waiting } of story.responses) {
    await em.execute(
      `insert into story_response (trust_code, id, created_at, story_id, service_id, text, from_name, kind, state, author,
         decided_by, published_at, synthetic, version)
       select trust_code, ?, received_at + interval '5 days', id, ?, ?, 'Manager of the service', ?, ?, 'demonstration team',
         case when ? then null else 'demonstration lead' end,
         case when ? then null else received_at + interval '6 days' end, true, 1
       from story where trust_code = ? and id = ?`,
      [
        v7(),
        service,
        text,
        kind,
        waiting ? 'WAITING' : 'PUBLISHED',
        Boolean(waiting),
        Boolean(waiting),
        trust,
        id,
      ],
    );
  }
}
