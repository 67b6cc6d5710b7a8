import { randomUUID } from 'node:crypto';
import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let outside: Client;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

interface Published {
  readonly id: string;
  readonly [field: string]: unknown;
}

const fields = `id title words language kind mediaUrl transcript pictures { code feeling } publishedOn synthetic
  service { id } services { id } themes { code } trust { odsCode } formats { kind }
  responses { text from kind publishedOn }`;

/** Writes a story that is published already, as the owner of the database. */
async function publishedStory(more: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  const row = {
    trust_code: 'RT5',
    service_ids: ['ward-a-of-RT5'],
    title: 'A kind night',
    words: 'Somebody held my hand.',
    consent_until: null,
    ...more,
  };
  const values = [row.trust_code, id, row.service_ids, row.title, row.words, row.consent_until];
  await outside.query(
    `insert into story (trust_code, id, created_at, received_at, received_on, service_ids, kind, teller, pictures,
       consent_scopes, consent_until, consent_by, consent_how, test_mode, synthetic, held, needs_attention,
       personal_details, state, criticality, title, words, formats, theme_codes, principles, published_at, published_by, board_use, version)
     values ($1, $2, now(), now(), current_date, $3, 'PICTURES', 'PATIENT', '[]', '{WEBSITE}', $6, 'SELF', 'ONLINE', false,
       false, false, false, false, 'PUBLISHED', 0, $4, $5, '[]', '{}', '{}', now(), 'test', false, 2)`,
    values,
  );
  await outside.query(
    `insert into published_story (trust_code, id, created_at, published_at, service_ids, kind, title, words, pictures,
       formats, theme_codes, synthetic, consent_until)
     values ($1, $2, now(), now(), $3, 'PICTURES', $4, $5, '[{"code":"bed","feeling":1}]', '[]', '{parking}', false, $6)`,
    values,
  );
  return id;
}

async function stories(
  variables: Record<string, unknown> = {},
  viewer: Viewer = publicPage('RT5'),
): Promise<Published[]> {
  const { data, errors } = await experience.execute<{ _entities: [{ stories: { nodes: Published[] } }] }>(
    viewer,
    `query ($trust: OdsCode!, $first: Int!, $after: String, $service: ID) {
      _entities(representations: [{ __typename: "Trust", odsCode: $trust }]) {
        ... on Trust { stories(first: $first, after: $after, service: $service) { nodes { ${fields} } } } } }`,
    { trust: 'RT5', first: 50, ...variables },
  );
  expect(errors).toBeUndefined();
  return data._entities[0].stories.nodes;
}

describe('the published stories of a trust', () => {
  it('are read by everybody, with pictures, services, themes and day (R007)', async () => {
    const id = await publishedStory();
    for (const viewer of [publicPage('RT5'), publicPage('RXN'), anonymous, member('web-team', 'RXN')]) {
      expect((await stories({}, viewer)).find((story) => story.id === id)).toEqual({
        id,
        title: 'A kind night',
        words: 'Somebody held my hand.',
        language: null,
        kind: 'PICTURES',
        mediaUrl: null,
        transcript: null,
        pictures: [{ code: 'bed', feeling: 1 }],
        publishedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
        synthetic: false,
        service: { id: 'ward-a-of-RT5' },
        services: [{ id: 'ward-a-of-RT5' }],
        themes: [{ code: 'parking' }],
        trust: { odsCode: 'RT5' },
        formats: [],
        responses: [],
      });
    }
  });

  it('are those of one trust, or of one service of several', async () => {
    const both = await publishedStory({ service_ids: ['ward-b-of-RT5', 'ward-c-of-RT5'] });
    const other = await publishedStory({ trust_code: 'RXN', service_ids: [] });
    const ids = async (variables: Record<string, unknown>) =>
      (await stories(variables)).map((story) => story.id);
    for (const service of ['ward-b-of-RT5', 'ward-c-of-RT5']) expect(await ids({ service })).toEqual([both]);
    expect(await ids({})).not.toContain(other);
    expect(await ids({ trust: 'RXN' })).toContain(other);
  });

  it('end by themselves on the day after the last day of consent', async () => {
    const { rows } = await outside.query<{ today: string; yesterday: string }>(
      `select (now() at time zone 'Europe/London')::date::text as today,
         ((now() at time zone 'Europe/London')::date - 1)::text as yesterday`,
    );
    const lasting = await publishedStory({ consent_until: rows[0]?.today });
    const ended = await publishedStory({ consent_until: rows[0]?.yesterday });
    const ids = (await stories()).map((story) => story.id);
    expect(ids).toContain(lasting);
    expect(ids).not.toContain(ended);
    const query = `{ story(id: "${ended}") { title } _entities(representations: [{ __typename: "Story", id: "${ended}" }]) { __typename } }`;
    expect((await experience.execute(anonymous, query)).data).toEqual({ story: null, _entities: [null] });
  });

  it('come page by page, newest first, without a gap', async () => {
    const all = (await stories()).map((story) => story.id);
    const page = `query ($after: String) { _entities(representations: [{ __typename: "Trust", odsCode: "RT5" }]) {
      ... on Trust { stories(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } } }`;
    type Page = { nodes: Published[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    const pageAfter = async (place: string | null): Promise<Page> => {
      const { data } = await experience.execute<{ _entities: [{ stories: Page }] }>(anonymous, page, {
        after: place,
      });
      return data._entities[0].stories;
    };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Page = await pageAfter(after);
      seen.push(...nodes.map((story) => story.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
  });
});
