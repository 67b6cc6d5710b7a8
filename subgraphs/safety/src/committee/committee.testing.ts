import type { Viewer } from '@wesaid/shared/identity';
import { member, startTestSubgraph, type TestSubgraph } from '@wesaid/shared/testing';
import { migrations } from '../migrations/index.js';
import { slices } from '../slices.js';
import { committeeOf, partnerOn } from './committee.examples.js';
import type { AddCommitteeMemberInput, CreateCommitteeInput } from './committee.input.js';

/** Starts the subgraph for one test file. */
export const startSafety = (): Promise<TestSubgraph> =>
  startTestSubgraph({ name: 'safety', slices, migrations });

/** A safety specialist of a trust. */
export const specialist = (trust: string): Viewer => member('safety-specialist', trust);

/** A patient safety partner of a trust. */
export const partner = (trust: string): Viewer => member('safety-partner', trust);

export const createCommittee = `mutation ($input: CreateCommitteeInput!) { createCommittee(input: $input) { __typename
  ... on Committee { id name termsOfReference synthetic parent { id name } trust { odsCode } }
  ... on ValidationProblem { problems { path code message } } } }`;

export const addCommitteeMember = `mutation ($input: AddCommitteeMemberInput!) { addCommitteeMember(input: $input) { __typename
  ... on CommitteeMember { id issuer subject role from to }
  ... on ValidationProblem { problems { path code message } } } }`;

/** Sets up a committee as a specialist of its trust. @returns its identifier */
export async function create(
  safety: TestSubgraph,
  over: Partial<CreateCommitteeInput> & { trust: string },
): Promise<string> {
  const input = committeeOf(over.trust, over);
  const { data } = await safety.execute<{ createCommittee: { id: string } }>(
    specialist(over.trust),
    createCommittee,
    { input },
  );
  return data.createCommittee.id;
}

/** Gives the partner of a trust a place on a committee, as a specialist of the trust unless another viewer is given. */
export const seat = (
  safety: TestSubgraph,
  trust: string,
  committee: string,
  over: Partial<AddCommitteeMemberInput> = {},
  viewer: Viewer = specialist(trust),
) =>
  safety.execute(viewer, addCommitteeMember, {
    input: partnerOn(committee, { subject: `safety-partner@${trust}`, ...over }),
  });

/** The code of the first error of an answer; undefined when it has none. */
export const codeOf = (answer: { errors?: readonly { extensions: Record<string, unknown> }[] }): unknown =>
  answer.errors?.[0]?.extensions['code'];
