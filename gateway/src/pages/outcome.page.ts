import { normalReceiptCode } from '@wesaid/shared/receipt';
import { additionForm, additionSummary, additionThanks, type Addition } from './addition.js';
import { caseProgress, type CaseProgress } from './case-progress.js';
import { feedbackOutcome, type Outcome } from './feedback-outcome.js';
import { hostedPage } from './hosted-page.js';
import { html, type Html } from './html.js';
import { interestProgress, type InterestProgress } from './interest-progress.js';
import type { PageLanguage } from './page-language.js';
import { grouped } from './receipt.page.js';
import { storyProgress, type StoryProgress } from './story-progress.js';

/** What was found under a code. */
export type FoundOutcome =
  | { readonly feedback: Outcome; readonly addition: Addition; readonly added: boolean }
  | { readonly case: CaseProgress }
  | { readonly interest: InterestProgress }
  | { readonly story: StoryProgress };

/** What is known about a code, or why nothing is. */
export type OutcomeState =
  { readonly code: string; readonly found: FoundOutcome } | 'unknown' | 'tooMany' | 'away' | 'empty' | null;

const notFound = ([heading, text]: readonly [string, string]): Html =>
  html`<section class="result" aria-labelledby="result-title" role="alert">
    <h2 id="result-title">${heading}</h2>
    <p>${text}</p>
  </section>`;

const result = (found: FoundOutcome, language: PageLanguage): Html => {
  if ('interest' in found) return interestProgress(found.interest, language);
  if ('story' in found) return storyProgress(found.story, language);
  return 'case' in found ? caseProgress(found.case, language) : feedbackOutcome(found.feedback, language);
};

/** How to keep what was found: the buttons are there where a script can do what they say. */
const keep = (typed: string, language: PageLanguage): Html => {
  const words = language.words.track;
  const code = grouped(normalReceiptCode(typed));
  return html`<section class="keep" aria-labelledby="keep-title">
    <h2 id="keep-title">${words.keep}</h2>
    <p class="code"><bdi dir="ltr">${code}</bdi></p>
    <p class="secondary">${words.keepHint}</p>
    <p class="tools">
      <button class="button" data-keep="listen" data-stop="${words.stop}" hidden>${words.listen}</button>
      <button class="button" data-keep="copy" data-done="${words.copied}" hidden>${words.copy}</button>
      <button class="button" data-keep="print" hidden>${words.print}</button>
      <span role="status"></span>
    </p>
    <p><a href="${language.link('/r')}#${code}">${words.link}</a></p>
  </section>`;
};

/** What somebody sent to `/r`: a code, and what they would like to add where they sent that form. */
export type TypedOutcome = Omit<Addition, 'text'> & { readonly text?: string | undefined };

const shown = (state: NonNullable<OutcomeState>, language: PageLanguage, answer?: TypedOutcome): Html => {
  if (typeof state === 'string') {
    const reason = notFound(language.words.track[state]);
    // What was typed stays, to be sent again.
    return answer?.text ? html`${reason}${additionForm({ ...answer, text: answer.text }, language)}` : reason;
  }
  const { code, found } = state;
  const feedback = 'feedback' in found ? found : null;
  return html`${feedback && additionSummary(feedback.addition, language)}${feedback?.added && additionThanks(language)}
    <section class="result" id="result" aria-labelledby="result-title">${result(found, language)}</section>
    ${keep(code, language)}${feedback?.feedback.mayAdd && additionForm(feedback.addition, language)}`;
};

/** Where people see what became of what they told a trust. The code is typed, or comes after `#`; it is never in a path or query. */
export const outcomePage = (state: OutcomeState, language: PageLanguage, answer?: TypedOutcome): Html => {
  const { track } = language.words;
  return hostedPage({
    language,
    address: '/r',
    title: `${track.title} – WeSaid`,
    scripts: ['/assets/receipt.js'],
    main: html`<h1>${track.title}</h1>
      ${state && shown(state, language, answer)}
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
