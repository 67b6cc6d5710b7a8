import { fieldOf } from './asked-answers.js';
import { askedQuestions } from './asked-questions.view.js';
import type { TypedAnswer } from './feedback-answer.js';
import { FormView, type FormState } from './form-view.js';
import { helpPanel } from './help-panel.js';
import { hostedPage } from './hosted-page.js';
import { html, type Html } from './html.js';
import { nameOf, namesOf } from './place-names.js';

/** The most characters that the API takes as a comment. */
const maxCommentLength = 4_000;

const reply = (view: FormView, { language }: FormState<TypedAnswer>): Html => {
  const { feedbackForm: words, hostedPages, replyLanguages, tag } = language.words;
  return html`${view.choices({
      path: 'reply',
      legend: words.reply,
      hint: words.replyHint,
      choices: { yes: words.replyYes, no: words.replyNo },
    })}
    <fieldset class="group stack">
      <legend>${hostedPages.ifReply}</legend>
      ${view.list({
        path: 'replyLanguage',
        label: words.replyLanguage,
        choices: replyLanguages,
        first: tag.split('-')[0] ?? 'en',
      })}
      ${view.list({
        path: 'replyFormat',
        label: words.replyFormat,
        choices: words.replyFormats,
        first: tag === 'en-x-easy' ? 'EASY_READ' : 'STANDARD',
      })}
    </fieldset>`;
};

/** The form as a page, for QR codes and links in messages. */
export function feedbackPage(state: FormState<TypedAnswer>): Html {
  const { language, place, address, asked, answer, listening } = state;
  const { feedbackForm: words, hostedPages } = language.words;
  const view = new FormView(state, words, ['rating', 'comment', ...(asked?.questions.map(fieldOf) ?? [])]);
  const most = language.say(hostedPages.atMost, language.count(maxCommentLength));
  return hostedPage({
    language,
    place,
    address,
    title: view.title(nameOf(words.feedback, place)),
    main: html`${view.summary()}
      <h1>${words.feedback}</h1>
      ${namesOf(place)} ${helpPanel(language, place?.trust.signposts ?? [])}
      <p>${words.before}</p>
      ${view.form(
        html`${view.choices({
            path: 'rating',
            legend: html`<h2 class="question">${words.question}</h2>`,
            choices: words.ratings,
          })}
          ${view.text({ path: 'comment', label: words.why, hint: html`${words.whyHint} ${most}`, rows: 6 })}
          ${askedQuestions(state, view)}
          ${view.choices({
            path: 'mayPublish',
            legend: words.publish,
            hint: words.publishHint,
            choices: { yes: words.publishYes, no: words.publishNo },
          })}
          ${reply(view, state)}
          ${view.list({
            path: 'who',
            label: words.who,
            hint: words.whoHint,
            choices: { '': words.whoNot, ...words.whoChoices },
            first: '',
          })}
          <input type="hidden" name="via" value="${answer.via}" />
          <div>
            <h2>${words.nextTitle}</h2>
            <p>${words.next}</p>
            ${listening && html`<p dir="auto">${listening}</p>`}
          </div>`,
      )}`,
  });
}
