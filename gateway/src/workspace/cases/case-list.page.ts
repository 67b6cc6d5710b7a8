import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { filterList, pager, type ListFilter, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { dueWords, kindChoices, labelOf, stageWords, type CaseBrief, type CaseDesk } from './case.js';

/** The ways to look at the cases; the first is the one to begin with. */
export const caseFilters: readonly ListFilter[] = [
  { show: '', label: 'By what is due' },
  { show: 'all', label: 'All, newest first' },
  { show: 'held', label: 'Held back' },
];

/** One page of cases. */
export interface CaseList {
  readonly items: readonly CaseBrief[];
  readonly end: PageEnd;
}

/** A word in a shape for what is late. */
export const overdueFlag = html`<strong class="flag">Overdue</strong>`;

const item = (visit: Visit, each: CaseBrief, today: string): Html =>
  html`<li>
    <a href="${visit.link(`/cases/${each.id}`)}">
      <span class="title">${labelOf(kindChoices, each.kind)} ${each.reference}</span>
      ${each.overdue && overdueFlag}
      <span class="due"
        >${each.stage === 'CLOSED' ? stageWords.CLOSED : `${stageWords[each.stage]}. ${dueWords(each, today)}`}</span
      >
      <span class="excerpt" dir="auto">${each.summary}</span>
      <span class="secondary"
        >Came in on ${dayInWords(each.receivedOn)}.
        ${each.assignedTo ? `Looked after by ${each.assignedTo}` : 'Nobody looks after it yet'}</span
      >
    </a>
  </li> `;

const desk = ({ open, toAcknowledge, overdue, dueWithinAWeek, held }: CaseDesk): Html =>
  html`<dl class="desk-counts">
    <div>
      <dt>Open</dt>
      <dd>${open}</dd>
    </div>
    <div>
      <dt>To acknowledge</dt>
      <dd>${toAcknowledge}</dd>
    </div>
    <div>
      <dt>Overdue</dt>
      <dd>${overdue}</dd>
    </div>
    <div>
      <dt>Due within a week</dt>
      <dd>${dueWithinAWeek}</dd>
    </div>
    <div>
      <dt>Held back</dt>
      <dd>${held}</dd>
    </div>
  </dl>`;

const empty: Readonly<Record<string, string>> = {
  '': 'No case is open. What people tell you will stand here, what is due first on top.',
  held: 'Nothing is held back. Cases that a robot may have sent will stand here.',
};

/** The cases of a trust. Each that is listed counts as read, so that the list stands on a page of its own. */
export const caseListPage = (
  visit: Visit,
  counts: CaseDesk,
  { items, end }: CaseList,
  today: string,
): Html => {
  const show = visit.query('show');
  return html`<h1>Cases</h1>
    ${desk(counts)}
    <p><a class="button" href="${visit.link('/cases/new')}">Open a case</a></p>
    <nav aria-label="Cases">
      ${filterList(visit, '/cases', caseFilters, show)}${
        items.length === 0
          ? html`<p>${empty[show] ?? 'No case was opened yet.'}</p>`
          : html`<ul class="items">
              ${items.map((each) => item(visit, each, today))}
            </ul>`
      }${pager(visit, '/cases', end)}
    </nav>`;
};
