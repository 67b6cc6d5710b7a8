import { caseProgress, type CaseProgress } from './case-progress.js';
import { actionHalves, dayInWords } from './feedback-words.js';
import { html, type Html } from './html.js';
import { interestProgress, type InterestProgress } from './interest-progress.js';
import { page } from './page.js';

/** What became of one piece of feedback. */
export interface Outcome {
  readonly receivedOn: string;
  readonly stage: 'RECEIVED' | 'READ' | 'ACTED_ON';
  readonly trust: { readonly name: string };
  readonly actions: readonly {
    readonly id: string;
    readonly said: string;
    readonly did: string;
    readonly label: string;
    readonly publishedOn: string | null;
  }[];
}

/** What is known about a code, or why nothing is. */
export type OutcomeState =
  | { readonly feedback: Outcome }
  | { readonly case: CaseProgress }
  | { readonly interest: InterestProgress }
  | 'unknown'
  | 'busy'
  | 'unavailable'
  | 'empty'
  | null;

const stages: Readonly<Record<Outcome['stage'], string>> = {
  RECEIVED: 'We have your feedback. Staff have not read it yet. Please look again in a few days.',
  READ: 'Staff have read your feedback. When something is done about it, you see it here.',
  ACTED_ON: 'Something was done about what you told us.',
};

const reasons: Readonly<
  Record<'unknown' | 'busy' | 'unavailable' | 'empty', readonly [heading: string, text: string]>
> = {
  unknown: [
    'We do not know this code',
    'Look at the code again: one letter or number may be different. Codes look like 7GQ2-M0XR-4TZB-E9KA.',
  ],
  busy: ['Too many tries', 'Wait a minute, then try again.'],
  unavailable: [
    'We cannot look now',
    'A part of our service is not answering. Nothing was lost. Wait a minute, then try again.',
  ],
  empty: [
    'Write your code first',
    'You got it when you sent us your words. Codes look like 7GQ2-M0XR-4TZB-E9KA.',
  ],
};

const action = ({ said, did, label, publishedOn }: Outcome['actions'][number]): Html => {
  const [youSaid, weDid] = actionHalves[label] ?? ['You said', 'We did'];
  return html`<li class="action">
    <h3>${youSaid}</h3>
    <p class="words">${said}</p>
    <h3>${weDid}</h3>
    <p class="words">${did}</p>
    ${publishedOn && html`<p class="secondary">${dayInWords(publishedOn)}</p>`}
  </li> `;
};

const found = ({ receivedOn, stage, trust, actions }: Outcome): Html =>
  html`<section class="result" aria-labelledby="result-title">
    <h2 id="result-title">${stages[stage]}</h2>
    <p>You sent it to ${trust.name} on ${dayInWords(receivedOn)}.</p>
    <ul class="actions">
      ${actions.map(action)}
    </ul>
  </section>`;

const notFound = ([heading, text]: readonly [string, string]): Html =>
  html`<section class="result" aria-labelledby="result-title" role="alert">
    <h2 id="result-title">${heading}</h2>
    <p>${text}</p>
  </section>`;

const shown = (state: NonNullable<OutcomeState>): Html => {
  if (typeof state === 'string') return notFound(reasons[state]);
  if ('interest' in state) return interestProgress(state.interest);
  return 'case' in state ? caseProgress(state.case) : found(state.feedback);
};

/** Where people see what became of what they told a trust. The code is typed, or comes after `#`; it is never in a path or query. */
export const outcomePage = (state: OutcomeState): Html =>
  page({
    title: 'What happened to what you told us – WeSaid',
    scripts: ['/assets/receipt.js'],
    main: html`<h1>What happened to what you told us?</h1>
      ${state && shown(state)}
      <form method="post" action="/r" id="lookup" class="stack">
        <div class="field">
          <label for="code">${state ? 'Look up another code' : 'Your code'}</label>
          <p class="hint" id="code-hint">
            You got it when you sent us your words. It does not matter how you write it.
          </p>
          <input
            id="code"
            name="code"
            class="medium"
            maxlength="100"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            aria-describedby="code-hint"
          />
        </div>
        <button class="button">See what happened</button>
      </form>`,
  });
