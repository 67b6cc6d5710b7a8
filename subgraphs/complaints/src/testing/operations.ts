import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage, type TestAnswer } from '@wesaid/shared/testing';
import type { TestComplaints } from './start-complaints.js';

/** A case with everything that its team reads. */
export const caseFields = `__typename
  ... on Case { id kind reference receivedOn escalatedOn happenedOn outOfTime acknowledgeBy acknowledgedOn respondBy
    longStopOn stage closedOn outcome dueOn dueFor overdue summary words finding assignedTo version testMode held
    synthetic service { id } themes { code } trust { odsCode }
    person { channel name email telephone address language needs } behalf { name relationship right } }
  ... on ValidationProblem { problems { path code message } }`;

const raiseCase = `mutation RaiseCase($input: RaiseCaseInput!) { raiseCase(input: $input) { __typename
  ... on CaseReceipt { reference code kind receivedOn acknowledgeBy respondBy testMode }
  ... on ValidationProblem { problems { path code message } } } }`;

/** What came back: a case, a receipt or problems, with the fields that were asked for. */
export interface Result {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly code: string;
  readonly problems: readonly { readonly path: string; readonly code: string }[];
  readonly [field: string]: unknown;
}

/** Input of raiseCase for a complaint of somebody who wants an e-mail, with a new key. */
export const complaint = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: randomUUID(),
  kind: 'COMPLAINT',
  words: 'I waited for four hours and nobody told me why.',
  reply: { channel: 'EMAIL', name: 'A person of the test', email: 'person@example.org' },
  ...over,
});

/** Sends a case from a page of a trust; gives the receipt or the problems. */
export async function raise(
  complaints: TestComplaints,
  trust: string,
  input: Record<string, unknown> = {},
  viewer: Viewer = publicPage(trust),
): Promise<Result> {
  const answer = await complaints.execute<{ raiseCase: Result }>(viewer, raiseCase, {
    input: complaint(input),
  });
  if (answer.errors) throw new Error(`The case was not taken: ${JSON.stringify(answer.errors)}`);
  return answer.data.raiseCase;
}

/** The answer to {@link raise} as it came, for those that are refused. */
export const raiseAnswer = (
  complaints: TestComplaints,
  viewer: Viewer,
  input: Record<string, unknown> = {},
): Promise<TestAnswer<{ raiseCase: Result }>> =>
  complaints.execute(viewer, raiseCase, { input: complaint(input) });

/** One page of cases by one of the lists. */
export async function listed(
  complaints: TestComplaints,
  viewer: Viewer,
  trust: string,
  list: 'cases' | 'casesDue' = 'cases',
  more = '',
): Promise<Result[]> {
  const { data, errors } = await complaints.execute<{ list: { nodes: Result[] } }>(
    viewer,
    `query ($trust: OdsCode!) { list: ${list}(trust: $trust, first: 50${more}) { nodes { ${caseFields.replace(/\.\.\. on ValidationProblem.*$/m, '')} } } }`,
    { trust },
  );
  if (errors) throw new Error(`The list was refused: ${JSON.stringify(errors)}`);
  return data.list.nodes;
}

/** Runs one of the mutations that work on a case, for its team by default. */
export async function workOn(
  complaints: TestComplaints,
  mutation: string,
  input: Record<string, unknown>,
  viewer: Viewer,
): Promise<TestAnswer<{ result: Result }>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const inputType = mutation === 'releaseCase' ? 'CaseVersionInput' : type;
  return complaints.execute(
    viewer,
    `mutation ($input: ${inputType}!) { result: ${mutation}(input: $input) { ${caseFields} } }`,
    { input },
  );
}

/** Raises a case and reads it as the team does. */
export async function raised(
  complaints: TestComplaints,
  trust: string,
  input: Record<string, unknown> = {},
): Promise<Result> {
  const { reference } = await raise(complaints, trust, input);
  const cases = await listed(complaints, member('complaints-team', trust), trust);
  return cases.find((found) => found.reference === reference) as Result;
}

/** The code of the first error of an answer. */
export const codeOf = (answer: { errors?: readonly { extensions: Record<string, unknown> }[] }): unknown =>
  answer.errors?.[0]?.extensions['code'];
