import { html, type Html } from '../../pages/html.js';
import {
  checkboxField,
  formOf,
  radioField,
  refusal,
  selectField,
  textField,
  type Choice,
} from '../fields.js';
import { Form } from '../form.js';
import type { Visit } from '../visit.js';

/** What somebody wants to be told of. */
export interface Alert {
  readonly id: string;
  readonly version: number;
  readonly kinds: readonly string[];
  readonly minCriticality: number | null;
  readonly cadence: string;
  readonly email: string;
  readonly services: readonly { readonly id: string; readonly name: string }[] | null;
}

const kindChoices: readonly Choice[] = [
  { value: 'DANGER', label: 'Words that may speak of danger' },
  { value: 'LOW_SCORE', label: 'Low scores' },
  { value: 'REPLY_WANTED', label: 'People who would like a reply' },
  { value: 'ADDITION', label: 'People who added to what they said' },
  { value: 'STORY', label: 'Stories that services were told of' },
  { value: 'FEEDBACK', label: 'Every new answer' },
  { value: 'OVERDUE', label: 'Follow-ups that are overdue', hint: 'In daily and weekly messages only.' },
];

const cadenceChoices: readonly Choice[] = [
  { value: 'AT_ONCE', label: 'Within some five minutes' },
  { value: 'DAILY', label: 'Once a day, early in the morning' },
  { value: 'WEEKLY', label: 'Once a week, early on Monday' },
];

const criticalityChoices: readonly Choice[] = [
  { value: '', label: 'All' },
  ...[1, 2, 3, 4].map((level) => ({ value: String(level), label: `${level} and more` })),
];

const labelOf = (choices: readonly Choice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

const item = (visit: Visit, alert: Alert): Html => {
  const { id, version, kinds, cadence, email, services, minCriticality } = alert;
  const what = kinds.map((kind) => labelOf(kindChoices, kind)).join('; ');
  return html`<li>
    <p><strong>${what}</strong></p>
    <p class="secondary">
      ${labelOf(cadenceChoices, cadence)}, to ${email}.
      ${services === null ? 'All services that are yours' : services.map(({ name }) => name).join(', ')}${
        minCriticality !== null && `, criticality ${minCriticality} and more`
      }.
    </p>
    ${formOf(new Form(), {
      action: visit.link(`/alerts/${id}/end`),
      button: 'End this alert',
      fields: html``,
      version,
      secondary: true,
    })}
  </li> `;
};

/** What somebody is told of, and the form to be told of more. */
export const alertPage = (
  visit: Visit,
  alerts: readonly Alert[],
  services: readonly Choice[],
  sent?: Form,
): Html => {
  const form = (sent ?? new Form()).over({ kinds: ['DANGER'], cadence: 'DAILY', email: '', services: [] });
  return html`${refusal(form)}
    <h1>Alerts</h1>
    <p>We send you numbers and links. What people said is never in an e-mail.</p>
    ${
      alerts.length === 0
        ? html`<p>You get no alert yet.</p>`
        : html`<ul class="record">
            ${alerts.map((each) => item(visit, each))}
          </ul>`
    }
    <h2>Get an alert</h2>
    ${formOf(form, {
      action: visit.link('/alerts'),
      button: 'Send me this alert',
      once: true,
      fields: html`${checkboxField(form, {
        name: 'kinds',
        label: 'What do you want to be told of?',
        choices: kindChoices,
      })}${radioField(form, { name: 'cadence', label: 'When?', choices: cadenceChoices })}${
        services.length > 0 &&
        html`<details>
          <summary>Only some services</summary>
          ${checkboxField(form, {
            name: 'services',
            label: 'Services',
            hint: 'Choose none to be told about all that are yours.',
            choices: services,
          })}
        </details>`
      }${selectField(form, {
        name: 'minCriticality',
        label: 'How critical, at least?',
        hint: 'From 0 (not) to 4 (death or serious harm), as the words or your team say.',
        choices: criticalityChoices,
      })}${textField(form, { name: 'email', label: 'Your e-mail address', type: 'email', width: 'medium' })}`,
    })}`;
};
