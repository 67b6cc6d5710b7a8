import { boxOf, fieldOf, goneFrom, textFieldOf } from './asked-answers.js';
import type { TypedAnswer } from './feedback-answer.js';
import type { FormState, FormView } from './form-view.js';
import { html, type Html } from './html.js';
import type { PageLanguage } from './page-language.js';
import type { Asked, AskedQuestion } from './questions.js';

const safe = (address: string | null): string | null =>
  address !== null && /^https:\/\//i.test(address) ? address : null;

const namesOf = (options: Readonly<Record<string, string>>, codes: readonly string[]): string[] =>
  codes.map((code) => `“${options[code] ?? code}”`);

/** When it is asked, in words, because nothing can be hidden without a script. */
function condition({ askIf }: AskedQuestion, { questions }: Asked, language: PageLanguage): Html | false {
  if (!askIf) return false;
  const { feedbackForm: words, hostedPages } = language.words;
  const decides = questions.find(({ id }) => id === askIf.question);
  const options = decides
    ? Object.fromEntries(decides.options.map(({ code, text }) => [code, text]))
    : words.ratings;
  return language.say(
    hostedPages.onlyIf,
    language.oneOf(namesOf(options, askIf.anyOf)),
    html`<span dir="auto">${decides?.text ?? words.question}</span>`,
  );
}

/** Where a question can be seen and heard: links, so that nothing is asked of another place by itself. */
function links(question: AskedQuestion, language: PageLanguage): Html[] {
  const { feedbackForm: words, hostedPages } = language.words;
  const link = (address: string | null, text: string | Html): Html[] => {
    const to = safe(address);
    if (to === null) return [];
    const rel = 'noopener noreferrer';
    return [html`<a href="${to}" target="_blank" rel="${rel}">${text} ${words.opensInNewTab}</a><br />`];
  };
  return [
    ...link(question.audio, words.listen),
    ...link(question.signLanguageVideo, words.watch),
    ...[question, ...question.options].flatMap(({ picture, text }) =>
      link(picture, language.say(hostedPages.picture, html`<span dir="auto">${text}</span>`)),
    ),
  ];
}

function questionView(question: AskedQuestion, asked: Asked, view: FormView, language: PageLanguage): Html {
  const { several } = language.words.feedbackForm;
  const path = fieldOf(question);
  const label = html`<span lang="${question.language}" dir="auto">${question.text}</span>`;
  const notes = [
    condition(question, asked, language),
    question.hint !== null && html`<span lang="${question.language}" dir="auto">${question.hint}</span>`,
    question.kind === 'MANY_OF' && html`${several}`,
    ...links(question, language),
  ].filter((note) => note !== false);
  const hint =
    notes.length > 0 ? html`${notes.map((note) => html`<span class="note">${note}</span> `)}` : undefined;
  const field = { path, legend: label, ...(hint && { hint }) };
  const drawn =
    question.kind === 'FREE_TEXT'
      ? view.text({ path, label, rows: 4, ...(hint && { hint }) })
      : question.kind === 'MANY_OF'
        ? view.checks({
            ...field,
            choices: question.options.map(({ code, text }) => [boxOf(question, code), text] as const),
          })
        : view.choices({
            ...field,
            choices: Object.fromEntries(question.options.map(({ code, text }) => [code, text])),
          });
  return html`${drawn}${hidden(textFieldOf(question), question.text)}`;
}

const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** Everything that was answered and cannot be drawn now goes along, so that nothing is lost. */
const carried = ({ answer }: FormState<TypedAnswer>): Html =>
  html`${Object.entries(answer)
    .filter(([name]) => /^(?:question|asked)-|^questionnaire$/.test(name))
    .map(([name, value]) => hidden(name, value))}`;

/** What the trust and the service ask: all of it, and in words when it is asked. */
export function askedQuestions(state: FormState<TypedAnswer>, view: FormView): Html {
  const { asked, language, answer } = state;
  if (asked === undefined) return carried(state);
  const { questionsGone, privacy } = language.words.feedbackForm;
  const gone = goneFrom(asked, answer);
  return html`${
    gone.length > 0 &&
    html`<div class="notice" id="questionnaire">
      <p>${questionsGone}</p>
      <ul>
        ${gone.map(([text, words]) => html`<li dir="auto">${text} ${words && html`<q>${words}</q>`}</li> `)}
      </ul>
    </div>`
  }${
    asked &&
    html`${hidden('questionnaire', asked.id)}
    ${asked.questions.map((question) => questionView(question, asked, view, language))}
    ${
      asked.privacyNotice !== null &&
      html`<details>
        <summary>${privacy}</summary>
        <p class="lines" lang="${asked.privacyNoticeLanguage ?? language.tag}" dir="auto">
          ${asked.privacyNotice}
        </p>
      </details>`
    }`
  }`;
}
