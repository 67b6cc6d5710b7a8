import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { month } from '../testing/comment-months.js';
import { publishAction } from '../testing/operations.js';
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

interface ActionPage {
  readonly nodes: readonly { did: string }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const askActions = (viewer: Viewer, more = '', from = month(1)) =>
  experience.execute<{ actionsOnTheme: ActionPage }>(
    viewer,
    `{ actionsOnTheme(trust: "RT5", theme: "parking", from: "${from}", first: 2${more}) {
       nodes { did } pageInfo { hasNextPage endCursor } } }`,
  );

describe('the actions that answer a theme', () => {
  it.each([
    ['a page', publicPage('RT5')],
    ['another team', member('complaints-team', 'RT5')],
    ['another trust', member('experience-team', 'RX6')],
  ])('are no list for %s', async (_who, viewer) => {
    expect((await askActions(viewer)).errors).toBeDefined();
  });

  const publish = async (did: string, themes: string[], service: string | null = null) => {
    const input = {
      said: 'Nobody finds a space.',
      did,
      label: 'YOU_SAID_WE_DID',
      status: 'DONE',
      themes,
      service,
    };
    await experience.execute(member('experience-team', 'RT5'), publishAction, {
      input: { idempotencyKey: randomUUID(), trust: 'RT5', ...input },
    });
  };
  const team = member('experience-team', 'RT5');
  const done = async (more = '', from = month(1)): Promise<ActionPage> =>
    (await askActions(team, more, from)).data.actionsOnTheme;

  it('R011 come page by page, the newest first, without those about something else', async () => {
    await publish('We opened a field.', ['parking']);
    await publish('We trained our staff.', ['staff-manner']);
    await publish('We drew new lines.', ['parking', 'staff-manner'], 'ward-a-of-RT5');
    await publish('We mended the machine.', ['parking']);
    const first = await done();
    expect(first.nodes).toEqual([{ did: 'We mended the machine.' }, { did: 'We drew new lines.' }]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await done(`, after: "${first.pageInfo.endCursor}"`);
    expect(second.nodes).toEqual([{ did: 'We opened a field.' }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('are those of some services, of a time, and not taken back', async () => {
    expect((await done(', services: ["ward-a-of-RT5"]')).nodes).toEqual([{ did: 'We drew new lines.' }]);
    expect((await done(', services: []')).nodes).toEqual([]);
    await outside.query(
      `update action set published_at = published_at - interval '90 days' where did = 'We mended the machine.'`,
    );
    expect((await done()).nodes).toEqual([{ did: 'We drew new lines.' }, { did: 'We opened a field.' }]);
    await outside.query(`update action set withdrawn_at = now() where did = 'We drew new lines.'`);
    expect((await done()).nodes).toEqual([{ did: 'We opened a field.' }]);
  });

  it('begin with the first day as London has it, in the ranking as well', async () => {
    await outside.query(
      `update action set published_at = '2025-06-30T23:30Z' where did = 'We opened a field.'`,
    );
    const ranked = async (from: string): Promise<string[]> => {
      const { data } = await experience.execute<{
        themeRanking: { themes: { theme: { code: string }; actions: { did: string }[] }[] };
      }>(
        team,
        `{ themeRanking(trust: "RT5", from: "${from}", to: "2025-07-31") {
           themes { theme { code } actions { did } } } }`,
      );
      const parking = data.themeRanking.themes.find(({ theme }) => theme.code === 'parking');
      return (parking?.actions ?? []).map(({ did }) => did).filter((did) => did === 'We opened a field.');
    };
    const {
      rows: [comment],
    } = await outside.query<{ id: string }>(
      `insert into feedback (trust_code, id, created_at, received_at, received_on, rating, comment, may_publish,
         collection_mode, test_mode, synthetic, held, counted, needs_attention, personal_details, state, version)
       values ('RT5', gen_random_uuid(), now(), '2025-07-10', '2025-07-10', 5, 'No space.', false, 'ONLINE', false,
         false, false, true, false, false, 'CODED', 1) returning id`,
    );
    await outside.query(
      `insert into feedback_theme (trust_code, feedback_id, theme_code, taxonomy_version, labelled_at)
       values ('RT5', $1, 'parking', 7, now())`,
      [comment?.id],
    );
    for (const [from, found] of [
      ['2025-07-01', ['We opened a field.']],
      ['2025-07-02', []],
    ] as const) {
      expect(await ranked(from)).toEqual(found);
      const listed = (await done('', from)).nodes.map(({ did }) => did);
      expect(listed.filter((did) => did === 'We opened a field.')).toEqual(found);
    }
  });
});
