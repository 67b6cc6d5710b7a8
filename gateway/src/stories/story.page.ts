import { FormView, type FormState } from '../pages/form-view.js';
import { helpPanel } from '../pages/help-panel.js';
import { hostedPage } from '../pages/hosted-page.js';
import { html, type Html } from '../pages/html.js';
import type { PageLanguage } from '../pages/page-language.js';
import type { FormWords } from '../pages/page-words.js';
import { nameOf, namesOf } from '../pages/place-names.js';
import { pictureField, storyUses, useField, type TypedStory } from './story-answer.js';

/** The most characters that the API takes as a story. */
const maxWordsLength = 8_000;

const fields = ['teller', 'words', 'title', 'media', 'mediaKind', 'until'];

/** What a form about stories says: as the feedback form does, with its own sentences. */
export function storyFormWords({ words }: PageLanguage): FormWords {
  const { feedbackForm, hostedPages } = words;
  const { send, keepCode, again, sentences } = hostedPages.story;
  return { ...feedbackForm, send, keepCode, again, sentences: { ...feedbackForm.sentences, ...sentences } };
}

/** The address of a drawing; faces are named by their number. */
export const pictureAddress = (name: string): string => `/story-pictures/${name}.svg`;

const face = (code: string, feeling: string, name: string, chosen: boolean): Html =>
  html`<label class="face">
    <input type="radio" name="${pictureField(code)}" value="${feeling}" ${chosen ? html` checked` : null} />
    <img src="${pictureAddress(`face-${feeling}`)}" alt="" width="40" height="40" />
    <span>${name}</span>
  </label> `;

const picture = (code: string, name: string, { language, answer }: FormState<TypedStory>): Html => {
  const { storyPictures, hostedPages } = language.words;
  const { feelings } = storyPictures;
  const { leaveOut } = hostedPages.story;
  const typed = answer[pictureField(code)] ?? '';
  return html`<fieldset class="picture">
    <legend>
      <img src="${pictureAddress(code)}" alt="" width="64" height="64" loading="lazy" /> <span>${name}</span>
    </legend>
    <div class="faces">
      ${Object.entries(feelings).map(([feeling, words]) => face(code, feeling, words, typed === feeling))}<label
        class="face none"
        ><input
          type="radio"
          name="${pictureField(code)}"
          value=""
          ${/^[1-5]$/.test(typed) ? null : html` checked`}
        /><span>${leaveOut}</span></label
      >
    </div>
  </fieldset> `;
};

const pictures = (state: FormState<TypedStory>): Html => {
  const { storyPictures, hostedPages } = state.language.words;
  const { pictures: title, picturesHint } = hostedPages.story;
  const { pictures: names } = storyPictures;
  const chosen = Object.keys(names).some((code) => /^[1-5]$/.test(state.answer[pictureField(code)] ?? ''));
  return html`<details class="pictures" ${chosen ? html` open` : null}>
    <summary>${title}</summary>
    <p>${picturesHint}</p>
    ${Object.entries(names).map(([code, name]) => picture(code, name, state))}
  </details>`;
};

const uses = ({ language, answer }: FormState<TypedStory>): Html => {
  const { uses: legend, usesHint, useNames } = language.words.hostedPages.story;
  return html`<div class="field">
    <fieldset aria-describedby="uses-hint">
      <legend>${legend}</legend>
      <p class="hint" id="uses-hint">${usesHint}</p>
      ${storyUses.map(
        (use) =>
          html`<label class="radio">
            <input
              type="checkbox"
              name="${useField(use)}"
              value="yes"
              ${answer[useField(use)] === 'yes' ? html` checked` : null}
            />
            ${useNames[use]}</label
          > `,
      )}
    </fieldset>
  </div>`;
};

/** Where people tell a story: in words, in pictures or by the address of a recording. It needs no script. */
export function storyPage(state: FormState<TypedStory>): Html {
  const { language, place, address } = state;
  const { story: words, atMost } = language.words.hostedPages;
  const { day, month, year } = language.words.raiseConcern;
  const view = new FormView(state, storyFormWords(language), fields);
  const most = language.say(atMost, language.count(maxWordsLength));
  return hostedPage({
    language,
    place,
    address,
    title: view.title(nameOf(words.title, place)),
    main: html`${view.summary()}
      <h1>${words.title}</h1>
      ${namesOf(place)} ${helpPanel(language, place?.trust.signposts ?? [])}
      <p>${words.before}</p>
      ${view.form(
        html`${view.choices({ path: 'teller', legend: words.teller, choices: words.tellers })}
          ${view.text({ path: 'words', label: words.words, hint: html`${words.wordsHint} ${most}`, rows: 10 })}
          ${pictures(state)}
          <details class="recording" ${state.answer.media !== '' ? html` open` : null}>
            <summary>${words.recording}</summary>
            <div class="stack">
              ${view.text({ path: 'media', label: words.recording, hint: words.recordingHint })}
              ${view.choices({ path: 'mediaKind', legend: words.recordingKind, choices: words.recordingKinds })}
            </div>
          </details>
          ${view.text({ path: 'title', label: words.storyTitle, hint: words.storyTitleHint })} ${uses(state)}
          ${view.choices({ path: 'by', legend: words.by, choices: words.byNames })}
          ${view.day('until', words.until, words.untilHint, { day, month, year })}
          <div>
            <h2>${language.words.feedbackForm.nextTitle}</h2>
            <p>${words.next}</p>
          </div>`,
      )}`,
  });
}
