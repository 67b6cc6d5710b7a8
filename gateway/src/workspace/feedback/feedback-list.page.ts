import { dayInWords, ratings } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { formOf, radioField, selectField, textField, type Choice } from '../fields.js';
import { Form } from '../form.js';
import { filterList, type ListFilter } from '../list-page.js';
import { serviceChoices, type ServiceName } from '../services.js';
import type { Theme } from '../themes.js';
import type { Visit } from '../visit.js';
import {
  collectionWords,
  criticalityChoices,
  languageName,
  sentimentChoices,
  type FeedbackBrief,
  type FeedbackList,
  type SavedView,
} from './feedback.js';
import { addressOfFilter, isNarrowed, withView } from './feedback-view.js';

/** The ways to look at the answers; the first is the one to begin with. */
const piles: readonly ListFilter[] = [
  { show: '', label: 'To read' },
  { show: 'read', label: 'Read' },
  { show: 'coded', label: 'Coded' },
  { show: 'acted-on', label: 'Acted on' },
  { show: 'all', label: 'All' },
  { show: 'translate', label: 'To translate' },
  { show: 'held', label: 'Held back' },
];

const empty: Readonly<Record<string, string>> = {
  '': 'Everything was read. New answers will stand here.',
  translate: 'Nothing waits. Words in another language will stand here until a person translates them.',
  held: 'Nothing is held back. Answers that a robot may have sent will stand here.',
};

/** What somebody answered, in a few words. */
export const ratingOf = ({ rating }: Pick<FeedbackBrief, 'rating'>): string =>
  rating === null ? 'No rating' : (ratings[rating] ?? rating);

/** The word and shape of what may speak of danger. */
export const urgent = html`<strong class="flag">Read first</strong>`;

const brief = (visit: Visit, feedback: FeedbackBrief, open: string): Html =>
  html`<li>
    <input
      type="checkbox"
      name="answers"
      value="${feedback.id}:${feedback.version}"
      aria-label="Choose: ${ratingOf(feedback)}, ${dayInWords(feedback.receivedOn)}"
    />
    <a
      href="${visit.link(withView(visit, `/feedback/${feedback.id}`))}"
      ${feedback.id === open ? html` aria-current="true"` : null}
    >
      <span class="title">${ratingOf(feedback)}</span> ${feedback.needsAttention && urgent}
      <span class="secondary"
        >${dayInWords(feedback.receivedOn)}${feedback.service && `, ${feedback.service.name}`}</span
      >
      <span class="excerpt" dir="auto">${feedback.comment ?? 'No words, only a rating'}</span>
    </a>
  </li> `;

const all: Choice = { value: '', label: 'All' };
const named = (words: Readonly<Record<string, string>>): Choice[] => [
  all,
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
];
const yesOrNo: readonly Choice[] = [all, { value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }];

/** What the list can be cut down by. */
export interface Choices {
  readonly services: readonly ServiceName[];
  readonly themes: readonly Theme[];
}

const themeChoices = (themes: readonly Theme[], none: string): Choice[] => [
  { value: '', label: none },
  ...themes.map(({ code, name, parent }) => ({ value: code, label: parent ? `– ${name}` : name })),
];

const languages = [
  'en',
  'cy',
  'pl',
  'ur',
  'ar',
  'pa',
  'bn',
  'gu',
  'ro',
  'pt',
  'es',
  'so',
  'fr',
  'zh',
  'fa',
  'tr',
];

function search(visit: Visit, { services, themes }: Choices): Html {
  const form = new Form().over(
    Object.fromEntries(
      [
        'service',
        'rating',
        'language',
        'theme',
        'criticality',
        'from',
        'to',
        'mode',
        'hasWords',
        'safeguarding',
      ].map((name) => [name, visit.query(name)]),
    ),
  );
  return html`<details ${isNarrowed(visit) ? html` open` : null}>
    <summary>Search and filter</summary>
    <form method="get" action="/workspace/feedback" class="stack" role="search">
      ${visit.organisations.length > 1 && html`<input type="hidden" name="at" value="${visit.organisation}" />`}
      <input type="hidden" name="show" value="${visit.query('show')}" />
      <div class="field">
        <label for="q">Words</label>
        <p class="hint" id="q-hint">"In quotes" for words in this order. A - before a word leaves it out.</p>
        <input
          type="search"
          id="q"
          name="q"
          value="${visit.query('q')}"
          maxlength="200"
          aria-describedby="q-hint"
          aria-keyshortcuts="/"
          data-key="/"
        />
      </div>
      ${selectField(form, { name: 'service', label: 'Service', choices: [all, ...serviceChoices(services).slice(1)] })}${selectField(form, { name: 'rating', label: 'Rating', choices: named(ratings) })}${selectField(form, { name: 'theme', label: 'Theme', choices: themeChoices(themes, 'All') })}${selectField(form, { name: 'criticality', label: 'At least this critical', choices: [all, ...criticalityChoices] })}${selectField(form, { name: 'language', label: 'Language of the words', choices: [all, ...languages.map((value) => ({ value, label: languageName(value) }))] })}${selectField(form, { name: 'mode', label: 'How it was given', choices: named(collectionWords) })}${selectField(form, { name: 'hasWords', label: 'Has words', choices: yesOrNo })}${selectField(form, { name: 'safeguarding', label: 'With safeguarding', choices: yesOrNo })}${textField(form, { name: 'from', label: 'From this day', type: 'date', width: 'medium' })}${textField(form, { name: 'to', label: 'To this day', type: 'date', width: 'medium' })}
      <button class="button">Show these</button>
    </form>
    ${
      isNarrowed(visit) &&
      html`<p><a href="${visit.link('/feedback')}">Show everything again</a></p>
        <h3>Keep this view</h3>
        ${formOf(new Form(), {
          action: visit.link(withView(visit, '/feedback/views')),
          button: 'Keep it',
          once: true,
          secondary: true,
          fields: html`${textField(new Form(), { name: 'viewName', label: 'What is it called?' })}<label
              class="checkbox"
              for="shared"
              ><input type="checkbox" id="shared" name="shared" value="yes" /><span
                >For the whole team</span
              ></label
            >`,
        })}`
    }
  </details>`;
}

