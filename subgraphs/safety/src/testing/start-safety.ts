import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Viewer } from '@wesaid/shared/identity';
import { member, startTestSubgraph, type TestSubgraph } from '@wesaid/shared/testing';
import { migrations } from '../migrations/index.js';
import { FolderStore } from '../paper/folder-store.js';
import { linkKeyOf, type SafetySettings } from '../settings.js';
import { slices } from '../slices.js';
import { startOrganisationsStandIn } from './organisations-stand-in.js';
import { committeeOf, partnerOn } from '../committee/committee.examples.js';
import type { AddCommitteeMemberInput, CreateCommitteeInput } from '../committee/committee.input.js';

/** The key of links in tests. */
export const linkKey = linkKeyOf('a secret of links that is used in tests only');

/** Starts the subgraph for one test file, with a folder for its files and a small organisations beside it. */
export async function startSafety(): Promise<TestSubgraph> {
  const folder = await mkdtemp(join(tmpdir(), 'wesaid-safety-'));
  const organisations = await startOrganisationsStandIn();
  const settings: SafetySettings = { files: new FolderStore(folder), linkKey };
  const safety = await startTestSubgraph({
    name: 'safety',
    slices,
    migrations,
    settings,
    calls: [organisations.address],
  });
  return {
    ...safety,
    async stop() {
      await safety.stop();
      await organisations.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

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
