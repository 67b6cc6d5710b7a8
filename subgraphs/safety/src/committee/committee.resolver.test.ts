import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, startTestSubgraph, type TestSubgraph } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { slices } from '../slices.js';
import { committeeOf, partnerOn } from './committee.examples.js';
import type { AddCommitteeMemberInput, CreateCommitteeInput } from './committee.input.js';

let safety: TestSubgraph;
beforeAll(async () => {
  safety = await startTestSubgraph({ name: 'safety', slices, migrations });
});
afterAll(() => safety.stop());

const createCommittee = `mutation ($input: CreateCommitteeInput!) { createCommittee(input: $input) { __typename
  ... on Committee { id name termsOfReference synthetic parent { id name } trust { odsCode } }
  ... on ValidationProblem { problems { path code message } } } }`;
const addCommitteeMember = `mutation ($input: AddCommitteeMemberInput!) { addCommitteeMember(input: $input) { __typename
  ... on CommitteeMember { id issuer subject role from to }
  ... on ValidationProblem { problems { path code message } } } }`;
const myCommittees = `query ($first: Int!, $after: String) { myCommittees(first: $first, after: $after) {
  nodes { id name parent { name parent { name } } } pageInfo { hasNextPage endCursor } } }`;
const committeeMembers = `query ($committee: ID!) { committeeMembers(committee: $committee, first: 50) { nodes { subject } } }`;
const ofTrust = `query ($trusts: [_Any!]!) { _entities(representations: $trusts) { ... on Trust {
  committees(first: 50) { nodes { name } } } } }`;
