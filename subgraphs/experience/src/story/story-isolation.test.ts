import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { Storytelling, type ReadStory } from '../testing/story-operations.js';

let experience: TestExperience;
let application: Client;
let waiting: ReadStory & { readonly code: string };
let published: ReadStory & { readonly code: string };

beforeAll(async () => {
  experience = await startExperience();
  application = new Client({ connectionString: experience.database.url });
  await application.connect();
  const stories = new Storytelling(experience);
  published = await stories.published({ services: ['ward-a-of-RT5'], words: 'published original' });
  waiting = await stories.received({ services: ['ward-a-of-RT5'], words: 'waiting original' });
});
afterAll(async () => {
  await application.end();
  await experience.stop();
});

const moderates = ['experience-team', 'experience-lead'];
const everybody: readonly [
  name: string,
  viewer: Viewer,
  reads: readonly ('waiting' | 'published')[],
  original: boolean,
][] = [
  ['an anonymous visitor', anonymous, [], false],
  ['a page of RT5', publicPage('RT5'), [], false],
  ...roles.flatMap((role) =>
    (['RT5', 'RXN'] as const).map((trust): [string, Viewer, ('waiting' | 'published')[], boolean] => [
      `${role}@${trust}`,
      member(role, trust),
      trust === 'RXN'
        ? []
        : moderates.includes(role)
          ? ['waiting', 'published']
          : role === 'service-lead'
            ? ['published']
            : [],
      trust === 'RT5' && moderates.includes(role),
    ]),
  ),
  ['service-lead of the ward', member('service-lead', 'RT5', ['ward-a-of-RT5']), ['published'], false],
  ['service-lead of another ward', member('service-lead', 'RT5', ['ward-b-of-RT5']), [], false],
  [
    'experience-team of the ward only',
    member('experience-team', 'RT5', ['ward-a-of-RT5']),
    ['published'],
    false,
  ],
];

describe('a story as staff work with it', () => {
  it.each(everybody)(
    'by reference, for %s: own rows work and others do not exist',
    async (_name, viewer, reads) => {
      const { data, errors } = await experience.execute<{ _entities: ({ id: string } | null)[] }>(
        viewer,
        'query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on ReceivedStory { id } } }',
        { ids: [waiting, published].map(({ id }) => ({ __typename: 'ReceivedStory', id })) },
      );
      expect(errors).toBeUndefined();
      expect(data._entities.map((story) => story?.id ?? null)).toEqual([
        reads.includes('waiting') ? waiting.id : null,
        reads.includes('published') ? published.id : null,
      ]);
    },
  );

  it.each(everybody)(
    'as it came, for %s: moderators alone read it',
    async (_name, viewer, _reads, original) => {
      const read = async (id: string): Promise<string[]> => {
        const { data } = await experience.execute<{ storyOriginal: { words: string }[] } | null>(
          viewer,
          'query ($id: ID!) { storyOriginal(story: $id) { words } }',
          { id },
        );
        return data?.storyOriginal.map(({ words }) => words) ?? [];
      };
      expect(await read(waiting.id)).toEqual(original ? ['waiting original'] : []);
      expect(await read(published.id)).toEqual(original ? ['published original'] : []);
    },
  );

  const changes = [
    'editStory',
    'publishStory',
    'declineStory',
    'askStoryChanges',
    'setStoryBoardUse',
    'contactStoryServices',
    'releaseStory',
    'withdrawStoryForTeller',
  ];
  it.each(everybody.filter(([, , , original]) => !original))(
    'is changed in no way by %s',
    async (_name, viewer) => {
      const stories = new Storytelling(experience, 'RT5', viewer);
      const more: Record<string, object> = {
        editStory: { title: 'T', criticality: 0 },
        publishStory: { principles: [] },
        declineStory: { reason: 'OTHER' },
        askStoryChanges: { message: 'm' },
        setStoryBoardUse: { boardUse: true },
      };
      for (const name of changes) {
        const input = { story: published.id, expectedVersion: published.version, ...more[name] };
        await expect(stories.run(name, input)).rejects.toThrow(/UNAUTHENTICATED|FORBIDDEN|NOT_FOUND/);
      }
    },
  );
});

