import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, type TestSubgraph } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codeOf,
  create,
  createCommittee,
  partner,
  seat,
  specialist,
  startSafety,
} from '../testing/start-safety.js';
import { committeeOf } from './committee.examples.js';

let safety: TestSubgraph;
beforeAll(async () => {
  safety = await startSafety();
});
afterAll(() => safety.stop());

const committeeMembers = `query ($committee: ID!) { committeeMembers(committee: $committee, first: 50) { nodes { subject } } }`;

interface Created {
  readonly createCommittee: { readonly id: string };
}

describe('setting up a committee', () => {
  it('places it under the one that it reports to', async () => {
    const parent = await create(safety, { trust: 'TRE', name: 'Board' });
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
    const parent = await create(safety, { trust: 'OTH' });
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
    const committee = await create(safety, { trust: 'PLC' });
    const { data } = await seat(safety, 'PLC', committee, { to: '2099-12-31' });
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
    const committee = await create(safety, { trust: 'BAD' });
    expect((await seat(safety, 'BAD', committee, over)).data['addCommitteeMember']).toMatchObject({
      problems: [{ code }],
    });
  });

  it('is given once when the request is sent again', async () => {
    const committee = await create(safety, { trust: 'TWI' });
    const idempotencyKey = 'the-same-key';
    const [one, two] = [
      await seat(safety, 'TWI', committee, { idempotencyKey }),
      await seat(safety, 'TWI', committee, { idempotencyKey }),
    ];
    expect(two.data).toEqual(one.data);
    const { data } = await safety.execute(specialist('TWI'), committeeMembers, { committee });
    expect(data['committeeMembers']).toEqual({ nodes: [{ subject: 'safety-partner@TWI' }] });
  });

  it('is given by nobody but the specialists of the trust', async () => {
    const committee = await create(safety, { trust: 'WHO' });
    await seat(safety, 'WHO', committee);
    const asked = async (viewer: Viewer) => [
      codeOf(await seat(safety, 'WHO', committee, {}, viewer)),
      codeOf(await safety.execute(viewer, committeeMembers, { committee })),
    ];
    expect(await asked(specialist('OTH'))).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await asked(member('complaints-team', 'WHO'))).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await asked(partner('WHO'))).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await asked(anonymous)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(codeOf(await seat(safety, 'WHO', 'no identifier'))).toBe('NOT_FOUND');
  });
});