const byReference = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Committee { name termsOfReference } } }`;

interface Created {
  readonly createCommittee: { readonly id: string };
}
interface Mine {
  readonly myCommittees: {
    nodes: { id: string; name: string; parent: unknown }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const specialist = (trust: string) => member('safety-specialist', trust);
const partner = (trust: string) => member('safety-partner', trust);
const create = async (over: Partial<CreateCommitteeInput> & { trust: string }) => {
  const { data } = await safety.execute<Created>(specialist(over.trust), createCommittee, {
    input: committeeOf(over.trust, over),
  });
  return data.createCommittee.id;
};
const seat = (
  trust: string,
  committee: string,
  over: Partial<AddCommitteeMemberInput> = {},
  viewer = specialist(trust),
) =>
  safety.execute<Record<string, { id: string }>>(viewer, addCommitteeMember, {
    input: partnerOn(committee, { subject: `safety-partner@${trust}`, ...over }),
  });
const mine = async (viewer: Viewer) =>
  (await safety.execute<Mine>(viewer, myCommittees, { first: 50 })).data.myCommittees.nodes.map(
    ({ name }) => name,
  );
const found = async (viewer: Viewer, id: string) =>
  (await safety.execute(viewer, byReference, { references: [{ __typename: 'Committee', id }] })).data[
    '_entities'
  ];
const codeOf = (answer: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
  answer.errors?.[0]?.extensions['code'];

describe('setting up a committee', () => {
  it('places it under the one that it reports to', async () => {
    const parent = await create({ trust: 'TRE', name: 'Board' });
    const { data } = await safety.execute(specialist('TRE'), createCommittee, {
      input: committeeOf('TRE', { name: ' Safety ', parent }),
    });
    expect(data['createCommittee']).toEqual({
      __typename: 'Committee',
      id: expect.any(String),
      name: 'Safety',
      termsOfReference: 'Looks at what went wrong and what went well.',
      synthetic: false,
      parent: { id: parent, name: 'Board' },
      trust: { odsCode: 'TRE' },
    });
  });

  it('makes one committee of a request that is sent many times at once', async () => {
    const input = committeeOf('ONE');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => safety.execute<Created>(specialist('ONE'), createCommittee, { input })),
    );
    expect(new Set(answers.map(({ data }) => data.createCommittee.id)).size).toBe(1);
  });

  it('says everything that must be put right', async () => {
    const parent = await create({ trust: 'OTH' });
    const input = committeeOf('BAD', {
      idempotencyKey: 'short',
      name: ' ',
      termsOfReference: 'x'.repeat(10_001),
      parent,
    });
    expect(
      (await safety.execute(specialist('BAD'), createCommittee, { input })).data['createCommittee'],
    ).toMatchObject({
      problems: [
        { path: 'idempotencyKey', code: 'IDEMPOTENCY_KEY_INVALID' },
        { path: 'name', code: 'NAME_MISSING' },
        { path: 'termsOfReference', code: 'TERMS_OF_REFERENCE_TOO_LONG' },
        { path: 'parent', code: 'PARENT_UNKNOWN' },
      ],
    });
  });

  it.each<[string, Viewer, string]>([
    ['the safety specialist of another trust', specialist('OTH'), 'FORBIDDEN'],
    [
      'a safety specialist who is limited to one service',
      member('safety-specialist', 'OWN', ['ward-1']),
      'FORBIDDEN',
    ],
    ['a patient safety partner', partner('OWN'), 'FORBIDDEN'],
    ['a public page of the trust', publicPage('OWN'), 'UNAUTHENTICATED'],
    ['nobody in particular', anonymous, 'UNAUTHENTICATED'],
  ])('is refused to %s', async (_who, viewer, code) => {
    expect(codeOf(await safety.execute(viewer, createCommittee, { input: committeeOf('OWN') }))).toBe(code);
  });
});

describe('a place on a committee', () => {
  it('is given back as it was stored', async () => {
    const committee = await create({ trust: 'PLC' });
    const { data } = await seat('PLC', committee, { to: '2099-12-31' });
    expect(data['addCommitteeMember']).toEqual({
      __typename: 'CommitteeMember',
      id: expect.any(String),
      issuer: 'https://identity.test',
      subject: 'safety-partner@PLC',
      role: 'PATIENT_SAFETY_PARTNER',
      from: '2020-01-01',
      to: '2099-12-31',
    });
  });

  it.each([
    ['IDEMPOTENCY_KEY_INVALID', { idempotencyKey: 'short' }],
    ['ISSUER_INVALID', { issuer: 'https://identity.test|x' }],
    ['SUBJECT_INVALID', { subject: ' partner' }],
    ['SUBJECT_TOO_LONG', { subject: 'x'.repeat(256) }],
    ['TO_BEFORE_FROM', { to: '2019-12-31' }],
  ])('is not given with %s', async (code, over) => {
    const committee = await create({ trust: 'BAD' });
    expect((await seat('BAD', committee, over)).data['addCommitteeMember']).toMatchObject({
      problems: [{ code }],
    });
  });

  it('is given once when the request is sent again', async () => {
    const committee = await create({ trust: 'TWI' });
    const idempotencyKey = 'the-same-key';
    const [one, two] = [
      await seat('TWI', committee, { idempotencyKey }),
      await seat('TWI', committee, { idempotencyKey }),
    ];
    expect(two.data).toEqual(one.data);
    const { data } = await safety.execute(specialist('TWI'), committeeMembers, { committee });
    expect(data['committeeMembers']).toEqual({ nodes: [{ subject: 'safety-partner@TWI' }] });
  });

  it('is given by nobody but the specialists of the trust', async () => {
    const committee = await create({ trust: 'WHO' });
    await seat('WHO', committee);
    const asked = async (viewer: Viewer) => [
      codeOf(await seat('WHO', committee, {}, viewer)),
      codeOf(await safety.execute(viewer, committeeMembers, { committee })),
    ];
    expect(await asked(specialist('OTH'))).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await asked(member('complaints-team', 'WHO'))).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await asked(partner('WHO'))).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await asked(anonymous)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(codeOf(await seat('WHO', 'no identifier'))).toBe('NOT_FOUND');
  });
});

describe('a patient safety partner', () => {
  it('sees the committees that they sit on today and no other', async () => {
    const sits = await create({ trust: 'PSP', name: 'sits on it' });
    const other = await create({ trust: 'PSP', name: 'does not' });
    const left = await create({ trust: 'PSP', name: 'has left' });
    const later = await create({ trust: 'PSP', name: 'begins later' });
    await seat('PSP', sits);
    await seat('PSP', left, { to: '2020-12-31' });
    await seat('PSP', later, { from: '2999-01-01' });
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
    const board = await create({ trust: 'ABV', name: 'board' });
    const quality = await create({ trust: 'ABV', name: 'quality', parent: board });
    const safetyGroup = await create({ trust: 'ABV', name: 'safety', parent: quality });
    await seat('ABV', safetyGroup);
    const parents = async () =>
      (await safety.execute<Mine>(partner('ABV'), myCommittees, { first: 50 })).data.myCommittees.nodes.map(
        ({ parent }) => parent,
      );
    expect(await parents()).toEqual([null]);
    await seat('ABV', quality);
    expect(await parents()).toEqual([null, { name: 'quality', parent: null }]);
  });

  it('sees nothing once they belong to the trust in no role, whatever places they still have', async () => {
    const committee = await create({ trust: 'END' });
    await seat('END', committee);
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
    const committee = await create({ trust: 'IDP' });
    await seat('IDP', committee, { issuer: 'https://another.test' });
    expect(await mine(partner('IDP'))).toEqual([]);
  });
});

describe('the committees of a trust', () => {
  it('exist for its specialists, and for nobody who does not sit on them', async () => {
    const id = await create({ trust: 'SEE', name: 'one' });
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
    for (const name of ['first', 'second', 'third']) await seat('PAG', await create({ trust: 'PAG', name }));
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
