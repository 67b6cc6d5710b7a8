import { randomUUID } from 'node:crypto';
import { DomainError } from '@wesaid/shared/errors';
import { anonymous } from '@wesaid/shared/identity';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Operations } from '../graphql/operations.js';
import { pagePolicy } from '../http/content-policies.js';
import { RequestError } from '../http/request-errors.js';
import { hostedPage } from '../pages/hosted-page.js';
import { html, type Html } from '../pages/html.js';
import type { PageLanguage } from '../pages/page-language.js';
import type { PageLanguages } from '../pages/page-languages.js';
import { sendPage } from '../pages/send-page.js';
import type { Admission } from '../public-access/admission.js';
import { countTry } from '../public-access/look-up.js';

/** What taking a story back needs. */
export interface WithdrawStoryOptions {
  readonly operations: Operations;
  readonly admission: Admission;
  readonly languages: PageLanguages;
}

const mutation = `mutation HostedWithdrawal($input: WithdrawStoryInput!) {
  result: withdrawStory(input: $input) { __typename }
}`;

/** What came of a try; null before one. */
type Withdrawal = 'withdrawn' | 'unknown' | 'empty' | 'tooMany' | 'away' | null;

const typed = z.object({ code: z.string().max(100).catch('') });

/** Takes the story of a code back. Tries are counted with those of looking codes up: guessing must be slow. */
async function withdraw(
  { operations, admission }: WithdrawStoryOptions,
  code: string,
  address: string,
): Promise<Withdrawal> {
  if (code.trim() === '') return 'empty';
  try {
    await countTry(admission, address);
  } catch (failure) {
    return failure instanceof DomainError && failure.code !== 'UNAVAILABLE' ? 'tooMany' : 'away';
  }
  const { data } = await operations.run<{ result: { __typename: string } }>({
    query: mutation,
    variables: { input: { idempotencyKey: randomUUID(), code } },
    viewer: anonymous,
  });
  if (!data) return 'away';
  return data.result.__typename === 'StoryWithdrawn' ? 'withdrawn' : 'unknown';
}

function said(state: NonNullable<Withdrawal>, { words }: PageLanguage): Html {
  const { story } = words.hostedPages;
  const [heading, text] = state === 'withdrawn' || state === 'unknown' ? story[state] : words.track[state];
  return html`<section class="result" aria-labelledby="result-title" role="alert">
    <h2 id="result-title">${heading}</h2>
    <p>${text}</p>
  </section>`;
}

function withdrawPage(state: Withdrawal, language: PageLanguage): Html {
  const { hostedPages, track, feedbackForm } = language.words;
  const { story: words } = hostedPages;
  return hostedPage({
    language,
    address: '/withdraw-story',
    title: `${words.withdraw} – WeSaid`,
    main: html`<h1>${words.withdraw}</h1>
      ${state && said(state, language)}
      ${
        state !== 'withdrawn' &&
        html`<p>${words.withdrawText}</p>
          <form method="post" action="${language.link('/withdraw-story')}" class="stack">
            <div class="field">
              <label for="code">${feedbackForm.code}</label>
              <p class="hint" id="code-hint">${track.codeHint}</p>
              <input
                id="code"
                name="code"
                class="medium"
                dir="ltr"
                maxlength="100"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                aria-describedby="code-hint"
              />
            </div>
            <button class="button">${words.withdrawButton}</button>
          </form>`
      }`,
  });
}

const statusOf = (state: Withdrawal): number => (state === 'tooMany' ? 429 : state === 'away' ? 503 : 200);

/** The page on which people take their story back, with the code of its receipt and without a reason. */
export function registerWithdrawStory(app: FastifyInstance, options: WithdrawStoryOptions): void {
  const helmet = { contentSecurityPolicy: pagePolicy, referrerPolicy: { policy: 'no-referrer' } } as const;

  app.get('/withdraw-story', { helmet }, async (request, reply) =>
    sendPage(reply, withdrawPage(null, options.languages.of(request))),
  );

  app.post('/withdraw-story', { helmet }, async (request, reply) => {
    if (request.headers['sec-fetch-site'] === 'cross-site')
      throw new RequestError(403, 'Send this form from its own page.');
    const state = await withdraw(options, typed.parse(request.body ?? {}).code, request.ip);
    if (state === 'tooMany' || state === 'away') reply.header('retry-after', '60');
    return sendPage(reply.code(statusOf(state)), withdrawPage(state, options.languages.of(request)));
  });
}
