import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import type { Form } from '../form.js';
import { refusal } from '../fields.js';
import type { Visit } from '../visit.js';
import { figureRows } from './invitation-table.js';
import {
  count,
  outcomeInWords,
  rate,
  settingInWords,
  type ExclusionRule,
  type InvitationReport,
  type ListBrief,
  type TargetItem,
} from './invitation.js';
import { uploadForm, waitingLists } from './list.page.js';
import { targetPart, type TargetForms } from './target.page.js';

/** What the page shows. */
export interface Overview {
  readonly lists: readonly ListBrief[];
  /** Null where it cannot be read now. */
  readonly report: InvitationReport | null;
  readonly targets: readonly TargetItem[];
  readonly rules: readonly ExclusionRule[];
  /** Whether the trust has said what its messages say. */
  readonly settled: boolean;
}

/** The forms of the page: each comes back alone. */
export interface OverviewForms extends TargetForms {
  readonly upload: Form;
}

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthInWords = (month: string): string => months.format(new Date(`${month}T00:00:00Z`));

const share = (value: number | null): string => (value === null ? 'held back' : `${value}%`);

const rates = (report: InvitationReport): Html =>
  html`<h2>How many answered</h2>
    ${
      report.eligible === 0
        ? html`<p>
            It is not known yet how many people could answer, so that there is no response rate. Send a list
            of who was here.
          </p>`
        : html`<p>
              From ${dayInWords(report.from)} to ${dayInWords(report.to)}, ${count(report.responses)} answers
              were given where ${count(report.eligible)} people could answer:
              <strong>a response rate of ${rate(report.responseRate)}</strong>. ${count(report.invited)} of
              them were asked by text
              message.${
                report.syntheticEligible > 0 &&
                ` ${count(report.syntheticEligible)} of these people are made up for demonstration.`
              }
            </p>
            <p class="notice">${report.note}</p>
            ${figureRows({
              name: 'Response rate by month',
              columns: ['Month', 'Could answer', 'Asked by text', 'Answers', 'Response rate'],
              rows: report.months.map((month) => [
                monthInWords(month.month),
                count(month.eligible),
                count(month.invited),
                count(month.responses),
                rate(month.responseRate),
              ]),
            })}`
    }`;

const representation = ({ bySetting, byService }: InvitationReport): Html | null =>
  bySetting.length === 0
    ? null
    : html`<h2>Do those who answered stand for those who were asked?</h2>
        <p>
          Where the two shares of a line lie far apart, these people are heard more, or less, than others.
          Shares of fewer than ten people are held back, and those by which they could be worked out.
        </p>
        ${figureRows({
          name: 'Shares by setting of care',
          columns: ['Setting', 'Of those asked', 'Of the answers'],
          rows: bySetting.map((part) => [
            settingInWords(part.setting),
            share(part.percentOfInvited),
            share(part.percentOfResponses),
          ]),
        })}
        <details>
          <summary>Service by service</summary>
          ${figureRows({
            name: 'Shares by service',
            columns: ['Service', 'Of those asked', 'Of the answers'],
            rows: byService.map((part) => [
              part.service?.name ?? 'A service that is not known',
              share(part.percentOfInvited),
              share(part.percentOfResponses),
            ]),
          })}
        </details>`;

const days = ({ days: all }: InvitationReport): Html =>
  html`<h2>What happened to messages</h2>
    ${
      all.length === 0
        ? html`<p>No messages were sent in this time.</p>`
        : figureRows({
            name: 'Messages by day',
            columns: ['Day', 'Sent', 'Delivered', 'Not delivered', 'Said STOP'],
            rows: all.map(({ day, sent, delivered, failed, stopped }) => [
              dayInWords(day),
              count(sent),
              count(delivered),
              count(failed),
              count(stopped),
            ]),
          })
    }`;

const notAsked = ({ notAsked: all }: InvitationReport, rules: readonly ExclusionRule[]): Html | null =>
  all.length === 0
    ? null
    : html`<h2>Who was not asked, and why</h2>
        ${figureRows({
          name: 'Who was not asked',
          columns: ['Reason', 'People'],
          rows: all.map(({ reason, rule, people }) => [
            outcomeInWords({ outcome: reason, rule }, rules),
            people === null ? 'fewer than 10' : count(people),
          ]),
        })}`;

/** Invitations at a glance. */
export const overviewPage = (visit: Visit, overview: Overview, forms: OverviewForms): Html => {
  const { lists, report, targets, rules, settled } = overview;
  return html`${refusal(forms.upload)}${refusal(forms.target)}
    <h1>Invitations by text message</h1>
    ${
      settled
        ? html`<p>
            <a href="${visit.link('/invitations/settings')}">What the messages say, and who gets them</a>
          </p>`
        : html`<p class="notice">
            Before anything can be sent, your experience lead says
            <a href="${visit.link('/invitations/settings')}">what the messages say, and who gets them</a>.
          </p>`
    }
    ${uploadForm(visit, forms.upload)} ${waitingLists(visit, lists)}
    ${report ? html`${rates(report)}` : html`<p class="notice">The figures cannot be read now.</p>`}
    ${targetPart(visit, targets, forms)}
    ${report && html`${representation(report)} ${days(report)} ${notAsked(report, rules)}`}`;
};
