import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { instantInWords } from '../days.js';
import { formOf, refusal, textAreaField } from '../fields.js';
import { Form } from '../form.js';
import { filterList, pager, withList, type ListFilter, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';

/** Somebody who came forward, as a list shows them. */
export interface InterestBrief {
  readonly id: string;
  readonly receivedOn: string;
  readonly state: 'NEW' | 'ANSWERED';
  readonly held: boolean;
  readonly synthetic: boolean;
  readonly contact: { readonly name: string } | null;
  readonly opportunity: { readonly id: string; readonly title: string };
}

/** Somebody who came forward, with what they wrote and what they were answered. */
export interface InterestItem extends InterestBrief {
  readonly version: number;
  readonly message: string | null;
  readonly accessNeeds: string | null;
  readonly testMode: boolean;
  readonly contact: {
    readonly name: string;
    readonly email: string | null;
    readonly telephone: string | null;
  } | null;
  readonly answers: readonly {
    readonly answeredAt: string;
    readonly answeredBy: string;
    readonly text: string;
    readonly sentAt: string | null;
  }[];
}

/** One page of people who came forward. */
export interface InterestList {
  readonly items: readonly InterestBrief[];
  readonly end: PageEnd;
}

/** The ways to look at them; the first is the one to begin with. */
export const interestFilters: readonly ListFilter[] = [
  { show: '', label: 'To answer' },
  { show: 'answered', label: 'Answered' },
  { show: 'held', label: 'Held back' },
];

const nobody: Readonly<Record<string, string>> = {
  '': 'Nobody waits for an answer. People who want to take part will stand here.',
  answered: 'Nobody was answered yet.',
  held: 'Nothing is held back. What a robot may have sent will stand here.',
};

const nameOf = ({ contact }: InterestBrief): string => contact?.name ?? 'Details erased';

const brief = (visit: Visit, interest: InterestBrief, open: string): Html =>
  html`<li>
    <a
      href="${visit.link(withList(visit, `/interests/${interest.id}`))}"
      ${interest.id === open ? html` aria-current="true"` : null}
    >
      <span class="title">${nameOf(interest)}</span>
      <span class="secondary">Came forward on ${dayInWords(interest.receivedOn)}</span>
      <span class="excerpt">${interest.opportunity.title}</span>
    </a>
  </li> `;

/** The list at the left; `open` is who is shown beside it. */
export const interestList = (visit: Visit, { items, end }: InterestList, open = ''): Html => {
  const show = visit.query('show');
  return html`<nav aria-label="People who came forward">
    ${filterList(visit, '/interests', interestFilters, show)}${
      items.length === 0
        ? html`<p>${nobody[show] ?? ''}</p>`
        : html`<ul class="items">
            ${items.map((each) => brief(visit, each, open))}
          </ul>`
    }${pager(visit, '/interests', end)}
  </nav>`;
};

const fact = (name: string, value: string | null | undefined): Html | null =>
  value
    ? html`<dt>${name}</dt>
        <dd dir="auto">${value}</dd>`
    : null;

const answers = ({ answers: given, contact }: InterestItem): Html | null =>
  given.length === 0
    ? null
    : html`<h2>What we answered</h2>
        <ul class="record">
          ${given.map(
            ({ answeredAt, answeredBy, text, sentAt }) =>
              html`<li>
                <p class="words">${text}</p>
                <p class="secondary">
                  ${answeredBy}, ${instantInWords(answeredAt)}.
                  ${sentAt ? `E-mail sent ${instantInWords(sentAt)}` : contact?.email ? 'The e-mail is on its way' : 'Kept here; no e-mail was sent'}
                </p>
              </li> `,
          )}
        </ul>`;

const answerForm = (visit: Visit, interest: InterestItem, form: Form): Html => {
  const { id, contact, version } = interest;
  if (!contact)
    return html`<p>The contact details are erased, so nobody can be answered here any longer.</p>`;
  return html`<h2>${contact.email ? 'Answer by e-mail' : 'Note what you told them'}</h2>
    ${
      contact.email
        ? html`<p>The e-mail goes to ${contact.email} at once, with your words and your trust's name.</p>`
        : html`<p>They gave no e-mail address. Ring them, and write here what was said.</p>`
    }
    ${formOf(form, {
      action: visit.link(withList(visit, `/interests/${id}/answer`)),
      button: contact.email ? 'Send this answer' : 'Keep this note',
      version,
      once: true,
      fields: textAreaField(form, {
        name: 'text',
        label: 'Your answer',
        hint: 'Say what happens next, when and where, and whom to ask.',
        rows: 8,
      }),
    })}`;
};

/** One person who came forward: what they want, how to reach them, and the answer. */
export const interestItem = (visit: Visit, interest: InterestItem, form: Form = new Form()): Html => {
  const { id, contact, opportunity, message, accessNeeds, receivedOn, held, testMode, version } = interest;
  return html`${refusal(form)}
    <p class="back"><a href="${visit.link(withList(visit, '/interests'))}">Back to the list</a></p>
    <h1 id="interest" tabindex="-1">${nameOf(interest)}</h1>
    ${testMode && html`<p class="hint">This came through a key in test mode. It does not count.</p>`}
    <dl class="facts">
      <dt>Wants to take part in</dt>
      <dd><a href="${visit.link(`/opportunities/${opportunity.id}`)}">${opportunity.title}</a></dd>
      <dt>Came forward on</dt>
      <dd>${dayInWords(receivedOn)}</dd>
      ${fact('E-mail', contact?.email)}${fact('Telephone', contact?.telephone)}${fact('Needs', accessNeeds)}
    </dl>
    ${
      message &&
      html`<h2>What they wrote</h2>
        <p class="quote words" dir="auto">${message}</p>`
    }
    ${answers(interest)}
    ${
      held
        ? html`<h2>Held back</h2>
            <p>A robot may have sent this. Release it when a person wrote it, then answer.</p>
            ${formOf(new Form(), {
              action: visit.link(withList(visit, `/interests/${id}/release`)),
              button: 'A person sent this: release it',
              version,
              fields: html``,
            })}`
        : answerForm(visit, interest, form)
    }`;
};