describe('the database itself', () => {
  async function as(claims: Record<string, string>, sql: string): Promise<number> {
    await application.query('begin');
    try {
      for (const [name, value] of Object.entries(claims)) {
        await application.query('select set_config($1, $2, true)', [name, value]);
      }
      return (await application.query(sql)).rowCount ?? 0;
    } finally {
      await application.query('rollback');
    }
  }
  const grant = (role: string, trust = 'RT5') => ({
    'app.viewer': 'member',
    'app.subject': 'test|somebody',
    'app.grants': JSON.stringify([{ role, organisation: trust, services: null }]),
  });
  const page = { 'app.viewer': 'public', 'app.trust': 'RT5' };

  it('gives nothing but published copies to a connection without claims, or to a page', async () => {
    for (const claims of [{}, page]) {
      for (const table of ['story', 'story_original', 'story_look', 'story_response']) {
        expect(await as(claims, `select * from ${table}`)).toBe(0);
      }
      expect(await as(claims, 'select * from published_story')).toBe(1);
      expect(await as(claims, `select * from look_at_story('${waiting.id}')`)).toBe(0);
    }
  });

  it('gives the words as they came to nobody but through the function that writes the look down', async () => {
    for (const role of roles) expect(await as(grant(role), 'select * from story_original')).toBe(0);
    expect(await as(grant('experience-team'), `select * from look_at_story('${waiting.id}')`)).toBe(1);
    expect(await as(grant('service-lead'), `select * from look_at_story('${published.id}')`)).toBe(0);
    expect(await as(grant('experience-lead', 'RXN'), `select * from look_at_story('${published.id}')`)).toBe(
      0,
    );
  });

  it('lets nobody change or erase what was written down about looks', async () => {
    for (const role of roles) {
      expect(await as(grant(role), 'delete from story_look')).toBe(0);
      expect(await as(grant(role), `update story_look set looked_by = 'x'`)).toBe(0);
      const forged = `insert into story_look values ('RT5', gen_random_uuid(), '${waiting.id}', now(), 'x')`;
      await expect(as(grant(role), forged)).rejects.toThrow(/row-level security/);
    }
  });

  it('lets nobody publish past the rules: not unmoderated, not unprepared, not from outside', async () => {
    const copy = (id: string) => `insert into published_story
      (trust_code, id, created_at, published_at, service_ids, kind, title, pictures, formats, theme_codes, synthetic)
      values ('RT5', '${id}', now(), now(), '{}', 'TEXT', 'T', '[]', '[]', '{}', false)`;
    for (const claims of [
      page,
      grant('experience-team'),
      grant('service-lead'),
      grant('experience-team', 'RXN'),
    ]) {
      await expect(as(claims, copy(waiting.id))).rejects.toThrow(/row-level security/);
    }
    const raised = `update story set criticality = 4, prepare_until = current_date + 9 where id = '${published.id}'`;
    await expect(as(grant('experience-team'), `${raised}; ${copy(published.id)}`)).rejects.toThrow(
      /row-level security|duplicate key/,
    );
  });

  it('lets a page add a story of its own trust only, and change or take back none', async () => {
    for (const sql of ['update story set held = true', 'delete from story', 'delete from published_story']) {
      expect(await as(page, sql)).toBe(0);
    }
    for (const sql of [
      `insert into story_original values ('RXN', '${waiting.id}', 1, now(), null, 'x')`,
      `insert into story_original values ('RT5', '${waiting.id}', 2, now(), null, 'x')`,
      `insert into story_response select 'RT5', gen_random_uuid(), now(), '${published.id}', null, 't', 'f', 'REPLY',
         'PUBLISHED', 'a', 'b', now(), null, false, 1`,
    ]) {
      await expect(as(page, sql)).rejects.toThrow(/row-level security/);
    }
  });

  it('opens a story to the holder of its code alone, who can only take it back', async () => {
    const { rows } = await application
      .query('begin')
      .then(() => application.query(`select set_config('app.viewer', 'system', true)`))
      .then(() =>
        application.query<{ receipt_hash: string }>(`select receipt_hash from story where id = $1`, [
          waiting.id,
        ]),
      )
      .finally(() => application.query('rollback'));
    const holder = { 'app.viewer': 'anonymous', 'app.receipt_hash': rows[0]?.receipt_hash ?? '' };
    expect(await as(holder, 'select * from story')).toBe(1);
    expect(await as(holder, 'select * from story_original')).toBe(0);
    await expect(as(holder, `update story set state = 'IN_MODERATION'`)).rejects.toThrow(
      /row-level security/,
    );
    const back = `update story set state = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by = 'TELLER'`;
    expect(await as(holder, back)).toBe(1);
    expect(await as({ ...holder, 'app.receipt_hash': '' }, back)).toBe(0);
  });

  it('is read whole by the system alone', async () => {
    const { data } = await experience.execute<{ receivedStory: object | null }>(
      system,
      `{ receivedStory(id: "${waiting.id}") { id } }`,
    );
    expect(data.receivedStory).toEqual({ id: waiting.id });
  });
});