const keptViews = (visit: Visit, views: readonly SavedView[]): Html | null =>
  views.length === 0
    ? null
    : html`<details>
        <summary>Kept views (${views.length})</summary>
        <ul>
          ${views.map(
            ({ id, name, shared, own, filter, version }) =>
              html`<li>
                <a href="${visit.link(addressOfFilter(filter))}">${name}</a>${shared && ', for the team'}${
                  own &&
                  formOf(new Form(), {
                    action: visit.link(`/feedback/views/${id}/forget`),
                    button: `Forget "${name}"`,
                    fields: html``,
                    version,
                    secondary: true,
                  })
                }
              </li> `,
          )}
        </ul>
      </details>`;

const bulk = (themes: readonly Theme[]): Html =>
  html`<details>
    <summary>Change all that you chose</summary>
    <div class="stack">
      ${selectField(new Form(), { name: 'bulkTheme', label: 'Give them this theme', choices: themeChoices(themes, 'None') })}${selectField(new Form(), { name: 'bulkSentiment', label: 'They express', choices: [{ value: '', label: 'As it is' }, ...sentimentChoices.slice(1)] })}${radioField(
        new Form().over({ bulkState: '' }),
        {
          name: 'bulkState',
          label: 'They are',
          choices: [
            { value: '', label: 'As they are' },
            { value: 'READ', label: 'Read' },
            { value: 'CODED', label: 'Coded' },
          ],
        },
      )}
      <button class="button quiet">Change the chosen ones</button>
    </div>
  </details>`;

const undo = (visit: Visit): Html | null => {
  const change = visit.query('undo');
  const left = Number.parseInt(visit.query('left'), 10) || 0;
  if (change === '') return null;
  return html`<div class="notice">
    ${left > 0 && html`<p>${left} of them stayed as they are: somebody changed them meanwhile.</p>`}${formOf(
      new Form(),
      {
        action: visit.link(withView(visit, `/feedback/undo/${encodeURIComponent(change)}`)),
        button: 'Take the whole change back',
        fields: html``,
        secondary: true,
      },
    )}
  </div>`;
};

const pager = (visit: Visit, { endCursor, hasNextPage }: FeedbackList['end']): Html | null => {
  const first = visit.query('after') !== '';
  if (!first && !hasNextPage) return null;
  return html`<p class="pager">
    ${first && html`<a href="${visit.link(withView(visit, '/feedback', { after: '' }))}">First page</a> `}${
      hasNextPage &&
      html`<a rel="next" href="${visit.link(withView(visit, '/feedback', { after: endCursor ?? '' }))}"
        >Next page</a
      >`
    }
  </p>`;
};

/** The list at the left; `open` is the answer that is shown beside it. */
export const feedbackList = (
  visit: Visit,
  { items, end, views }: FeedbackList,
  choices: Choices,
  open = '',
): Html => {
  const show = visit.query('show');
  return html`${undo(visit)}
    <nav aria-label="Feedback">
      ${filterList(visit, '/feedback', piles, show)}${search(visit, choices)}${keptViews(visit, views)}
      ${
        items.length === 0
          ? html`<p>
              ${isNarrowed(visit) ? 'Nothing fits. Take a filter away.' : (empty[show] ?? 'There is none of this kind yet.')}
            </p>`
          : html`<form method="post" action="${visit.link(withView(visit, '/feedback/change-many'))}">
              <input type="hidden" name="idempotencyKey" value="${new Form().idempotencyKey}" />
              <ul class="items choosable">
                ${items.map((each) => brief(visit, each, open))}
              </ul>
              ${bulk(choices.themes)}
            </form>`
      }${pager(visit, end)}
    </nav>
    <p><a href="${visit.link('/feedback-again')}">Code comments a second time</a></p>`;
};
