import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFeedback, listed, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
const team = member('experience-team', 'RT5');

const inbox = `query ($trust: OdsCode!, $filter: FeedbackFilterInput) {
  feedback(trust: $trust, first: 50, filter: $filter) { nodes { comment } pageInfo { hasNextPage endCursor } } }`;

/** The comments that a viewer finds. */
async function found(
  filter: Record<string, unknown>,
  viewer: Viewer = team,
  trust = 'RT5',
): Promise<(string | null)[]> {
  const { data, errors } = await experience.execute<{ feedback: { nodes: { comment: string | null }[] } }>(
    viewer,
    inbox,
    { trust, filter },
  );
  if (errors) throw new Error(String(errors[0]?.extensions['code']));
  return data.feedback.nodes.map(({ comment }) => comment);
}

const words = {
  parking: 'Parking is dreadful for wheelchair users',
  parked: 'I parked the pram beside the bed',
  polish: 'Pielęgniarki były bardzo miłe, ale czekałam trzy godziny.',
  harm: 'They gave me the wrong medication',
};

beforeAll(async () => {
  experience = await startExperience();
  await send(experience, 'RT5', { comment: words.parking, service: 'ward-a-of-RT5', rating: 'POOR' });
  await send(experience, 'RT5', { comment: words.parked, service: 'ward-b-of-RT5' });
  await send(experience, 'RT5', { comment: words.polish, collectionMode: 'SMS' });
  await send(experience, 'RT5', { comment: words.harm });
  await send(experience, 'RT5', { rating: 'VERY_GOOD' });
  await send(experience, 'RXN', { comment: 'Parking at another trust' });
});
afterAll(() => experience.stop());

describe('the list of answers', () => {
  it('is cut down by each filter, and by several together', async () => {
    expect(await found({ rating: 'POOR' })).toEqual([words.parking]);
    expect(await found({ service: 'ward-b-of-RT5' })).toEqual([words.parked]);
    expect(await found({ language: 'pl' })).toEqual([words.polish]);
    expect(await found({ mode: 'SMS' })).toEqual([words.polish]);
    expect(await found({ criticality: 3 })).toEqual([words.harm]);
    expect(await found({ criticality: 4 })).toEqual([]);
    expect(await found({ criticality: 1 })).toEqual([words.harm, words.parking]);
    expect(await found({ hasWords: false })).toEqual([null]);
    expect(await found({ selection: 'NEEDS_TRANSLATION' })).toEqual([words.polish]);
    expect(await found({ rating: 'POOR', mode: 'SMS' })).toEqual([]);
    const [{ receivedOn } = { receivedOn: '' }] = await listed(experience, team, 'RT5');
    expect(await found({ from: receivedOn, to: receivedOn })).toHaveLength(5);
    expect(await found({ to: '2020-01-01' })).toEqual([]);
    expect(await found({ from: '2120-01-01' })).toEqual([]);
  });

  it('can hold one theme, and what is with safeguarding', async () => {
    const harm = (await listed(experience, team, 'RT5')).find(({ comment }) => comment === words.harm);
    const input = { feedback: harm?.id, expectedVersion: harm?.version };
    await experience.execute(team, codeFeedback, { input: { ...input, themes: ['staff-manner'] } });
    const assign = `mutation ($input: AssignSafeguardingInput!) {
      assignSafeguarding(input: $input) { version safeguardingSince } }`;
    const given = await experience.execute<{ assignSafeguarding: object }>(team, assign, {
      input: { feedback: harm?.id, expectedVersion: 2, assigned: true },
    });
    expect(given.data.assignSafeguarding).toEqual({ version: 3, safeguardingSince: expect.any(String) });
    expect(await found({ theme: 'staff-manner' })).toEqual([words.harm]);
    expect(await found({ theme: 'parking' })).toEqual([]);
    expect(await found({ safeguarding: true })).toEqual([words.harm]);
    expect(await found({ safeguarding: false })).toHaveLength(4);
  });
});

