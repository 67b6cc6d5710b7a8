import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { randomUUID } from 'node:crypto';
import { opportunityOf } from '../opportunity/opportunity.examples.js';
import type { PublishOpportunityInput } from '../opportunity/opportunity.input.js';
import type { TestInvolvement } from './start-involvement.js';

/** The form by which people come forward, as a widget sends it. */
export const expressInterest = `mutation ExpressInterest($input: ExpressInterestInput!) {
  expressInterest(input: $input) { __typename
    ... on InterestReceipt { code receivedOn testMode opportunity { id title } }
    ... on ValidationProblem { problems { path code } } } }`;

const interestFields = `id state receivedOn message accessNeeds held testMode version
  contact { name email telephone } answers { answeredBy text sentAt } opportunity { id interestCount }`;

/** Who came forward for a trust's opportunities. */
export const listInterests = `query ($trust: OdsCode!, $state: InterestState, $selection: InterestSelection! = ORDINARY) {
  interests(trust: $trust, state: $state, selection: $selection, first: 50) { nodes { ${interestFields} } } }`;

/** Answers who came forward. */
export const answerInterest = `mutation ($input: AnswerInterestInput!) { answerInterest(input: $input) { __typename
  ... on Interest { ${interestFields} } ... on ValidationProblem { problems { path code } } } }`;

/** The register of a trust. */
export const listInvolvees = `query ($trust: OdsCode!, $interest: String, $skill: String) {
  involvees(trust: $trust, interest: $interest, skill: $skill, first: 50) { nodes {
    id name email telephone roles interests skills accessNeeds state joinedOn leftOn version synthetic trust { odsCode } } } }`;

/** What a form answered. */
export interface Expressed {
  readonly __typename: string;
  readonly code: string;
  readonly receivedOn: string;
  readonly testMode: boolean;
  readonly opportunity: { readonly id: string; readonly title: string };
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
}

/** Somebody who came forward, as {@link listInterests} reads them. */
export interface ListedInterest {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly message: string | null;
  readonly contact: { readonly name: string; readonly email: string | null } | null;
  readonly answers: readonly { readonly text: string; readonly sentAt: string | null }[];
  readonly [field: string]: unknown;
}

/** The involvement team of a trust. */
export const team = (trust: string): Viewer => member('involvement-team', trust);

/** The code of the first error of an answer. */
export const codeOf = (answer: { errors?: readonly { extensions: Record<string, unknown> }[] }): unknown =>
  answer.errors?.[0]?.extensions['code'];

/** Publishes an opportunity and gives its identifier. */
export async function publishOpportunity(
  involvement: TestInvolvement,
  trust: string,
  over: Partial<PublishOpportunityInput> = {},
): Promise<string> {
  const { data, errors } = await involvement.execute<{ publishOpportunity: { id: string } }>(
    team(trust),
    `mutation ($input: PublishOpportunityInput!) { publishOpportunity(input: $input) {
      ... on Opportunity { id } ... on ValidationProblem { problems { code } } } }`,
    { input: opportunityOf(trust, over) },
  );
  if (!data?.publishOpportunity.id) throw new Error(`Not published: ${JSON.stringify(errors ?? data)}`);
  return data.publishOpportunity.id;
}

/** Closes an opportunity that nobody has changed. */
export const closeOpportunity = (involvement: TestInvolvement, id: string, viewer: Viewer, version = 1) =>
  involvement.execute<{ closeOpportunity: Record<string, unknown> }>(
    viewer,
    `mutation ($input: CloseOpportunityInput!) { closeOpportunity(input: $input) { __typename
      ... on Opportunity { id closedOn version } ... on ValidationProblem { problems { path code } } } }`,
    { input: { opportunity: id, expectedVersion: version } },
  );

/** Input of {@link expressInterest} with a new key. */
export const interestIn = (
  opportunity: string,
  over: Record<string, unknown> = {},
): Record<string, unknown> => ({
  idempotencyKey: randomUUID(),
  opportunity,
  name: 'Perpetua Example',
  email: 'perpetua@example.org',
  mayContact: true,
  joinRegister: false,
  ...over,
});

/** Sends the form from a page of a trust. */
export const express = async (
  involvement: TestInvolvement,
  trust: string,
  input: Record<string, unknown>,
  viewer: Viewer = publicPage(trust),
): Promise<Expressed> => {
  const { data, errors } = await involvement.execute<{ expressInterest: Expressed }>(
    viewer,
    expressInterest,
    {
      input,
    },
  );
  if (errors) throw new Error(`Not taken: ${JSON.stringify(errors)}`);
  return data.expressInterest;
};

/** Who came forward for a trust's opportunities, as one viewer reads it. */
export const interestsOf = async (
  involvement: TestInvolvement,
  trust: string,
  variables: Record<string, unknown> = {},
  viewer: Viewer = team(trust),
): Promise<ListedInterest[]> => {
  const { data, errors } = await involvement.execute<{ interests: { nodes: ListedInterest[] } }>(
    viewer,
    listInterests,
    { trust, ...variables },
  );
  if (errors) throw new Error(`Refused: ${JSON.stringify(errors)}`);
  return data.interests.nodes;
};

/** The register of a trust, as its team reads it. */
export const registerOf = async (
  involvement: TestInvolvement,
  trust: string,
  variables: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> => {
  const { data, errors } = await involvement.execute<{ involvees: { nodes: Record<string, unknown>[] } }>(
    team(trust),
    listInvolvees,
    { trust, ...variables },
  );
  if (errors) throw new Error(`Refused: ${JSON.stringify(errors)}`);
  return data.involvees.nodes;
};

/** Everything that is stored in every table, as one text. */
export async function everythingStored({ outside }: TestInvolvement): Promise<string> {
  const tables = await outside.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'public' or (schemaname = 'graphile_worker' and tablename like '%jobs')`,
  );
  const texts = [];
  for (const { name } of tables.rows) {
    const { rows } = await outside.query<{ text: string | null }>(
      `select string_agg(t::text, E'\\n') as text from ${name} t`,
    );
    texts.push(rows[0]?.text ?? '');
  }
  return texts.join('\n');
}
