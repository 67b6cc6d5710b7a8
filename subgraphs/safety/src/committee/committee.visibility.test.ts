import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, type TestSubgraph } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, create, partner, seat, specialist, startSafety } from '../testing/start-safety.js';

let safety: TestSubgraph;
beforeAll(async () => {
  safety = await startSafety();
});
afterAll(() => safety.stop());

const myCommittees = `query ($first: Int!, $after: String) { myCommittees(first: $first, after: $after) {
  nodes { id name parent { name parent { name } } } pageInfo { hasNextPage endCursor } } }`;
const ofTrust = `query ($trusts: [_Any!]!) { _entities(representations: $trusts) { ... on Trust {
  committees(first: 50) { nodes { name } } } } }`;
const byReference = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Committee { name termsOfReference } } }`;

interface Mine {
  readonly myCommittees: {
    nodes: { id: string; name: string; parent: unknown }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const mine = async (viewer: Viewer) =>
  (await safety.execute<Mine>(viewer, myCommittees, { first: 50 })).data.myCommittees.nodes.map(
    ({ name }) => name,
  );
const found = async (viewer: Viewer, id: string) =>
  (await safety.execute(viewer, byReference, { references: [{ __typename: 'Committee', id }] })).data[
    '_entities'
  ];

describe('a patient safety partner', () => {
  it('sees the committees that they sit on today and no other', async () => {
    const sits = await create(safety, { trust: 'PSP', name: 'sits on it' });
    const other = await create(safety, { trust: 'PSP', name: 'does not' });
    const left = await create(safety, { trust: 'PSP', name: 'has left' });
    const later = await create(safety, { trust: 'PSP', name: 'begins later' });
    await seat(safety, 'PSP', sits);
    await seat(safety, 'PSP', left, { to: '2020-12-31' });
    await seat(safety, 'PSP', later, { from: '2999-01-01' });
    const viewer = partner('PSP');
    expect(await mine(viewer)).toEqual(['sits on it']);
    expect(await found(viewer, sits)).toMatchObject([{ name: 'sits on it' }]);
    for (const id of [other, left, later]) expect(await found(viewer, id)).toEqual([null]);
    const { data } = await safety.execute(viewer, ofTrust, {
      trusts: [{ __typename: 'Trust', odsCode: 'PSP' }],
    });
    expect(data['_entities']).toEqual([{ committees: { nodes: [{ name: 'sits on it' }] } }]);
  });

  it('sees the committees above only as far as they sit on them', async () => {
    const board = await create(safety, { trust: 'ABV', name: 'board' });
    const quality = await create(safety, { trust: 'ABV', name: 'quality', parent: board });
    const safetyGroup = await create(safety, { trust: 'ABV', name: 'safety', parent: quality });
    await seat(safety, 'ABV', safetyGroup);
    const parents = async () =>
      (await safety.execute<Mine>(partner('ABV'), myCommittees, { first: 50 })).data.myCommittees.nodes.map(
        ({ parent }) => parent,
      );
    expect(await parents()).toEqual([null]);
    await seat(safety, 'ABV', quality);
    expect(await parents()).toEqual([null, { name: 'quality', parent: null }]);
  });

  it('sees nothing once they belong to the trust in no role, whatever places they still have', async () => {
    const committee = await create(safety, { trust: 'END' });
    await seat(safety, 'END', committee);
    const gone: Viewer = {
      kind: 'member',
      issuer: 'https://identity.test',
      subject: 'safety-partner@END',
      grants: [],
    };
    expect(await mine(partner('END'))).toHaveLength(1);
    expect(await mine(gone)).toEqual([]);
    expect(await found(gone, committee)).toEqual([null]);
  });

  it('is nobody else with the same name at another identity provider', async () => {
    const committee = await create(safety, { trust: 'IDP' });
    await seat(safety, 'IDP', committee, { issuer: 'https://another.test' });
    expect(await mine(partner('IDP'))).toEqual([]);
  });
});

describe('the committees of a trust', () => {
  it('exist for its specialists, and for nobody who does not sit on them', async () => {
    const id = await create(safety, { trust: 'SEE', name: 'one' });
    const listed = async (viewer: Viewer) =>
      (await safety.execute(viewer, ofTrust, { trusts: [{ __typename: 'Trust', odsCode: 'SEE' }] })).data[
        '_entities'
      ];
    expect(await listed(specialist('SEE'))).toEqual([{ committees: { nodes: [{ name: 'one' }] } }]);
    expect(await found(specialist('SEE'), id)).toMatchObject([{ name: 'one' }]);
    const strangers = [
      specialist('OTH'),
      partner('SEE'),
      member('complaints-team', 'SEE'),
      publicPage('SEE'),
      anonymous,
    ];
    for (const viewer of strangers) {
      expect(await listed(viewer)).toEqual([{ committees: { nodes: [] } }]);
      expect(await found(viewer, id)).toEqual([null]);
    }
  });

  it('come page by page', async () => {
    for (const name of ['first', 'second', 'third'])
      await seat(safety, 'PAG', await create(safety, { trust: 'PAG', name }));
    const page = async (after?: string) =>
      (await safety.execute<Mine>(partner('PAG'), myCommittees, { first: 2, after })).data.myCommittees;
    const one = await page();
    expect(one.nodes.map(({ name }) => name)).toEqual(['first', 'second']);
    expect((await page(one.pageInfo.endCursor)).nodes.map(({ name }) => name)).toEqual(['third']);
  });

  it.each([
    [51, null],
    [0, null],
    [1, Buffer.from('["x"]').toString('base64url')],
  ])('are not given for first %s and after %s', async (first, after) => {
    expect(codeOf(await safety.execute(partner('PAG'), myCommittees, { first, after }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it("are nobody's own without signing in", async () => {
    for (const viewer of [publicPage('SEE'), anonymous]) {
      expect(codeOf(await safety.execute(viewer, myCommittees, { first: 1 }))).toBe('UNAUTHENTICATED');
    }
  });
});
