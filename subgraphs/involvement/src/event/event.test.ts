import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, team } from '../testing/operations.js';
import { startInvolvement, type TestInvolvement } from '../testing/start-involvement.js';

let involvement: TestInvolvement;
beforeAll(async () => {
  involvement = await startInvolvement();
});
afterAll(() => involvement.stop());

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
interface Published {
  readonly publishEvent: {
    readonly id: string;
    readonly problems?: readonly { readonly path: string; readonly code: string }[];
  };
}
const publish = (trust: string, over: Record<string, unknown> = {}, viewer: Viewer = team(trust)) =>
  involvement.execute<Published>(
    viewer,
    `mutation ($input: PublishEventInput!) { publishEvent(input: $input) { __typename
      ... on Event { id kind title description startsAt endsAt venue online url host access capacity synthetic trust { odsCode } }
      ... on ValidationProblem { problems { path code } } } }`,
    {
      input: {
        idempotencyKey: crypto.randomUUID(),
        trust,
        kind: 'INVOLVEMENT_CAFE',
        title: 'Involvement café',
        description: 'Come for a cup of tea.',
        startsAt: inHours(24),
        endsAt: inHours(26),
        venue: 'Community room',
        online: false,
        ...over,
      },
    },
  );
interface Listed {
  readonly _entities: [
    { events: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } },
  ];
}
const list = async (trust: string, viewer: Viewer, variables: Record<string, unknown> = {}) => {
  const { data } = await involvement.execute<Listed>(
    viewer,
    `query ($trusts: [_Any!]!, $first: Int!, $after: String, $over: Boolean! = false) {
      _entities(representations: $trusts) { ... on Trust { events(first: $first, after: $after, over: $over) {
        nodes { title } pageInfo { hasNextPage endCursor } } } } }`,
    { trusts: [{ __typename: 'Trust', odsCode: trust }], first: 50, ...variables },
  );
  const { nodes, pageInfo } = data._entities[0].events;
  return { titles: nodes.map(({ title }) => title), ...pageInfo };
};

describe('an event', () => {
  it('R058 is given back as everybody will see it, and published once for a key', async () => {
    const over = {
      idempotencyKey: crypto.randomUUID(),
      startsAt: inHours(24),
      endsAt: inHours(25),
      url: 'https://example.org/join',
      host: 'Involvement team',
      access: 'Step-free',
      capacity: 20,
    };
    const answers = [await publish('REN', over), await publish('REN', over)];
    expect(answers[0]?.data).toEqual(answers[1]?.data);
    expect(answers[0]?.data.publishEvent).toMatchObject({
      kind: 'INVOLVEMENT_CAFE',
      title: 'Involvement café',
      startsAt: over.startsAt,
      endsAt: over.endsAt,
      url: 'https://example.org/join',
      host: 'Involvement team',
      access: 'Step-free',
      capacity: 20,
      synthetic: false,
      trust: { odsCode: 'REN' },
    });
    expect(codeOf(await publish('REN', { ...over, endsAt: inHours(30) }))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await list('REN', anonymous)).titles).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ['TITLE_MISSING', { title: '' }],
    ['STARTS_AT_PAST', { startsAt: inHours(-1) }],
    ['ENDS_AT_TOO_EARLY', { endsAt: inHours(23) }],
    ['URL_NOT_HTTPS', { url: 'javascript:alert(1)' }],
    ['URL_NOT_HTTPS', { url: 'http://example.org' }],
    ['CAPACITY_OUT_OF_RANGE', { capacity: 0 }],
    ['VENUE_TOO_LONG', { venue: 'x'.repeat(201) }],
  ])('says %s of what does not fit', async (code, over) => {
    expect((await publish('RT5', over)).data.publishEvent.problems).toMatchObject([{ code }]);
  });

  it('is read by everybody, the next one first, page by page, and not with those of another trust', async () => {
    for (const [title, hours] of [
      ['third', 72],
      ['first', 24],
      ['second', 48],
    ] as const) {
      await publish('R1H', { title, startsAt: inHours(hours), endsAt: inHours(hours + 1) });
    }
    await publish('RXN', { title: 'of another trust' });
    for (const viewer of [anonymous, publicPage('R1H'), member('icb-analyst', 'QK1'), team('R1H')]) {
      expect((await list('R1H', viewer)).titles).toEqual(['first', 'second', 'third']);
    }
    const one = await list('R1H', anonymous, { first: 2 });
    const two = await list('R1H', anonymous, { first: 2, after: one.endCursor });
    expect([one.titles, two.titles, two.hasNextPage]).toEqual([['first', 'second'], ['third'], false]);
  });

  it('that is over exists for the team of its trust alone, in the list, by its identifier and by reference', async () => {
    const { id } = (await publish('RT1')).data.publishEvent;
    await involvement.outside.query(
      `update event set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' where id = $1`,
      [id],
    );
    const found = async (viewer: Viewer) => {
      const { data } = await involvement.execute(
        viewer,
        `query ($id: ID!, $keys: [_Any!]!) { event(id: $id) { id } _entities(representations: $keys) { ... on Event { id } } }`,
        { id, keys: [{ __typename: 'Event', id }] },
      );
      return [data['event'], ...(data['_entities'] as unknown[])];
    };
    expect(await found(team('RT1'))).toEqual([{ id }, { id }]);
    expect((await list('RT1', team('RT1'), { over: true })).titles).toEqual(['Involvement café']);
    expect((await list('RT1', team('RT1'))).titles).toEqual([]);
    for (const viewer of [team('RXN'), member('complaints-team', 'RT1'), publicPage('RT1'), anonymous]) {
      expect(await found(viewer)).toEqual([null, null]);
      expect((await list('RT1', viewer, { over: true })).titles).toEqual([]);
    }
  });

  it.each<[string, Viewer, string]>([
    ['the team of another trust', team('RXN'), 'FORBIDDEN'],
    ['the experience team', member('experience-team', 'RT5'), 'FORBIDDEN'],
    ['a page of the trust', publicPage('RT5'), 'UNAUTHENTICATED'],
    ['nobody in particular', anonymous, 'UNAUTHENTICATED'],
  ])('is not published by %s', async (_who, viewer, code) => {
    expect(codeOf(await publish('RT5', {}, viewer))).toBe(code);
  });
});
