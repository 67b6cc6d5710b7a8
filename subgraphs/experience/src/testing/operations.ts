import type { TestExperience } from './start-experience.js';
import type { Viewer } from '@wesaid/shared/identity';
import { randomUUID } from 'node:crypto';
import { publicPage } from '@wesaid/shared/testing';

/** The published document of the form, as a widget sends it. */
export const submitFeedback = `mutation SubmitFeedback($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) { __typename
    ... on FeedbackReceipt { code receivedOn testMode }
    ... on ValidationProblem { problems { path code message } } } }`;

/** One page of a trust's answers, with everything that staff read. */
export const listFeedback = `query ($trust: OdsCode!, $first: Int!, $after: String, $state: FeedbackState, $service: ID,
    $selection: FeedbackSelection! = ORDINARY) {
  feedback(trust: $trust, first: $first, after: $after, state: $state, service: $service, selection: $selection) {
    nodes { id trust { odsCode } service { id } rating comment mayPublish receivedOn language collectionMode testMode
      synthetic held counted needsAttention personalDetails state sentiment version
      labels { theme { code } taxonomyVersion } actions { id } }
    pageInfo { hasNextPage endCursor } } }`;

/** Codes an answer. */
export const codeFeedback = `mutation ($input: CodeFeedbackInput!) {
  codeFeedback(input: $input) { __typename
    ... on Feedback { id state sentiment version labels { theme { code } taxonomyVersion } }
    ... on ValidationProblem { problems { path code } } } }`;

/** Publishes an action. */
export const publishAction = `mutation ($input: PublishActionInput!) {
  publishAction(input: $input) { __typename
    ... on Action { id said did evidence label status coproduced publishedOn version themes { code } service { id } trust { odsCode } }
    ... on ValidationProblem { problems { path code } } } }`;

/** What the holder of a receipt code sees. */
export const feedbackOutcome = `query ($code: String!) {
  feedbackOutcome(code: $code) { receivedOn stage trust { odsCode } actions { id said did label publishedOn }
    replies { text language sentOn from } mayAdd additions { addedOn } complaintInvitation { text invitedOn } praisePassedOn } }`;

/** Adds to an answer with its receipt code. */
export const addToFeedback = `mutation ($input: AddToFeedbackInput!) {
  addToFeedback(input: $input) { __typename ... on FeedbackAdded { addedOn } ... on ValidationProblem { problems { path code } } } }`;

/** The published feed of a trust, reached by its key as the gateway does. */
export const actionFeed = `query ($trust: OdsCode!, $first: Int!, $after: String, $service: ID) {
  _entities(representations: [{ __typename: "Trust", odsCode: $trust }]) {
    ... on Trust { actions(first: $first, after: $after, service: $service) {
      nodes { id said did label status publishedOn synthetic themes { code } service { id } }
      pageInfo { hasNextPage endCursor } } } } }`;

/** What a receipt holds. */
export interface Receipt {
  readonly __typename: 'FeedbackReceipt';
  readonly code: string;
  readonly receivedOn: string;
  readonly testMode: boolean;
}

/** An answer as {@link listFeedback} reads it. */
export interface ListedFeedback {
  readonly id: string;
  readonly rating: string | null;
  readonly comment: string | null;
  readonly state: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** Input of {@link submitFeedback} with a new idempotency key. */
export const answer = (input: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: randomUUID(),
  rating: 'GOOD',
  mayPublish: false,
  ...input,
});

/** Sends one answer from a page of a trust and gives its receipt. */
export async function send(
  experience: TestExperience,
  trust: string,
  input: Record<string, unknown> = {},
  viewer: Viewer = publicPage(trust),
): Promise<Receipt> {
  const { data, errors } = await experience.execute<{ submitFeedback: Receipt }>(viewer, submitFeedback, {
    input: answer(input),
  });
  if (errors || data.submitFeedback.__typename !== 'FeedbackReceipt') {
    throw new Error(`The answer was not taken: ${JSON.stringify(errors ?? data)}`);
  }
  return data.submitFeedback;
}

/** The first page of a trust's answers as one viewer reads it. */
export async function listed(
  experience: TestExperience,
  viewer: Viewer,
  trust: string,
  variables: Record<string, unknown> = {},
): Promise<ListedFeedback[]> {
  const { data, errors } = await experience.execute<{ feedback: { nodes: ListedFeedback[] } }>(
    viewer,
    listFeedback,
    {
      trust,
      first: 50,
      ...variables,
    },
  );
  if (errors) throw new Error(`The list was refused: ${JSON.stringify(errors)}`);
  return data.feedback.nodes;
}

/** Writes down an answer, as staff do. */
export const recordFeedback = `mutation ($input: RecordFeedbackInput!) {
  recordFeedback(input: $input) { __typename
    ... on RecordedReceipt { code feedback receivedOn }
    ... on ValidationProblem { problems { path code message } } } }`;
