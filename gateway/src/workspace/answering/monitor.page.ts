import { ratings } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { checkboxField, formOf, refusal, textField } from '../fields.js';
import type { Form } from '../form.js';
import type { Visit } from '../visit.js';
import { answeringList } from './answering-list.page.js';
import type { FollowUpBrief } from './answering.js';

/** What is late at a trust. */
export interface Monitor {
  readonly on: string;
  readonly lateReplies: number;
  readonly overdueFollowUps: number;
  readonly repliesToModerate: number;
  readonly services: readonly {
    readonly service: { readonly name: string } | null;
    readonly lateReplies: number;
    readonly overdueFollowUps: number;
  }[];
  readonly oldest: readonly FollowUpBrief[];
}

/** How much was answered. */
export interface Answered {
  readonly responses: number;
  readonly replied: number;
  readonly actedOn: number;
  readonly answered: number;
  readonly percentAnswered: number | null;
}

/** What a trust follows up. */
export interface Rule {
  readonly ratings: readonly string[];
  readonly workingDays: number;
  readonly replyWorkingDays: number;
  readonly version: number;
}

const count = (label: string, value: number): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div> `;

const byService = ({ services }: Monitor): Html =>
  html`<table>
    <caption>
      By service, most late first
    </caption>
    <thead>
      <tr>
        <th scope="col">Service</th>
        <th scope="col">Replies that are late</th>
        <th scope="col">Follow-ups that are overdue</th>
      </tr>
    </thead>
    <tbody>
      ${services.map(
        ({ service, lateReplies, overdueFollowUps }) =>
          html`<tr>
            <th scope="row">${service?.name ?? 'The trust as a whole'}</th>
            <td>${lateReplies}</td>
            <td>${overdueFollowUps}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;

const share = ({ responses, replied, actedOn, answered, percentAnswered }: Answered): Html =>
  html`<h2>How much we answered in the last 90 days</h2>
    ${
      percentAnswered === null
        ? html`<p>Nobody answered in these days.</p>`
        : html`<p>
            ${answered} of ${responses} answers received a reply or an action: ${percentAnswered.toFixed(1)}%.
            ${replied} received a reply, ${actedOn} an action.
          </p>`
    }`;

/** What is late, service by service. */
export const monitorPage = (visit: Visit, monitor: Monitor, answered: Answered | null): Html =>
  html`<p class="back"><a href="${visit.link('/answering')}">Back to the list</a></p>
    <h1>What is late</h1>
    <dl class="desk-counts">
      ${count('Replies past their time', monitor.lateReplies)}${count('Follow-ups that are overdue', monitor.overdueFollowUps)}${count(
        'Replies to check',
        monitor.repliesToModerate,
      )}
    </dl>
    ${monitor.services.length === 0 ? html`<p>Nothing is late today.</p>` : byService(monitor)}
    ${answered && share(answered)}
    ${
      monitor.oldest.length > 0 &&
      html`<h2>Overdue longest</h2>
        ${answeringList(visit, { followUps: monitor.oldest, end: { endCursor: null, hasNextPage: false } })}`
    }`;

/** What a trust follows up, for its lead to change. */
export const rulePage = (visit: Visit, rule: Rule, sent: Form): Html => {
  const form = sent.over({
    ratings: rule.ratings,
    workingDays: String(rule.workingDays),
    replyWorkingDays: String(rule.replyWorkingDays),
  });
  return html`${refusal(form)}
    <p class="back"><a href="${visit.link('/answering')}">Back to the list</a></p>
    <h1>What we follow up</h1>
    <p>
      It holds for answers that come in from now on. The time counts from the day on which the person
      answered.
    </p>
    ${formOf(form, {
      action: visit.link('/answering/rule'),
      button: 'Save this',
      version: rule.version,
      fields: html`${checkboxField(form, {
        name: 'ratings',
        label: 'Which answers are followed up?',
        choices: Object.entries(ratings).map(([value, label]) => ({ value, label })),
      })}${textField(form, { name: 'workingDays', label: 'Within how many working days?', type: 'number', width: 'short' })}${textField(
        form,
        {
          name: 'replyWorkingDays',
          label: 'Within how many working days does somebody who would like a reply get one?',
          type: 'number',
          width: 'short',
        },
      )}`,
    })}`;
};
