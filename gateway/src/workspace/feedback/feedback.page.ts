import { dayInWords, ratings } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { formOf, radioField, refusal } from '../fields.js';
import { Form } from '../form.js';
import { filterList, pager, withList, type ListFilter } from '../list-page.js';
import { themeField, type Theme } from '../themes.js';
import { answersOf } from '../questionnaires/answers-part.js';
import type { Visit } from '../visit.js';
import { answeringPanel } from './answering-panel.js';
import {
  collectionWords,
  sentimentChoices,
  stateWords,
  type FeedbackBrief,
  type FeedbackItem,
  type FeedbackList,
} from './feedback.js';

/** The ways to look at the answers; the first is the one to begin with. */
export const feedbackFilters: readonly ListFilter[] = [
  { show: '', label: 'To read' },
  { show: 'read', label: 'Read' },
  { show: 'coded', label: 'Coded' },
  { show: 'acted-on', label: 'Acted on' },
  { show: 'all', label: 'All' },
  { show: 'held', label: 'Held back' },
];

const empty: Readonly<Record<string, string>> = {
  '': 'Everything was read. New answers will stand here.',
  held: 'Nothing is held back. Answers that a robot may have sent will stand here.',
};

/** What somebody answered, in a few words. */
const ratingOf = ({ rating }: Pick<FeedbackBrief, 'rating'>): string =>
  rating === null ? 'No rating' : (ratings[rating] ?? rating);

const urgent = html`<strong class="flag">Read first</strong>`;

const brief = (visit: Visit, feedback: FeedbackBrief, open: string): Html =>
  html`<li>
    <a
      href="${visit.link(withList(visit, `/feedback/${feedback.id}`))}"
      ${feedback.id === open ? html` aria-current="true"` : null}
    >
      <span class="title">${ratingOf(feedback)}</span> ${feedback.needsAttention && urgent}
      <span class="secondary"
        >${dayInWords(feedback.receivedOn)}${feedback.service && `, ${feedback.service.name}`}</span
      >
      <span class="excerpt" dir="auto">${feedback.comment ?? 'No words, only a rating'}</span>
    </a>
  </li> `;

/** The list at the left; `open` is the answer that is shown beside it. */
export const feedbackList = (visit: Visit, { items, end }: FeedbackList, open = ''): Html => {
  const show = visit.query('show');
  return html`<nav aria-label="Feedback">
    ${filterList(visit, '/feedback', feedbackFilters, show)}${
      items.length === 0
        ? html`<p>${empty[show] ?? 'There is none of this kind yet.'}</p>`
        : html`<ul class="items">
            ${items.map((each) => brief(visit, each, open))}
          </ul>`
    }${pager(visit, '/feedback', end)}
  </nav>`;
};

const words = ({ comment, language }: FeedbackBrief): Html =>
  comment === null
    ? html`<p class="secondary">The person wrote no words.</p>`
    : html`<blockquote class="quote">
        <span class="words" dir="auto" ${language && html` lang="${language}"`}>${comment}</span>
      </blockquote>`;

const facts = (feedback: FeedbackItem): Html => {
  const { receivedOn, service, state, collectionMode, importSource, mayPublish, labels, sentiment } =
    feedback;
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
    action: visit.link(withList(visit, `/feedback/${id}/${path}`)),
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

/** One answer, with the form that says what it is about. */
export const feedbackItem = (
  visit: Visit,
  feedback: FeedbackItem,
  themes: readonly Theme[],
  sent: Form = new Form(),
): Html => {
  const form = sent.over({
    themes: feedback.labels.map(({ theme }) => theme.code),
    sentiment: feedback.sentiment === null ? '' : String(feedback.sentiment),
  });
  return html`${refusal(form)}
    <p class="back"><a href="${visit.link(withList(visit, '/feedback'))}">Back to the list</a></p>
    <h1>${ratingOf(feedback)}</h1>
    ${notes(feedback)}${words(feedback)}${answersOf(feedback.answers)}
    <div class="buttons">
      ${feedback.held && button(visit, feedback, 'release', 'A person wrote this: count it')}${
        feedback.state === 'NEW' && !feedback.held && button(visit, feedback, 'read', 'Mark as read')
      }
    </div>
    ${facts(feedback)}
    <h2>What is it about?</h2>
    ${formOf(form, {
      action: visit.link(withList(visit, `/feedback/${feedback.id}/themes`)),
      button: 'Save themes',
      version: feedback.version,
      fields: html`${themeField(form, themes, 'Themes')}${radioField(form, {
        name: 'sentiment',
        label: 'What do the words express?',
        choices: sentimentChoices,
      })}`,
    })}
    ${answeringPanel(visit, feedback)}${done(visit, feedback)}`;
};
