import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { member } from '@wesaid/shared/testing';
import { feedbackOutcome, listed, send } from './operations.js';
import type { TestExperience } from './start-experience.js';

const replyFields = `__typename ... on FeedbackReply { id version state kind public text language from mine declineReason
  publishedAt changeableUntil } ... on ValidationProblem { problems { path code } }`;

/** Replies to an answer. */
export const replyToFeedback = `mutation ($input: ReplyToFeedbackInput!) { result: replyToFeedback(input: $input) { ${replyFields} } }`;

/** Puts other words in the place of a reply. */
export const updateReply = `mutation ($input: UpdateReplyInput!) { result: updateReply(input: $input) { ${replyFields} } }`;

/** Decides about a reply that waits. */
export const decideReply = `mutation ($input: DecideReplyInput!) { result: decideReply(input: $input) { ${replyFields} } }`;

/** Takes a reply back. */
export const withdrawReply =
  'mutation ($input: ReplyVersionInput!) { result: withdrawReply(input: $input) { __typename id version state } }';

/** What a mutation of replies gives. */
export interface ReplyAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly [field: string]: unknown;
}

/** Runs a mutation whose field is called `result`; gives it, or the code of the error. */
export async function change<Result = ReplyAnswer>(
  experience: TestExperience,
  viewer: Viewer,
  mutation: string,
  input: Record<string, unknown>,
): Promise<{ readonly result: Result; readonly code: unknown }> {
  const { data, errors } = await experience.execute<{ result: Result } | null>(viewer, mutation, { input });
  return { result: data?.result as Result, code: errors?.[0]?.extensions['code'] };
}

/** One answer of the public, as the team finds it. */
export interface Answered {
  readonly code: string;
  readonly id: string;
  readonly version: number;
}

/** Sends an answer from a page of RT5 and finds it again. */
export async function answered(
  experience: TestExperience,
  over: Record<string, unknown> = {},
): Promise<Answered> {
  const comment = `words ${randomUUID()}`;
  const { code } = await send(experience, 'RT5', { comment, service: 'ward-a-of-RT5', ...over });
  const found = (await listed(experience, member('experience-team', 'RT5'), 'RT5')).find(
    (each) => each.comment === (over['comment'] ?? comment),
  );
  return { code, id: found?.id ?? '', version: found?.version ?? 0 };
}

/** What the holder of a receipt code sees. */
export async function outcomeOf(
  experience: TestExperience,
  viewer: Viewer,
  code: string,
): Promise<Record<string, unknown>> {
  const { data } = await experience.execute(viewer, feedbackOutcome, { code });
  return data['feedbackOutcome'] as Record<string, unknown>;
}
