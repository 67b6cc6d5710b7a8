import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { formOf, refusal } from '../fields.js';
import { Form } from '../form.js';
import { themeField, type Theme } from '../themes.js';
import { answersOf } from '../questionnaires/answers-part.js';
import type { Visit } from '../visit.js';
import { answeringPanel } from './answering-panel.js';
import { ratingOf, urgent } from './feedback-list.page.js';
import { withView } from './feedback-view.js';
import { feedbackWork } from './feedback-work.page.js';
import { beginningWith, expectedThemes } from './expected-themes.js';
import { askedWords, collectionWords, sentimentChoices, stateWords, type FeedbackItem } from './feedback.js';
import { markedText } from './findings.js';

const words = (feedback: FeedbackItem): Html =>
  feedback.comment === null
    ? html`<p class="secondary">The person wrote no words.</p>`
    : html`${feedback.commentAsked && html`<p class="secondary">Asked: ${askedWords[feedback.commentAsked]}</p>`}
        <blockquote class="quote">
          <span
            class="words"
            dir="auto"
            ${feedback.detectedLanguage && html` lang="${feedback.detectedLanguage}"`}
            >${markedText(feedback.comment ?? '', feedback.findings, null)}</span
          >
        </blockquote>`;

const facts = (feedback: FeedbackItem): Html => {
  const {
    receivedOn,
    service,
    state,
    collectionMode,
    importSource,
    mayPublish,
    labels,
    sentiment,
    safeguardingSince,
  } = feedback;
  const themes = labels.map(({ theme }) => theme.name).join(', ');
  return html`<dl class="facts">
    <dt>Came in</dt>
    <dd>${dayInWords(receivedOn)}</dd>
    <dt>About</dt>
    <dd>${service?.name ?? 'The trust as a whole'}</dd>
    <dt>How</dt>
    <dd>
      ${collectionWords[collectionMode] ?? 'Another way'}${importSource && `, imported (${importSource})`}
    </dd>
    <dt>State</dt>
    <dd>${stateWords[state]}</dd>
    <dt>May we publish it?</dt>
    <dd>${mayPublish ? 'Yes, the person agreed' : 'No. Say it in your own words only'}</dd>
    ${
      safeguardingSince !== null &&
      html`<dt>Safeguarding</dt>
        <dd>With the people who look after safeguarding</dd>`
    }${
      themes !== '' &&
      html`<dt>Themes</dt>
        <dd>${themes}</dd>`
    }${
      sentiment !== null &&
      html`<dt>Feeling</dt>
        <dd>${sentimentChoices.find(({ value }) => value === String(sentiment))?.label}</dd>`
    }
  </dl>`;
};

const notes = (feedback: FeedbackItem): Html =>
  html`${
    feedback.needsAttention &&
    html`<p class="notice">
      ${urgent} The words may speak of danger to somebody. If so, act on your trust's safeguarding rules now.
    </p>`
  }${
    feedback.personalDetails &&
    html`<p class="notice">
      The words may hold a telephone number, an address or another personal detail. Do not repeat them.
    </p>`
  }${feedback.testMode && html`<p class="notice">This was sent in test mode. It is in no figure.</p>`}`;

const button = (visit: Visit, { id, version }: FeedbackItem, path: string, label: string): Html =>
  formOf(new Form(), {
    action: visit.link(withView(visit, `/feedback/${id}/${path}`)),
    button: label,
    fields: html``,
    version,
    secondary: true,
  });

const done = (visit: Visit, { id, actions }: FeedbackItem): Html =>
  html`<h2>What was done</h2>
    ${
      actions.length === 0
        ? html`<p>Nothing is published yet that goes back to this.</p>`
        : html`<ul>
            ${actions.map((action) => html`<li><a href="${visit.link(`/actions/${action.id}`)}">${action.did}</a></li> `)}
          </ul>`
    }
    <p><a href="${visit.link(`/actions/new?feedback=${id}`)}">Publish what we did about this</a></p>`;

/** Keys of the themes that are chosen most. */
const themeKeys = ['q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p'] as const;

const quickThemes = (form: Form, quick: readonly Theme[]): Html =>
  html`<fieldset class="quick">
    <legend>Themes that are chosen most</legend>
    ${quick.slice(0, themeKeys.length).map(
      ({ code, name }, index) =>
        html`<label class="checkbox" for="quick-${code}"
          ><input
            type="checkbox"
            id="quick-${code}"
            name="themes"
            value="${code}"
            data-key="${themeKeys[index]}"
            aria-keyshortcuts="${themeKeys[index]}"
            ${form.values('themes').includes(code) ? html` checked` : null}
          /><span>${name} <kbd>${themeKeys[index]?.toUpperCase()}</kbd></span></label
        > `,
    )}
  </fieldset>`;

