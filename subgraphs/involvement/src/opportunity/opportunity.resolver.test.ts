import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startInvolvement, type TestInvolvement } from '../testing/start-involvement.js';
import { opportunityOf } from './opportunity.examples.js';
import type { PublishOpportunityInput } from './opportunity.input.js';
import { storeOpportunity } from './opportunity.store.js';

let involvement: TestInvolvement;
beforeAll(async () => {
  involvement = await startInvolvement();
});
afterAll(() => involvement.stop());

const publishOpportunity = `mutation ($input: PublishOpportunityInput!) { publishOpportunity(input: $input) { __typename
  ... on Opportunity { id title description area location payment publishedOn closingOn synthetic
    level { code ladder rung name } trust { odsCode } }
  ... on ValidationProblem { problems { path code message } } } }`;
const ofTrust = `query ($trusts: [_Any!]!, $first: Int!, $after: String) { _entities(representations: $trusts) { ... on Trust {
  opportunities(first: $first, after: $after) { nodes { title level { name } } pageInfo { hasNextPage endCursor } } } } }`;
const byReference = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Opportunity { title } } }`;

interface Published {
  readonly publishOpportunity: { readonly id: string };
}
interface TrustPage {
  readonly _entities: [
    { opportunities: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } },
  ];
}

const team = (trust: string) => member('involvement-team', trust);
const publish = (input: PublishOpportunityInput, viewer: Viewer = team(input.trust)) =>
  involvement.execute<Published>(viewer, publishOpportunity, { input });
const listFor = (viewer: Viewer, odsCode: string, first = 50, after: string | null = null) =>
  involvement.execute<TrustPage>(viewer, ofTrust, {
    trusts: [{ __typename: 'Trust', odsCode }],
    first,
    after,
  });
const titles = ({ data }: { data: TrustPage }) =>
  data._entities[0].opportunities.nodes.map(({ title }) => title);
const codeOf = (answer: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
  answer.errors?.[0]?.extensions['code'];

/** An opportunity whose last day is over, which no caller can publish. */
const storeClosed = (trust: string, title: string) =>
  involvement.subgraph.process.database.work(system, (em) =>
    storeOpportunity(em, { ...opportunityOf(trust, { title }), closingOn: '2020-01-31' }),
  );

describe('publishing an opportunity', () => {
  it('gives it back as everybody will see it', async () => {
    const { data } = await publish(
      opportunityOf('NEW', { title: ' Read letters ', closingOn: todayInLondon() }),
    );
    expect(data.publishOpportunity).toEqual({
      __typename: 'Opportunity',
      id: expect.any(String),
      title: 'Read letters',
      description: 'Once a month we read new letters to patients together and make them easier.',
      area: 'Outpatients',
      location: 'Online',
      payment: 'Twelve pounds an hour.',
      publishedOn: todayInLondon(),
      closingOn: todayInLondon(),
      synthetic: false,
      level: { code: 'tlap-7', ladder: 'Think Local Act Personal', rung: 7, name: 'Co-production' },
      trust: { odsCode: 'NEW' },
    });
  });

  it('publishes once what is sent many times at once', async () => {
    const input = opportunityOf('ONE');
    const answers = await Promise.all(Array.from({ length: 8 }, () => publish(input)));
    expect(new Set(answers.map(({ data }) => data.publishOpportunity.id)).size).toBe(1);
    expect(titles(await listFor(anonymous, 'ONE'))).toHaveLength(1);
  });

  it('refuses a key that was used for another opportunity', async () => {
    const input = opportunityOf('KEY');
    await publish(input);
    expect(codeOf(await publish({ ...input, title: 'Another' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('says everything that must be put right, and publishes nothing', async () => {
    const input = opportunityOf('BAD', {
      idempotencyKey: 'short',
      title: ' ',
      level: 'tlap-8',
      closingOn: '2020-01-01',
    });
    expect((await publish(input)).data.publishOpportunity).toMatchObject({
      __typename: 'ValidationProblem',
      problems: [
        { path: 'idempotencyKey', code: 'IDEMPOTENCY_KEY_INVALID' },
        { path: 'title', code: 'TITLE_MISSING' },
        { path: 'level', code: 'LEVEL_UNKNOWN' },
        { path: 'closingOn', code: 'CLOSING_ON_PAST' },
      ],
    });
    expect(titles(await listFor(team('BAD'), 'BAD'))).toEqual([]);
  });

  it.each([
    ['TITLE_TOO_LONG', { title: 'x'.repeat(201) }],
    ['DESCRIPTION_NOT_TEXT', { description: 'a\u0000b' }],
  ])('answers %s to a value that does not fit', async (code, over) => {
    expect((await publish(opportunityOf('BAD', over))).data.publishOpportunity).toMatchObject({
      problems: [{ code }],
    });
  });

  it.each<[string, Viewer, string]>([
    ['the involvement team of another trust', team('OTH'), 'FORBIDDEN'],
    ['the complaints team of the trust', member('complaints-team', 'OWN'), 'FORBIDDEN'],
    [
      'an involvement team that is limited to one service',
      member('involvement-team', 'OWN', ['ward-1']),
      'FORBIDDEN',
    ],
    ['a public page of the trust', publicPage('OWN'), 'UNAUTHENTICATED'],
    ['nobody in particular', anonymous, 'UNAUTHENTICATED'],
  ])('is refused to %s', async (_who, viewer, code) => {
    expect(codeOf(await publish(opportunityOf('OWN'), viewer))).toBe(code);
  });
});

describe('the opportunities of a trust', () => {
  it('are read by everybody, last published first, page by page', async () => {
    for (const title of ['first', 'second', 'third']) await publish(opportunityOf('PAG', { title }));
    const one = await listFor(anonymous, 'PAG', 2);
    const two = await listFor(anonymous, 'PAG', 2, one.data._entities[0].opportunities.pageInfo.endCursor);
    expect(titles(one)).toEqual(['third', 'second']);
    expect(titles(two)).toEqual(['first']);
    expect(two.data._entities[0].opportunities.pageInfo.hasNextPage).toBe(false);
  });

  it('are those of the trust alone, and only while they are open', async () => {
    await publish(opportunityOf('AAA', { title: 'open' }));
    await publish(opportunityOf('BBB', { title: 'of another trust' }));
    await storeClosed('AAA', 'closed');
    for (const viewer of [anonymous, publicPage('AAA'), team('AAA')]) {
      expect(titles(await listFor(viewer, 'AAA'))).toEqual(['open']);
    }
  });

  it.each([
    [51, null],
    [0, null],
    [1, 'no cursor'],
    [1, Buffer.from('["x"]').toString('base64url')],
  ])('are not given for first %s and after %s', async (first, after) => {
    expect(codeOf(await listFor(anonymous, 'PAG', first, after))).toBe('BAD_USER_INPUT');
  });
});

describe('who may see and change an opportunity', () => {
  it('is found by its team when it is closed, and then exists for nobody else', async () => {
    const { id } = await storeClosed('CLO', 'closed');
    const references = [
      { __typename: 'Opportunity', id },
      { __typename: 'Opportunity', id: 'no identifier' },
    ];
    const found = async (viewer: Viewer) =>
      (await involvement.execute(viewer, byReference, { references })).data['_entities'];
    expect(await found(team('CLO'))).toEqual([{ title: 'closed' }, null]);
    for (const viewer of [team('OTH'), member('complaints-team', 'CLO'), publicPage('CLO'), anonymous]) {
      expect(await found(viewer)).toEqual([null, null]);
    }
  });

  it('is changed by its team alone, whatever the code above asks for', async () => {
    const { id } = await publish(opportunityOf('CHG')).then(({ data }) => data.publishOpportunity);
    const change = (viewer: Viewer) =>
      involvement.subgraph.process.database.work(viewer, (em) =>
        em.execute<unknown[]>(`update opportunity set title = 'changed' where id = ? returning id`, [id]),
      );
    for (const viewer of [team('OTH'), publicPage('CHG'), anonymous])
      expect(await change(viewer)).toHaveLength(0);
    expect(await change(team('CHG'))).toHaveLength(1);
  });
});

describe('the levels of participation', () => {
  it('are listed ladder by ladder', async () => {
    const { data } = await involvement.execute(anonymous, '{ participationLevels { code ladder rung } }');
    const levels = data['participationLevels'] as { ladder: string; rung: number }[];
    const rungs = (ladder: string) =>
      levels.filter((level) => level.ladder === ladder).map(({ rung }) => rung);
    expect(rungs('Think Local Act Personal')).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(rungs('Leicestershire Partnership')).toEqual([1, 2, 3]);
  });
});
