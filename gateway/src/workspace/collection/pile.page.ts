import { dayInWords, ratings } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import {
  dateField,
  formOf,
  radioField,
  refusal,
  selectField,
  textAreaField,
  type Choice,
} from '../fields.js';
import type { Form } from '../form.js';
import type { Visit } from '../visit.js';
import {
  cardWays,
  helperKeys,
  languageChoices,
  publishKeys,
  ratingKeys,
  respondentKeys,
  type HandedReceipt,
  type Recorded,
  type RecordedBrief,
} from './collection.js';
import { keyField } from './key-field.js';
import { pileAddress, type Pile } from './pile.js';

/** Where a pile of cards begins. */
export const startPage = (visit: Visit, form: Form, services: readonly Choice[]): Html =>
  html`${refusal(form)}
    <h1>Enter feedback</h1>
    <p>For answers that do not come in by themselves. They count and are read like all others.</p>
    <ul>
      <li><a href="${visit.link('/collection/talk')}">Talk somebody through the question</a></li>
      ${
        visit.holds('experience-team', 'experience-lead') &&
        html`<li><a href="${visit.link('/collection/import')}">Import a file</a></li>`
      }
    </ul>
    <h2>A pile of cards</h2>
    <p>Sort the cards first: one pile for each service and day.</p>
    ${formOf(form, {
      action: visit.link('/collection'),
      button: 'Begin this pile',
      fields: html`${selectField(form, {
        name: 'service',
        label: 'Which service are they about?',
        choices: services,
      })}${dateField(form, { name: 'day', label: 'When did they come in?' })}${radioField(form, {
        name: 'way',
        label: 'How were they filled in?',
        choices: cardWays,
      })}${selectField(form, {
        name: 'language',
        label: 'In which language?',
        choices: languageChoices,
      })}`,
    })}`;

/** The code of an answer that was kept, to be read out or handed over. */
export const receiptOf = ({ code }: HandedReceipt): Html =>
  html`<p class="slip">
    Code for the person: <strong class="reference">${code}</strong>
    <span class="secondary"
      >It is shown this once. With it they can see what was done, at the address /r.</span
    >
  </p>`;

const entered = (visit: Visit, pile: Pile, answer: RecordedBrief): Html =>
  html`<tr>
    <td>${ratings[answer.rating] ?? answer.rating}</td>
    <td class="excerpt" dir="auto">${answer.comment ?? 'No words'}</td>
    <td>${answer.service?.name ?? 'The trust as a whole'}</td>
    <td>
      ${
        answer.mayBeTakenBack
          ? html`<form method="post" action="${visit.link(pileAddress(pile, `/${answer.id}/take-back`))}">
              <input type="hidden" name="expectedVersion" value="${answer.version}" />
              <button class="button quiet">
                Undo<span class="hidden"
                  >: ${ratings[answer.rating]}, ${(answer.comment ?? 'no words').slice(0, 60)}</span
                >
              </button>
            </form>`
          : 'Somebody works with it'
      }
    </td>
  </tr> `;

const lastFew = (visit: Visit, pile: Pile, { latest }: Recorded): Html | null =>
  latest.length === 0
    ? null
    : html`<h2>Your last ${latest.length === 1 ? 'answer' : `${latest.length} answers`}</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="Your last answers">
          <table>
            <thead>
              <tr>
                <th scope="col">Rating</th>
                <th scope="col">Words</th>
                <th scope="col">About</th>
                <th scope="col">Made a mistake?</th>
              </tr>
            </thead>
            <tbody>
              ${latest.map((answer) => entered(visit, pile, answer))}
            </tbody>
          </table>
        </div>`;

/** What a page of a pile shows. */
export interface PileView {
  readonly pile: Pile;
  /** Name of the service. */
  readonly about: string;
  readonly recorded: Recorded;
  /** The receipt of the card before; null on the first. */
  readonly receipt: HandedReceipt | null;
  /** Whether the cards need a reason why they come so late. */
  readonly late: boolean;
}

/** One empty card of a pile, or the one that was typed with what to put right. */
export const pilePage = (visit: Visit, view: PileView, form: Form): Html => {
  const { pile, about, recorded, receipt, late } = view;
  const way = cardWays.find(({ value }) => value === pile.way)?.label ?? '';
  return html`${refusal(form)}${
      receipt && html`<div class="confirmation" role="status">Saved.${receiptOf(receipt)}</div>`
    }
    <h1>Enter a card</h1>
    <p>
      ${about}, ${dayInWords(pile.day)}. ${way}.
      <a href="${visit.link('/collection')}">Begin another pile</a>
    </p>
    <p><span class="count">${recorded.today}</span> entered by you today</p>
    ${formOf(form, {
      action: visit.link(pileAddress(pile)),
      button: 'Save (Enter)',
      once: true,
      fields: html`${keyField(form, {
        name: 'rating',
        label: 'Overall, how was your experience of our service?',
        keys: ratingKeys,
        first: true,
      })}${textAreaField(form, {
        name: 'comment',
        label: 'Their words',
        hint: 'As they stand on the card. Press Tab to go on.',
        rows: 3,
      })}${keyField(form, {
        name: 'mayPublish',
        label: 'May the words be published?',
        keys: publishKeys,
        empty: 'Empty: no',
      })}${keyField(form, {
        name: 'respondentType',
        label: 'Who answered?',
        keys: respondentKeys,
        empty: 'Empty: not said',
      })}${keyField(form, {
        name: 'assistedBy',
        label: 'Who helped to answer?',
        keys: helperKeys,
        empty: 'Empty: nobody',
      })}${
        late &&
        textAreaField(form, {
          name: 'lateBecause',
          label: 'Why are these cards entered so late?',
          hint: 'They came in more than a year ago. What you write is kept with each card.',
          rows: 2,
        })
      }`,
    })}
    ${lastFew(visit, pile, recorded)}`;
};
