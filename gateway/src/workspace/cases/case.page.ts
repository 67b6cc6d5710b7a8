import { html, type Html } from '../../pages/html.js';
import { instantInWords, weekdayInWords } from '../days.js';
import { formOf, refusal } from '../fields.js';
import { Form } from '../form.js';
import type { Theme } from '../themes.js';
import type { Visit } from '../visit.js';
import { overdueFlag } from './case-list.page.js';
import { caseSteps, type CaseStep } from './case-steps.js';
import {
  channelChoices,
  dueWords,
  kindChoices,
  labelOf,
  outcomeChoices,
  replyChoices,
  rightChoices,
  stageWords,
  type CaseItem,
} from './case.js';

/** A form of the case that comes back. */
export interface SentStep {
  readonly name: string;
  readonly form: Form;
}

const fact = (term: string, value: Html | string | null): Html | null =>
  value === null || value === ''
    ? null
    : html`<dt>${term}</dt>
        <dd>${value}</dd>`;

const link = (scheme: 'mailto' | 'tel', value: string | null): Html | null =>
  value === null
    ? null
    : html`<a
        href="${scheme}:${scheme === 'tel' ? value.replace(/[^\d+]/g, '') : encodeURIComponent(value).replace('%40', '@')}"
        >${value}</a
      >`;

const person = ({ person: who, behalf }: CaseItem): Html =>
  html`<h2>Who told us</h2>
    ${
      who === null
        ? html`<p>They left no name and no way to be answered.</p>`
        : html`<dl class="facts">
            ${fact('Name', who.name)}${fact('Wants to be answered', labelOf(replyChoices, who.channel))}${fact('E-mail', link('mailto', who.email))}${fact(
              'Telephone',
              link('tel', who.telephone),
            )}${fact('Address', who.address && html`<span class="words">${who.address}</span>`)}${fact('Language', who.language)}${fact('Needs', who.needs)}
          </dl>`
    }
    ${
      behalf &&
      html`<h3>They act for somebody else</h3>
        <dl class="facts">
          ${fact('For', behalf.name)}${fact('Is their', behalf.relationship)}${fact('By what right', labelOf(rightChoices, behalf.right))}
        </dl>`
    }`;

const due = (found: CaseItem, today: string): Html =>
  html`<p class="due">
    ${found.stage === 'CLOSED' ? `${stageWords.CLOSED} on ${weekdayInWords(found.closedOn ?? today)}` : dueWords(found, today)}
    ${found.overdue && overdueFlag}
  </p>`;

const clocks = (found: CaseItem): Html => {
  const { acknowledgeBy, acknowledgedOn, respondBy, longStopOn, escalatedOn, outcome, happenedOn } = found;
  const day = (value: string | null): string | null => value && weekdayInWords(value);
  return html`<dl class="facts">
    ${fact('Stage', stageWords[found.stage])}${fact('Outcome', outcome && labelOf(outcomeChoices, outcome))}${fact('Came in', day(found.receivedOn))}${fact(
      'Became a complaint',
      day(escalatedOn),
    )}${fact('Acknowledge by', day(acknowledgeBy))}${fact('Acknowledged', day(acknowledgedOn))}${fact('Answer by', day(respondBy))}${fact(
      'Six months end',
      day(longStopOn),
    )}${fact('It happened', day(happenedOn))}${fact('About', found.service?.name ?? 'The trust as a whole')}${fact(
      'Themes',
      found.themes.map(({ name }) => name).join(', '),
    )}${fact('Looked after by', found.assignedTo ?? 'Nobody yet')}
  </dl>`;
};

const told = ({ words, summary, finding }: CaseItem): Html =>
  html`<h2>What they told us</h2>
    <blockquote class="quote"><span class="words" dir="auto">${words ?? summary}</span></blockquote>
    ${
      finding &&
      html`<h2>What we found</h2>
        <p><span class="words">${finding}</span></p>`
    }`;

const contacts = ({ contacts: { nodes } }: CaseItem): Html =>
  html`<h2>Contacts</h2>
    ${
      nodes.length === 0
        ? html`<p>None is recorded yet.</p>`
        : html`<ul class="record">
            ${nodes.map(
              ({ recordedAt, recordedBy, channel, note }) =>
                html`<li>
                  <p class="secondary">
                    ${instantInWords(recordedAt)}, ${labelOf(channelChoices, channel).toLowerCase()}, by
                    ${recordedBy}
                  </p>
                  <p><span class="words" dir="auto">${note}</span></p>
                </li> `,
            )}
          </ul>`
    }`;

const readings = ({ readings: { nodes } }: CaseItem): Html =>
  html`<details>
    <summary>Who has read this case</summary>
    <p>Every reading is noted, yours too. These are the last ones.</p>
    <ul class="record">
      ${nodes.map(({ readAt, readBy }) => html`<li>${instantInWords(readAt)}, ${readBy}</li> `)}
    </ul>
  </details>`;

const notes = ({ held, testMode, outOfTime }: CaseItem): Html =>
  html`${held && html`<p class="notice"><strong>Held back.</strong> A robot may have sent this. Release it below if a person did.</p>`}${
    testMode &&
    html`<p class="notice"><strong>Test.</strong> This was sent in test mode. Nobody waits for an answer.</p>`
  }${
    outOfTime &&
    html`<p class="notice">
      <strong>More than 12 months.</strong> It happened more than 12 months before they complained. Ask why,
      and decide whether it can still be looked into.
    </p>`
  }`;

function stepForm(
  visit: Visit,
  step: CaseStep,
  found: CaseItem,
  themes: readonly Theme[],
  sent: SentStep | undefined,
): Html {
  const mine = sent?.name === step.name;
  const form = (mine ? sent.form : new Form()).over(step.saved?.(found) ?? {});
  const opened = sent ? mine : (step.next?.(found) ?? false);
  return html`<details${opened ? html` open` : null}>
    <summary>${step.title}</summary>
    ${formOf(form, {
      action: visit.link(`/cases/${found.id}/${step.name}`),
      button: step.button,
      secondary: !opened,
      fields: step.fields(form, found, themes),
      ...(step.name === 'contact' ? { once: true } : { version: found.version }),
    })}
  </details> `;
}

/** One case: what they told, who they are, what is due, what was done, and what can be done now. */
export const casePage = (
  visit: Visit,
  found: CaseItem,
  { themes, today, sent }: { themes: readonly Theme[]; today: string; sent?: SentStep | undefined },
): Html =>
  html`${sent && refusal(sent.form)}
    <p><a href="${visit.link('/cases')}">Back to the cases</a></p>
    <div id="case" tabindex="-1">
      <h1>${labelOf(kindChoices, found.kind)} <span class="reference">${found.reference}</span></h1>
      ${due(found, today)}${notes(found)}
      <div class="pair">
        <div>${told(found)}${person(found)}${contacts(found)}${readings(found)}</div>
        <div>
          ${clocks(found)}
          <h2>What do you want to do?</h2>
          ${caseSteps.filter(({ offered }) => offered(found)).map((step) => stepForm(visit, step, found, themes, sent))}
        </div>
      </div>
    </div>`;
