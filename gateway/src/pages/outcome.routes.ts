import { DomainError } from '@wesaid/shared/errors';
import { anonymous } from '@wesaid/shared/identity';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Operations } from '../graphql/operations.js';
import { pagePolicy } from '../http/content-policies.js';
import type { Admission } from '../public-access/admission.js';
import { countTry } from '../public-access/look-up.js';
import type { CaseProgress } from './case-progress.js';
import type { InterestProgress } from './interest-progress.js';
import type { PageLanguages } from './page-languages.js';
import { outcomePage, type Outcome, type OutcomeState } from './outcome.page.js';
import { sendPage } from './send-page.js';

/** What looking up a receipt needs. */
export interface OutcomeRoutesOptions {
  readonly operations: Operations;
  readonly admission: Admission;
  readonly languages: PageLanguages;
}

const outcomeQuery = `query HostedOutcome($code: String!) {
  feedbackOutcome(code: $code) { receivedOn stage trust { name } actions { id said did label publishedOn } }
  caseProgress(code: $code) {
    reference kind receivedOn stage acknowledgeBy acknowledgedOn respondBy closedOn outcome trust { name }
  }
  interestProgress(code: $code) { receivedOn state trust { name } }
}`;

interface Found {
  readonly feedbackOutcome: Outcome | null;
  readonly caseProgress: CaseProgress | null;
  readonly interestProgress: InterestProgress | null;
}

const typed = z.object({ code: z.string().max(100).catch('') });

async function lookUp(
  { operations, admission }: OutcomeRoutesOptions,
  code: string,
  address: string,
): Promise<OutcomeState> {
  if (code.trim() === '') return 'empty';
  try {
    await countTry(admission, address);
  } catch (failure) {
    return failure instanceof DomainError && failure.code !== 'UNAVAILABLE' ? 'tooMany' : 'away';
  }
  const { data, errors } = await operations.run<Found>({
    query: outcomeQuery,
    variables: { code },
    viewer: anonymous,
  });
  // What one part knows is shown although the other is away.
  if (data?.feedbackOutcome) return { feedback: data.feedbackOutcome };
  if (data?.caseProgress) return { case: data.caseProgress };
  if (data?.interestProgress) return { interest: data.interestProgress };
  const away = errors.some(({ extensions }) => extensions?.['code'] !== 'BAD_USER_INPUT');
  return away ? 'away' : 'unknown';
}

const statusOf = (state: OutcomeState): number => (state === 'tooMany' ? 429 : state === 'away' ? 503 : 200);

/** The page on which a receipt code shows what became of what somebody told a trust. */
export function registerOutcome(app: FastifyInstance, options: OutcomeRoutesOptions): void {
  const helmet = { contentSecurityPolicy: pagePolicy, referrerPolicy: { policy: 'no-referrer' } } as const;

  app.get('/r', { helmet }, async (request, reply) =>
    sendPage(reply, outcomePage(null, options.languages.of(request))),
  );

  app.post('/r', { helmet }, async (request, reply) => {
    const state = await lookUp(options, typed.parse(request.body ?? {}).code, request.ip);
    if (state === 'tooMany' || state === 'away') reply.header('retry-after', '60');
    return sendPage(reply.code(statusOf(state)), outcomePage(state, options.languages.of(request)));
  });
}
