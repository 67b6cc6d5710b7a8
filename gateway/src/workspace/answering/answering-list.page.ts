import { ratings } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { dayInLondon, distanceInWords } from '../days.js';
import { filterList, pager, withList, type ListFilter } from '../list-page.js';
import type { Visit } from '../visit.js';
import {
  reasonWords,
  type AnsweringList,
  type FollowUp,
  type FollowUpBrief,
  type ReplyBrief,
} from './answering.js';

/** The ways to look at what waits; the first is the one to begin with. */
const filters: readonly ListFilter[] = [
  { show: '', label: 'To follow up' },
  { show: 'overdue', label: 'Overdue' },
  { show: 'mine', label: 'Mine' },
  { show: 'done', label: 'Done' },
];

const checkFilter: ListFilter = { show: 'check', label: 'Replies to check' };

const empty: Readonly<Record<string, string>> = {
  '': 'Nothing is to be followed up. Low scores and people who would like a reply will stand here.',
  overdue: 'Nothing is overdue.',
  mine: 'You took nothing. Open something to follow up and take it.',
  done: 'Nothing was followed up yet.',
  check: 'No reply waits for another person to read it.',
};

/** Whether somebody decides about replies: they work for the whole trust. */
export const mayCheck = (visit: Visit): boolean =>
  visit.member.grants.some(
    ({ organisation, role, services }) =>
      organisation === visit.organisation &&
      services === null &&
      (role === 'experience-team' || role === 'experience-lead'),
  );

/** Until when something is due, in words. */
export const dueInWords = ({ doneOn, dueOn }: FollowUp, today: string = dayInLondon()): string =>
  doneOn === null ? `Due ${distanceInWords(dueOn, today)}` : `Done ${distanceInWords(doneOn, today)}`;

/** A word in a shape for what is late. */
export const overdueFlag = html`<strong class="flag">Overdue</strong>`;

const followUp = (visit: Visit, each: FollowUpBrief, open: string): Html | null =>
  each.feedback &&
  html`<li>
    <a
      href="${visit.link(withList(visit, `/answering/${each.feedback.id}`))}"
      ${each.feedback.id === open ? html` aria-current="true"` : null}
    >
      <span class="title"
        >${reasonWords[each.reason]}: ${ratings[each.feedback.rating ?? ''] ?? 'No rating'}</span
      >
      ${each.overdue && overdueFlag}
      <span class="secondary"
        >${dueInWords(each)}${each.feedback.service && `, ${each.feedback.service.name}`}.
        ${each.mine ? 'Yours' : (each.owner ?? 'Nobody looks after it yet')}</span
      >
      <span class="excerpt" dir="auto">${each.feedback.comment ?? 'No words, only a rating'}</span>
    </a>
  </li> `;

const toCheck = (visit: Visit, each: ReplyBrief, open: string): Html | null =>
  each.feedback &&
  html`<li>
    <a
      href="${visit.link(withList(visit, `/answering/${each.feedback.id}`))}"
      ${each.feedback.id === open ? html` aria-current="true"` : null}
    >
      <span class="title">${each.from}</span>
      <span class="secondary">${each.mine ? 'You wrote it: another person reads it' : 'To check'}</span>
      <span class="excerpt" dir="auto">${each.text}</span>
    </a>
  </li> `;

/** The list at the left; `open` is the answer that is shown beside it. */
export const answeringList = (visit: Visit, list: AnsweringList, open = ''): Html => {
  const show = visit.query('show');
  const items = (
    'followUps' in list
      ? list.followUps.map((each) => followUp(visit, each, open))
      : list.replies.map((each) => toCheck(visit, each, open))
  ).filter((each) => each !== null);
  return html`<nav aria-label="What waits for an answer">
    ${filterList(visit, '/answering', mayCheck(visit) ? [...filters, checkFilter] : filters, show)}${
      items.length === 0
        ? html`<p>${empty[show]}</p>`
        : html`<ul class="items">
            ${items}
          </ul>`
    }${pager(visit, '/answering', list.end)}
  </nav>`;
};