const feelings = (form: Form): Html =>
  html`<div class="field">
    <fieldset id="sentiment">
      <legend>What do the words express?</legend>
      ${sentimentChoices.map(
        ({ value, label }) =>
          html`<label class="radio" for="sentiment-${value || '0'}"
            ><input
              type="radio"
              id="sentiment-${value || '0'}"
              name="sentiment"
              value="${value}"
              data-key="${value || '0'}"
              aria-keyshortcuts="${value || '0'}"
              ${form.value('sentiment') === value ? html` checked` : null}
            /><span>${label} <kbd aria-hidden="true">${value || '0'}</kbd></span></label
          > `,
      )}
    </fieldset>
  </div>`;

const help = html`<details id="keys">
  <summary data-key="?" aria-keyshortcuts="?">Keys (?)</summary>
  <dl class="facts">
    <dt><kbd>J</kbd> <kbd>K</kbd></dt>
    <dd>the next and the one before</dd>
    <dt><kbd>Q</kbd> to <kbd>P</kbd></dt>
    <dd>the theme that shows this letter</dd>
    <dt><kbd>D</kbd></dt>
    <dd>go to all other themes; then Tab and Space</dd>
    <dt><kbd>1</kbd> to <kbd>5</kbd>, <kbd>0</kbd></dt>
    <dd>very positive to very negative, cannot be said</dd>
    <dt><kbd>A</kbd></dt>
    <dd>accept what the model expects and go to the next</dd>
    <dt><kbd>C</kbd></dt>
    <dd>begin with what the model expects, and change it</dd>
    <dt><kbd>S</kbd></dt>
    <dd>save and go to the next</dd>
    <dt><kbd>M</kbd></dt>
    <dd>mark as read</dd>
    <dt><kbd>/</kbd></dt>
    <dd>search</dd>
  </dl>
  <p>Keys do nothing while you type.</p>
  <button type="button" class="button quiet" hidden>Turn keys off</button>
</details>`;

/** The answer that comes after one in the list, and the page of the list on which it stands. */
export interface Next {
  /** Its identifier; empty when there is none. */
  readonly id: string;
  /** Where that page begins; empty for the first. */
  readonly after: string;
}

/** What an answer is shown with. */
export interface ItemOptions {
  readonly themes: readonly Theme[];
  /** The themes that are chosen most, each with a key. */
  readonly quick: readonly Theme[];
  readonly next: Next;
  readonly sent?: Form | undefined;
}

/** In place of the form, while the person is to code it a second time. */
const blind = (visit: Visit): Html =>
  html`<p class="notice">
    You have taken this comment to code it a second time. Until then you do not see how somebody else coded
    it.
    <a href="${visit.link('/feedback-again')}">Code it now</a>
  </p>`;

const coding = (
  visit: Visit,
  feedback: FeedbackItem,
  form: Form,
  { themes, quick, next }: ItemOptions,
): Html => {
  const shownAbove = new Set(quick.map(({ code }) => code));
  return html`<form
    method="post"
    action="${visit.link(withView(visit, `/feedback/${feedback.id}/themes`))}"
    class="stack"
    novalidate
  >
    <input type="hidden" name="expectedVersion" value="${form.version(feedback.version)}" />
    <input type="hidden" name="nextAfter" value="${next.after}" />
    ${quickThemes(form, quick)}${feelings(form)}${themeField(form, themes, 'All other themes', shownAbove, 'd')}
    <div class="buttons">
      <button class="button" name="next" value="${next.id}" data-key="s" aria-keyshortcuts="s">
        Save and go to the next
      </button>
      <button class="button quiet">Save themes</button>
    </div>
  </form>`;
};

/** One answer, with the form that says what it is about. */
export const feedbackItem = (
  visit: Visit,
  feedback: FeedbackItem,
  { themes, quick, next, sent = new Form() }: ItemOptions,
): Html => {
  const said = {
    themes: feedback.labels.map(({ theme }) => theme.code),
    sentiment: feedback.sentiment === null ? '' : String(feedback.sentiment),
  };
  const form = sent.over({ ...beginningWith(visit, feedback, said) });
  return html`${refusal(form)}
    <p class="back"><a href="${visit.link(withView(visit, '/feedback'))}">Back to the list</a></p>
    <h1>${ratingOf(feedback)}</h1>
    ${notes(feedback)}${words(feedback)}${answersOf(feedback.answers, feedback.findings)}
    <div class="buttons">
      ${feedback.held && button(visit, feedback, 'release', 'A person wrote this: count it')}${
        feedback.state === 'NEW' && !feedback.held && button(visit, feedback, 'read', 'Mark as read')
      }
    </div>
    <h2>What is it about?</h2>
    ${!feedback.codesHidden && expectedThemes(visit, feedback, themes, next)}
    ${feedback.codesHidden ? blind(visit) : coding(visit, feedback, form, { themes, quick, next })}
    ${help}${facts(feedback)}${answeringPanel(visit, feedback)}${feedbackWork(visit, feedback, form)}${done(visit, feedback)}`;
};
