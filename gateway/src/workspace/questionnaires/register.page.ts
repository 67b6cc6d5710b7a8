import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import {
  formOf,
  radioField,
  refusal,
  selectField,
  textAreaField,
  textField,
  type Choice,
} from '../fields.js';
import type { Form } from '../form.js';
import { pager, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { partsNav } from './parts.js';
import { decisionChoices } from './questionnaire.js';

/** A survey as it stands in the list. */
export interface SurveyBrief {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly responses: number;
  readonly decision: string | null;
}

/** A survey with everything. */
export interface SurveyItem extends SurveyBrief {
  readonly purpose: string;
  readonly reason: string | null;
  readonly mergedIntoSurvey: string | null;
  readonly mergedIntoQuestionnaire: string | null;
  readonly decidedOn: string | null;
  readonly version: number;
  readonly service: { readonly name: string } | null;
}

const decided = (decision: string | null): string =>
  decisionChoices.find(({ value }) => value === decision)?.label ?? 'Not decided';

/** The list at the left; `open` is the survey that is shown beside it. */
export const surveyList = (
  visit: Visit,
  { items, end }: { readonly items: readonly SurveyBrief[]; readonly end: PageEnd },
  open = '',
): Html =>
  html`${partsNav(visit, '/questionnaires/register')}
    <nav aria-label="Surveys">
      <p><a class="button" href="${visit.link('/questionnaires/register/new')}">Register a survey</a></p>
      ${
        items.length === 0
          ? html`<p>Other surveys that somebody in the trust runs will stand here.</p>`
          : html`<ul class="items">
              ${items.map(
                ({ id, name, owner, responses, decision }) =>
                  html`<li>
                    <a
                      href="${visit.link(`/questionnaires/register/${id}`)}"
                      ${id === open ? html` aria-current="true"` : null}
                    >
                      <span class="title">${name}</span>
                      <span class="secondary">${decided(decision)}</span>
                      <span class="excerpt">${owner}, ${responses} responses</span>
                    </a>
                  </li> `,
              )}
            </ul>`
      }${pager(visit, '/questionnaires/register', end)}
    </nav>`;

/** The form for a survey that was found. */
export const newSurvey = (visit: Visit, form: Form, services: readonly Choice[]): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link('/questionnaires/register')}">Back to the list</a></p>
    <h1>Register a survey</h1>
    ${formOf(form, {
      action: visit.link('/questionnaires/register/new'),
      button: 'Register it',
      once: true,
      fields: html`${textField(form, { name: 'name', label: 'What is it called?' })}${selectField(form, {
        name: 'service',
        label: 'Who runs it?',
        choices: services,
      })}${textField(form, { name: 'owner', label: 'Who looks after it?', hint: 'A job.' })}${textAreaField(
        form,
        {
          name: 'purpose',
          label: 'What is it for?',
          rows: 2,
        },
      )}${textField(form, {
        name: 'responses',
        label: 'How many responses does it have?',
        type: 'number',
        width: 'short',
      })}`,
    })}`;

/** One survey, with the decision about it. */
export function surveyItem(visit: Visit, survey: SurveyItem, sent: Form, targets: readonly Choice[]): Html {
  const into = survey.mergedIntoSurvey ?? survey.mergedIntoQuestionnaire;
  const target = targets.find(({ value }) => into !== null && value.endsWith(into));
  const form = sent.over({
    decision: survey.decision,
    reason: survey.reason ?? '',
    mergeInto: target?.value ?? '',
  });
  return html`${refusal(form)}
    <p class="back"><a href="${visit.link('/questionnaires/register')}">Back to the list</a></p>
    <h1>${survey.name}</h1>
    <dl class="facts">
      <dt>Run by</dt>
      <dd>${survey.service?.name ?? 'The trust as a whole'}</dd>
      <dt>Looked after by</dt>
      <dd>${survey.owner}</dd>
      <dt>For</dt>
      <dd>${survey.purpose}</dd>
      <dt>Responses</dt>
      <dd>${survey.responses}</dd>
      <dt>Decision</dt>
      <dd>
        ${decided(survey.decision)}${target && `: ${target.label}`}${
          survey.decidedOn && `, ${dayInWords(survey.decidedOn)}`
        }
      </dd>
    </dl>
    <h2>Decide what becomes of it</h2>
    ${formOf(form, {
      action: visit.link(`/questionnaires/register/${survey.id}`),
      button: 'Save this decision',
      version: survey.version,
      fields: html`${radioField(form, {
        name: 'decision',
        label: 'What becomes of it?',
        choices: decisionChoices,
      })}${selectField(form, {
        name: 'mergeInto',
        label: 'Merge it into',
        choices: [{ value: '', label: 'Nothing' }, ...targets],
      })}${textAreaField(form, { name: 'reason', label: 'Why?', hint: 'You can leave this empty.', rows: 2 })}`,
    })}`;
}
