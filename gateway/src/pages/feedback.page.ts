import type { TypedAnswer } from './feedback-answer.js';
import { FormView, type FormState } from './form-view.js';
import { helpPanel } from './help-panel.js';
import { hostedPage } from './hosted-page.js';
import { html, type Html } from './html.js';
import { nameOf, namesOf } from './place-names.js';

/** The most characters that the API takes as a comment. */
const maxCommentLength = 4_000;

/** The form as a page, for QR codes and links in messages. */
export function feedbackPage(state: FormState<TypedAnswer>): Html {
  const { language, place, address } = state;
  const { feedbackForm: words, hostedPages } = language.words;
  const view = new FormView(state, words, ['rating', 'comment']);
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
          ${view.choices({
            path: 'mayPublish',
            legend: words.publish,
            hint: words.publishHint,
            choices: { yes: words.publishYes, no: words.publishNo },
          })}
          <div>
            <h2>${words.nextTitle}</h2>
            <p>${words.next}</p>
          </div>`,
      )}`,
  });
}
