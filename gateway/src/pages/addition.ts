import type { FormProblem } from './form-view.js';
import { html, type Html } from './html.js';
import type { PageLanguage } from './page-language.js';

/** Somebody adding to what they told, by the code of their receipt. */
export interface Addition {
  readonly code: string;
  /** What was typed; empty before anything was, and once it is safe. */
  readonly text: string;
  /** Makes it safe to send the form more than once. */
  readonly idempotencyKey: string;
  /** What to put right, or why it was not taken; nothing for a form that nobody has sent yet. */
  readonly problems?: readonly FormProblem[];
}

const sentenceOf = ({ code, message }: FormProblem, language: PageLanguage): string => {
  const { sentences, failure } = language.words.track;
  return sentences[code] ?? message ?? failure;
};

/** On top of what was found: what to put right. */
export const additionSummary = ({ problems = [] }: Addition, language: PageLanguage): Html | false =>
  problems.length > 0 &&
  html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>${language.words.track.notSent}</h2>
    <ul>
      ${problems.map((problem) => html`<li><a href="#text">${sentenceOf(problem, language)}</a></li> `)}
    </ul>
  </div>`;

/** Thanks for what was added. */
export const additionThanks = (language: PageLanguage): Html => {
  const { added, addedNext } = language.words.track;
  return html`<div class="done" role="status"><p>${added}</p></div>
    <p>${addedNext}</p>`;
};

/** The form in which people add to what they told. The code stands in its body, and in no address. */
export const additionForm = (addition: Addition, language: PageLanguage): Html => {
  const { add, addLabel, addHint, error, send } = language.words.track;
  const { code, text, idempotencyKey, problems = [] } = addition;
  const [problem] = problems;
  const described = html`aria-describedby="text-hint${problem && ' text-error'}"${problem && html` aria-invalid="true"`}`;
  return html`<section aria-labelledby="add-title">
    <form method="post" action="${language.link('/r')}" class="stack" novalidate>
      <h2 id="add-title">${add}</h2>
      <input type="hidden" name="code" value="${code}" />
      <input type="hidden" name="idempotencyKey" value="${idempotencyKey}" />
      <div class="field${problem && ' wrong'}">
        <label for="text">${addLabel}</label>
        <p class="hint" id="text-hint">${addHint}</p>
        ${problem && html`<p class="error" id="text-error"><span class="hidden">${error}</span> ${sentenceOf(problem, language)}</p>`}
        ${
          // A browser takes the first line break of a text box away.
          html`<textarea id="text" name="text" ${described} rows="5" dir="auto" autocomplete="off">
${'\n'}${text}</textarea>`
        }
      </div>
      <button class="button">${send}</button>
    </form>
  </section>`;
};
