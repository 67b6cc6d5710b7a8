import { caseProgress, type CaseProgress } from './case-progress.js';
import { hostedPage } from './hosted-page.js';
import { html, type Html } from './html.js';
import { interestProgress, type InterestProgress } from './interest-progress.js';
import type { PageLanguage } from './page-language.js';

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
  | 'tooMany'
  | 'away'
  | 'empty'
  | null;

const action = (
  { said, did, label, publishedOn }: Outcome['actions'][number],
  language: PageLanguage,
): Html => {
  const { labels } = language.words.track;
  const halves = labels[label] ?? labels['YOU_SAID_WE_DID'];
  return html`<li class="action">
    <h3>${halves?.said}</h3>
    <p class="words" dir="auto">${said}</p>
    <h3>${halves?.did}</h3>
    <p class="words" dir="auto">${did}</p>
    ${publishedOn && html`<p class="secondary">${language.day(publishedOn)}</p>`}
  </li> `;
};

const found = ({ receivedOn, stage, trust, actions }: Outcome, language: PageLanguage): Html => {
  const { stages, sentTo } = language.words.track;
  return html`<section class="result" aria-labelledby="result-title">
    <h2 id="result-title">${stages[stage]}</h2>
    <p>${language.say(sentTo, html`<bdi>${trust.name}</bdi>`, language.day(receivedOn))}</p>
    <ul class="actions">
      ${actions.map((each) => action(each, language))}
    </ul>
  </section>`;
};

const notFound = ([heading, text]: readonly [string, string]): Html =>
  html`<section class="result" aria-labelledby="result-title" role="alert">
    <h2 id="result-title">${heading}</h2>
    <p>${text}</p>
  </section>`;

const shown = (state: NonNullable<OutcomeState>, language: PageLanguage): Html => {
  if (typeof state === 'string') return notFound(language.words.track[state]);
  if ('interest' in state) return interestProgress(state.interest, language);
  return 'case' in state ? caseProgress(state.case, language) : found(state.feedback, language);
};

/** Where people see what became of what they told a trust. The code is typed, or comes after `#`; it is never in a path or query. */
export const outcomePage = (state: OutcomeState, language: PageLanguage): Html => {
  const { track } = language.words;
  return hostedPage({
    language,
    address: '/r',
    title: `${track.title} – WeSaid`,
    scripts: ['/assets/receipt.js'],
    main: html`<h1>${track.title}</h1>
      ${state && shown(state, language)}
      <form method="post" action="${language.link('/r')}" id="lookup" class="stack">
        <div class="field">
          <label for="code">${state ? track.lookUpAnother : track.code}</label>
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
        <button class="button">${track.see}</button>
      </form>`,
  });
};
