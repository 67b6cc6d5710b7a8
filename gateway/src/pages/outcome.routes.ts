import { DomainError } from '@wesaid/shared/errors';
import { anonymous } from '@wesaid/shared/identity';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Operations } from '../graphql/operations.js';
import { pagePolicy } from '../http/content-policies.js';
import type { Admission } from '../public-access/admission.js';
import { countTry } from '../public-access/look-up.js';
import type { CaseProgress } from './case-progress.js';
import { outcomeFields, type Outcome } from './feedback-outcome.js';
import type { FormProblem } from './form-view.js';
import type { InterestProgress } from './interest-progress.js';
import type { PageLanguages } from './page-languages.js';
import { outcomePage, type FoundOutcome, type OutcomeState } from './outcome.page.js';
import { sendPage } from './send-page.js';
import { storyFields, type StoryProgress } from './story-progress.js';
import { typedForm, typedText } from './typed-form.js';

/** What looking up a receipt needs. */
export interface OutcomeRoutesOptions {
  readonly operations: Operations;
  readonly admission: Admission;
  readonly languages: PageLanguages;
}

const outcomeQuery = `query HostedOutcome($code: String!) {
  feedbackOutcome(code: $code) { ${outcomeFields} }
  caseProgress(code: $code) {
    reference kind receivedOn stage acknowledgeBy acknowledgedOn respondBy closedOn outcome trust { name }
  }
  interestProgress(code: $code) { receivedOn state trust { name } }
  storyOutcome(code: $code) { ${storyFields} }
}`;

const additionMutation = `mutation HostedAddition($input: AddToFeedbackInput!) {
  addToFeedback(input: $input) { ... on FeedbackAdded { addedOn } ... on ValidationProblem { problems { path code message } } }
}`;

interface Found {
  readonly feedbackOutcome: Outcome | null;
  readonly caseProgress: CaseProgress | null;
  readonly interestProgress: InterestProgress | null;
  readonly storyOutcome: StoryProgress | null;
}

/** What somebody typed: a code, and what they would like to add where they sent that form. */
const typed = typedForm.extend({ code: z.string().max(100).catch(''), text: typedText.optional() });

type Typed = z.infer<typeof typed>;

/** Adds what was typed; gives what to put right, and nothing once it is safe. */
async function add(
  { operations }: OutcomeRoutesOptions,
  { code, text = '', idempotencyKey }: Typed,
): Promise<readonly FormProblem[]> {
  const { data } = await operations.run<{ addToFeedback: { problems?: readonly FormProblem[] } }>({
    query: additionMutation,
    variables: { input: { idempotencyKey, code, text } },
    viewer: anonymous,
  });
  return data ? (data.addToFeedback.problems ?? []) : [{ path: 'text', code: 'UNAVAILABLE' }];
}

async function find(
  options: OutcomeRoutesOptions,
  answer: Typed,
): Promise<FoundOutcome | 'unknown' | 'away'> {
  const { code, text } = answer;
  const problems = text === undefined ? undefined : await add(options, answer);
  const { data, errors } = await options.operations.run<Found>({
    query: outcomeQuery,
    variables: { code },
    viewer: anonymous,
  });
  // What one part knows is shown although the other is away.
  if (data?.feedbackOutcome) {
    const added = problems?.length === 0;
    const addition =
      added || !problems ? { ...typed.parse({}), code, text: '' } : { ...answer, text: text ?? '', problems };
    return { feedback: data.feedbackOutcome, addition, added };
  }
  if (data?.caseProgress) return { case: data.caseProgress };
  if (data?.interestProgress) return { interest: data.interestProgress };
  if (data?.storyOutcome) return { story: data.storyOutcome };
  const away = errors.some(({ extensions }) => extensions?.['code'] !== 'BAD_USER_INPUT');
  return away ? 'away' : 'unknown';
}

async function lookUp(
  options: OutcomeRoutesOptions,
  answer: Typed,
  address: string,
): Promise<NonNullable<OutcomeState>> {
  const { code } = answer;
  if (code.trim() === '') return 'empty';
  try {
    await countTry(options.admission, address);
  } catch (failure) {
    return failure instanceof DomainError && failure.code !== 'UNAVAILABLE' ? 'tooMany' : 'away';
  }
  const found = await find(options, answer);
  return typeof found === 'string' ? found : { code, found };
}

function statusOf(state: NonNullable<OutcomeState>): number {
  if (state === 'tooMany') return 429;
  if (state === 'away') return 503;
  return typeof state === 'object' && 'addition' in state.found && state.found.addition.problems ? 400 : 200;
}

/** The page on which a receipt code shows what became of what somebody told a trust. */
export function registerOutcome(app: FastifyInstance, options: OutcomeRoutesOptions): void {
  const helmet = { contentSecurityPolicy: pagePolicy, referrerPolicy: { policy: 'no-referrer' } } as const;

  app.get('/r', { helmet }, async (request, reply) =>
    sendPage(reply, outcomePage(null, options.languages.of(request))),
  );

  app.post('/r', { helmet }, async (request, reply) => {
    const answer = typed.parse(request.body ?? {});
    const state = await lookUp(options, answer, request.ip);
    if (state === 'tooMany' || state === 'away') reply.header('retry-after', '60');
    return sendPage(reply.code(statusOf(state)), outcomePage(state, options.languages.of(request), answer));
  });
}
