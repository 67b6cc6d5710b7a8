import { maxWordsLength, type TypedConcern } from './concern-answer.js';
import { FormView, type FormState } from './form-view.js';
import { helpPanel } from './help-panel.js';
import { hostedPage } from './hosted-page.js';
import { html, type Html } from './html.js';
import { nameOf, namesOf } from './place-names.js';

const fields = [
  'kind',
  'whose',
  'behalf.name',
  'behalf.relationship',
  'behalf.right',
  'words',
  'happenedOn',
  'reply.channel',
  'reply.name',
  'reply.email',
  'reply.telephone',
  'reply.address',
  'reply.language',
  'reply.needs',
];

const about = (view: FormView, { language }: FormState<TypedConcern>): Html => {
  const { raiseConcern: words, hostedPages } = language.words;
  return html`<h2>${words.who}</h2>
    ${view.choices({ path: 'whose', legend: words.whose, choices: words.whoseChoices })}
    <fieldset class="group stack">
      <legend>${hostedPages.ifOther}</legend>
      ${view.text({ path: 'behalf.name', label: words.behalfName })}
      ${view.text({ path: 'behalf.relationship', label: words.relationship, hint: words.relationshipHint })}
      ${view.choices({ path: 'behalf.right', legend: words.right, hint: words.rightHint, choices: words.rights })}
    </fieldset>`;
};

const told = (view: FormView, { language }: FormState<TypedConcern>): Html => {
  const { raiseConcern: words, hostedPages } = language.words;
  const most = language.say(hostedPages.atMost, language.count(maxWordsLength));
  return html`<h2>${words.what}</h2>
    ${view.text({ path: 'words', label: words.words, hint: html`${words.wordsHint} ${most}`, rows: 8 })}
    ${view.day('happenedOn', words.happenedOn, `${words.happenedOnHint} ${words.happenedOnLimit}`, {
      day: words.day,
      month: words.month,
      year: words.year,
    })}`;
};

const reply = (view: FormView, { language }: FormState<TypedConcern>): Html => {
  const { raiseConcern: words, hostedPages } = language.words;
  return html`<h2>${words.reply}</h2>
    ${view.choices({
      path: 'reply.channel',
      legend: words.channel,
      hint: words.channelHint,
      choices: words.channels,
    })}
    <fieldset class="group stack" aria-describedby="reply-hint">
      <legend>${hostedPages.ifReply}</legend>
      <p class="hint" id="reply-hint">${hostedPages.ifReplyHint}</p>
      ${view.text({ path: 'reply.name', label: words.name, autocomplete: 'name' })}
      ${view.text({ path: 'reply.email', label: words.email, type: 'email', autocomplete: 'email' })}
      ${view.text({ path: 'reply.telephone', label: words.telephone, type: 'tel', autocomplete: 'tel' })}
      ${view.text({ path: 'reply.address', label: words.address, rows: 4, autocomplete: 'street-address' })}
      ${view.text({ path: 'reply.language', label: words.language, hint: words.languageHint })}
      ${view.text({ path: 'reply.needs', label: words.needs, hint: words.needsHint })}
    </fieldset>`;
};

/**
 * Where people give a compliment, comment, concern or complaint, for themselves or for somebody else. Without a script
 * every question is there; those that concern only some stand in groups that say so.
 */
export function concernPage(state: FormState<TypedConcern>): Html {
  const { language, place, address } = state;
  const { raiseConcern: words } = language.words;
  const view = new FormView(state, words, fields);
  return hostedPage({
    language,
    place,
    address,
    title: view.title(nameOf(words.title, place)),
    main: html`${view.summary()}
      <h1>${words.title}</h1>
      ${namesOf(place)} ${helpPanel(language, place?.trust.signposts ?? [])}
      <p><strong>${words.safe}</strong></p>
      <p>${words.seen}</p>
      ${view.form(
        html`${view.choices({
            path: 'kind',
            legend: html`<h2 class="question">${words.kind}</h2>`,
            choices: words.kinds,
          })}
          ${about(view, state)} ${told(view, state)} ${reply(view, state)}
          <div>
            <h2>${words.nextTitle}</h2>
            <p>${words.before}</p>
          </div>`,
      )}`,
  });
}