describe('the search through what people said', () => {
  it('finds words in their forms, phrases, and leaves words out', async () => {
    expect(await found({ search: 'parking' })).toEqual([words.parked, words.parking]);
    expect(await found({ search: '"wheelchair users"' })).toEqual([words.parking]);
    expect(await found({ search: 'parking -pram' })).toEqual([words.parking]);
    expect(await found({ search: 'miłe' })).toEqual([words.polish]);
    expect(await found({ search: 'helicopter' })).toEqual([]);
  });

  it('goes together with every filter', async () => {
    expect(await found({ search: 'parking', rating: 'POOR' })).toEqual([words.parking]);
    expect(await found({ search: 'parking', service: 'ward-b-of-RT5' })).toEqual([words.parked]);
    expect(await found({ search: 'parking', criticality: 3 })).toEqual([]);
    expect(await found({ search: 'parking', selection: 'HELD' })).toEqual([]);
    expect(await found({ search: 'parking', hasWords: true, state: 'NEW', from: '2020-01-01' })).toHaveLength(
      2,
    );
  });

  it('comes page after page without a gap or a repeat', async () => {
    const trust = 'R1H';
    for (const index of [0, 1, 2, 3, 4]) await send(experience, trust, { comment: `porridge ${index}` });
    const read: string[] = [];
    let after: string | null = null;
    do {
      const {
        data,
      }: {
        data: {
          feedback: { nodes: { comment: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        };
      } = await experience.execute(
        member('experience-lead', trust),
        `query ($after: String) { feedback(trust: "R1H", first: 2, after: $after, filter: { search: "porridge" }) {
             nodes { comment } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      read.push(...data.feedback.nodes.map(({ comment }) => comment));
      after = data.feedback.pageInfo.hasNextPage ? data.feedback.pageInfo.endCursor : null;
    } while (after);
    expect(read).toEqual([4, 3, 2, 1, 0].map((index) => `porridge ${index}`));
  });

  it.each([`'; drop table feedback; --`, '\\', '"', '-', ':*&|!()<->', '%_', 'ﷺ', '🚑'.repeat(100)])(
    'takes any text for words to look for: %s',
    async (search) => expect(await found({ search })).toEqual([]),
  );

  it('refuses more than 200 characters', async () => {
    await expect(found({ search: 'x'.repeat(201) })).rejects.toThrow('BAD_USER_INPUT');
  });

  const everybody: readonly [name: string, viewer: Viewer, finds: string[]][] = [
    ['an anonymous visitor', anonymous, []],
    ['a page of the trust', publicPage('RT5'), []],
    ...roles.map((role): [string, Viewer, string[]] => [
      `${role} of the trust`,
      member(role, 'RT5'),
      ['experience-team', 'experience-lead', 'service-lead'].includes(role)
        ? [words.parked, words.parking]
        : [],
    ]),
    ...roles.map((role): [string, Viewer, string[]] => [`${role} of another`, member(role, 'RXN'), []]),
    ['service-lead of ward A', member('service-lead', 'RT5', ['ward-a-of-RT5']), [words.parking]],
    ['experience-team of ward B only', member('experience-team', 'RT5', ['ward-b-of-RT5']), [words.parked]],
    ['service-lead of no ward', member('service-lead', 'RT5', []), []],
    ['service-lead of a foreign ward', member('service-lead', 'RT5', ['ward-a-of-RXN']), []],
  ];

  it.each(everybody)('gives %s their own rows only', async (_name, viewer, finds) => {
    expect(await found({ search: 'parking' }, viewer).catch(() => [])).toEqual(finds);
  });

  it.each(everybody)('asked past the API, gives %s no more either', async (_name, viewer, finds) => {
    const client = new Client({ connectionString: experience.database.url });
    await client.connect();
    try {
      await client.query('begin');
      const claims = {
        'app.viewer': viewer.kind,
        'app.trust': viewer.kind === 'public' ? viewer.trust : '',
        'app.grants': JSON.stringify(viewer.kind === 'member' ? viewer.grants : []),
      };
      for (const [name, value] of Object.entries(claims)) {
        await client.query('select set_config($1, $2, true)', [name, value]);
      }
      const { rows } = await client.query(
        `select id from search_feedback('RT5', 'parking', '{"selection":"ORDINARY"}', null, null, 50)`,
      );
      expect(rows).toHaveLength(finds.length);
    } finally {
      await client.query('rollback');
      await client.end();
    }
  });

  it('gives a connection without claims nothing, and everybody 51 rows at most', async () => {
    const client = new Client({ connectionString: experience.database.url });
    await client.connect();
    const all = `select id from search_feedback('RT5', 'parking', '{"selection":"ORDINARY"}', null, null, 1000000)`;
    expect((await client.query(all)).rows).toEqual([]);
    await expect(
      client.query(`create or replace function search_feedback(of_trust text, wanted text, filter jsonb,
        after_at timestamptz, after_id uuid, most integer) returns table (id uuid) language sql as 'select null::uuid'`),
    ).rejects.toThrow(/must be owner|permission denied/);
    await client.end();
  });
});
