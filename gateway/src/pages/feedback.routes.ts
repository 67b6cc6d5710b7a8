import { DomainError, type ErrorCode } from '@wesaid/shared/errors';
import type { Viewer } from '@wesaid/shared/identity';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Operations } from '../graphql/operations.js';
import { RequestError } from '../http/request-errors.js';
import { pagePolicy } from '../http/content-policies.js';
import type { Admission } from '../public-access/admission.js';
import { emptyAnswer, missing, typedAnswer, type FormProblem, type TypedAnswer } from './feedback-answer.js';
import { feedbackFormPage, type FeedbackFormState } from './feedback-form.page.js';
import type { Place, Places } from './places.js';
import { receiptPage, type Receipt } from './receipt.page.js';
import { sendPage } from './send-page.js';

/** What the hosted form needs. */
export interface FeedbackRoutesOptions {
  readonly operations: Operations;
  readonly admission: Admission;
  readonly places: Places;
}

type Result =
  | ({ __typename: 'FeedbackReceipt' } & Receipt)
  | { __typename: 'ValidationProblem'; problems: { path: string; code: string }[] };

const submitFeedback = `mutation HostedFeedback($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) {
    __typename
    ... on FeedbackReceipt { code receivedOn testMode }
    ... on ValidationProblem { problems { path code } }
  }
}`;

/** The bucket and the scope of our own forms. */
const hosted = 'hosted';

const fieldOf = (path: string): FormProblem['field'] =>
  path === 'comment' || path === 'rating' ? path : 'service';

/** Sends an answer to the API in the name of the hosted page of its trust. */
async function submit(
  { operations }: FeedbackRoutesOptions,
  place: Place,
  answer: TypedAnswer,
): Promise<Result> {
  const viewer: Viewer = { kind: 'public', trust: place.trust.odsCode, embedKey: hosted, testMode: false };
  const input = {
    idempotencyKey: answer.idempotencyKey,
    service: place.service?.id ?? null,
    rating: answer.rating,
    comment: answer.comment === '' ? null : answer.comment,
    mayPublish: answer.mayPublish === 'yes',
    language: 'en',
    website: answer.website === '' ? null : answer.website,
  };
  const { data, errors } = await operations.run<{ submitFeedback: Result }>({
    query: submitFeedback,
    variables: { input },
    viewer,
  });
  if (data) return data.submitFeedback;
  throw new DomainError((errors[0]?.extensions?.['code'] as ErrorCode | undefined) ?? 'UNAVAILABLE');
}

/** What the form shows for a failure that the person can do something about; null for any other. */
function setbackOf(failure: unknown): Pick<FeedbackFormState, 'problems' | 'setback'> | null {
  if (!(failure instanceof DomainError)) return null;
  switch (failure.code) {
    case 'BAD_USER_INPUT':
      return { problems: [{ field: 'comment', code: 'COMMENT_NOT_TEXT' }] };
    case 'CHALLENGE_REQUIRED':
    case 'QUOTA_EXCEEDED':
      return { setback: 'busy' };
    case 'UNAVAILABLE':
    case 'INTERNAL_SERVER_ERROR':
      return { setback: 'unavailable' };
    default:
      return null;
  }
}

const statusOf = ({ setback }: Pick<FeedbackFormState, 'setback'>): number =>
  setback === 'unavailable' ? 503 : setback === 'busy' ? 429 : 400;

const showForm = (reply: FastifyReply, state: FeedbackFormState, status = 200): FastifyReply => {
  if (state.setback) reply.header('retry-after', '60');
  return sendPage(reply.code(status), feedbackFormPage(state));
};

/** The feedback form as a page of its own; see `/f/RT5`. It works without any script. */
export function registerFeedbackForm(app: FastifyInstance, options: FeedbackRoutesOptions): void {
  const { places, admission } = options;
  const helmet = { contentSecurityPolicy: pagePolicy };

  app.get<{ Params: { service: string } }>('/f/:service', { helmet }, async (request, reply) => {
    const place = await places.find(request.params.service);
    return place ? showForm(reply, { place, answer: emptyAnswer() }) : reply.callNotFound();
  });

  app.post<{ Params: { service: string } }>('/f/:service', { helmet }, async (request, reply) => {
    if (request.headers['sec-fetch-site'] === 'cross-site')
      throw new RequestError(403, 'Send this form from its own page.');
    const answer = typedAnswer.parse(request.body ?? {});
    let place: Place | null = null;
    try {
      place = await places.find(request.params.service);
      if (!place) return reply.callNotFound();
      const problems = missing(answer);
      if (problems.length > 0) return showForm(reply, { place, answer, problems }, 400);
      await admission.admit({
        embedKey: hosted,
        trust: place.trust.odsCode,
        idempotencyKey: answer.idempotencyKey,
        address: request.ip,
      });
      const result = await submit(options, place, answer);
      if (result.__typename === 'FeedbackReceipt') return sendPage(reply, receiptPage(place, result));
      const found = result.problems.map(({ path, code }) => ({ field: fieldOf(path), code }));
      return showForm(reply, { place, answer, problems: found }, 400);
    } catch (failure) {
      const state = setbackOf(failure);
      if (!state) throw failure;
      return showForm(reply, { place, answer, ...state }, statusOf(state));
    }
  });
}
