import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { dateField, formOf, refusal, selectField, textAreaField, textField, type Choice } from '../fields.js';
import { Form } from '../form.js';
import { filterList, pager, withList, type ListFilter, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { opportunityKinds, wordsOf } from './involvement-words.js';

/** An opportunity as a list shows it. */
export interface OpportunityBrief {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly area: string;
  readonly closingOn: string | null;
  readonly closedOn: string | null;
  readonly interestCount: number | null;
}

/** An opportunity with everything about it. */
export interface OpportunityItem extends OpportunityBrief {
  readonly description: string;
  readonly location: string;
  readonly time: string;
  readonly access: string | null;
  readonly trainingNeeded: string | null;
  readonly payment: string;
  readonly publishedOn: string;
  readonly version: number;
  readonly level: { readonly name: string };
  readonly interests: {
    readonly nodes: readonly {
      readonly id: string;
      readonly receivedOn: string;
      readonly state: string;
      readonly contact: { readonly name: string } | null;
    }[];
  };
}

/** One page of opportunities. */
export interface OpportunityList {
  readonly items: readonly OpportunityBrief[];
  readonly end: PageEnd;
}

const filters: readonly ListFilter[] = [
  { show: '', label: 'Open' },
  { show: 'all', label: 'All, also those that are over' },
];

const stateOf = ({ closedOn, closingOn }: OpportunityBrief): string =>
  closedOn
    ? `Closed on ${dayInWords(closedOn)}`
    : closingOn
      ? `Open until ${dayInWords(closingOn)}`
      : 'Open, no last day';

const countOf = ({ interestCount }: OpportunityBrief): string =>
  interestCount === null ? '' : `, ${interestCount} came forward`;

const brief = (visit: Visit, opportunity: OpportunityBrief, open: string): Html =>
  html`<li>
    <a
      href="${visit.link(withList(visit, `/opportunities/${opportunity.id}`))}"
      ${opportunity.id === open ? html` aria-current="true"` : null}
    >
      <span class="title">${opportunity.title}</span>
      <span class="secondary">${stateOf(opportunity)}${countOf(opportunity)}</span>
      <span class="excerpt">${wordsOf(opportunityKinds, opportunity.kind)}, ${opportunity.area}</span>
    </a>
  </li> `;

/** The list at the left; `open` is the one that is shown beside it. */
export const opportunityList = (visit: Visit, { items, end }: OpportunityList, open = ''): Html =>
  html`<nav aria-label="Opportunities">
    <p><a class="button" href="${visit.link('/opportunities/new')}">Publish an opportunity</a></p>
    ${filterList(visit, '/opportunities', filters, visit.query('show'))}${
      items.length === 0
        ? html`<p>No opportunity is open. What people can take part in will stand here.</p>`
        : html`<ul class="items">
            ${items.map((each) => brief(visit, each, open))}
          </ul>`
    }${pager(visit, '/opportunities', end)}
  </nav>`;

const people = (visit: Visit, { interests }: OpportunityItem): Html =>
  interests.nodes.length === 0
    ? html`<p>Nobody came forward yet.</p>`
    : html`<ul class="record">
        ${interests.nodes.map(
          ({ id, receivedOn, state, contact }) =>
            html`<li>
              <a href="${visit.link(`/interests/${id}`)}">${contact?.name ?? 'Details erased'}</a>, on
              ${dayInWords(receivedOn)}, ${state === 'NEW' ? 'to answer' : 'answered'}
            </li> `,
        )}
      </ul>`;

/** One opportunity, with the people who came forward and the way to close it. */
export const opportunityItem = (visit: Visit, item: OpportunityItem, form: Form = new Form()): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link(withList(visit, '/opportunities'))}">Back to the list</a></p>
    <h1>${item.title}</h1>
    <p class="words">${item.description}</p>
    <dl class="facts">
      ${[
        ['State', stateOf(item)],
        ['Kind', wordsOf(opportunityKinds, item.kind)],
        ['How much people decide', item.level.name],
        ['Area', item.area],
        ['Where', item.location],
        ['Time', item.time],
        ['Payment', item.payment],
        ['Access', item.access ?? 'Nothing is said about it'],
        ['Training', item.trainingNeeded ?? 'None is needed'],
        ['Published', dayInWords(item.publishedOn)],
      ].map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <h2>Who came forward</h2>
    ${people(visit, item)}
    ${
      item.closedOn === null &&
      html`<h2>Close it</h2>
        <p>The public no longer sees it, and nobody else can come forward. It cannot be opened again.</p>
        ${formOf(form, {
          action: visit.link(withList(visit, `/opportunities/${item.id}/close`)),
          button: 'Close this opportunity',
          version: item.version,
          secondary: true,
          fields: html``,
        })}`
    }`;

/** The form for a new opportunity. */
export const newOpportunity = (visit: Visit, form: Form, levels: readonly Choice[]): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link('/opportunities')}">Back to the list</a></p>
    <h1>Publish an opportunity</h1>
    <p>Everybody can read it at once on your trust's pages, and come forward without an account.</p>
    ${formOf(form, {
      action: visit.link('/opportunities/new'),
      button: 'Publish this',
      published: true,
      once: true,
      fields: html`${textField(form, { name: 'title', label: 'What is it called?' })}${textAreaField(form, {
        name: 'description',
        label: 'What is it about?',
        hint: 'What people would do, with whom, and what comes of it. In plain words.',
      })}${selectField(form, { name: 'kind', label: 'Kind', choices: opportunityKinds })}${selectField(form, {
        name: 'level',
        label: 'How much do people decide?',
        choices: levels,
      })}${textField(form, { name: 'area', label: 'Area of work', hint: 'Such as “Services for older people”.' })}${textField(
        form,
        { name: 'location', label: 'Where?' },
      )}${textField(form, { name: 'time', label: 'How much time, and when?' })}${textField(form, {
        name: 'payment',
        label: 'What do people get?',
        hint: 'Payment, travel, or that there is none.',
      })}${textField(form, { name: 'access', label: 'What is there for access needs?', hint: 'You can leave this empty.' })}${textField(
        form,
        { name: 'trainingNeeded', label: 'Which training is needed?', hint: 'Leave it empty when none is.' },
      )}${dateField(form, { name: 'closingOn', label: 'Last day to come forward', hint: 'Leave it empty when there is none.' })}`,
    })}`;
