import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { dateField, formOf, selectField, textField } from '../fields.js';
import { Form } from '../form.js';
import type { Visit } from '../visit.js';
import { rate, settingChoices, settingInWords, type TargetItem } from './invitation.js';

/** The form that sets a target. */
export interface TargetForms {
  readonly target: Form;
}

const progressOf = ({ progress }: TargetItem): string => {
  if (!progress) return 'The figure cannot be read now.';
  const { measuredFrom, measuredTo, figure, met } = progress;
  const period = `from ${dayInWords(measuredFrom)} to ${dayInWords(measuredTo)}`;
  return figure === null
    ? `Not known: nobody counted who could answer ${period}.`
    : `${met ? '✓ Met' : '✗ Not met'}: ${rate(figure)} ${period}.`;
};

const item = (visit: Visit, target: TargetItem): Html =>
  html`<li>
    <strong
      >${settingInWords(target.scope)}: ${target.operator === 'GTE' ? 'at least' : 'at most'} ${target.value}%
      by ${dayInWords(target.dueOn)}</strong
    ><br />
    ${progressOf(target)} ${target.source && html`<span class="secondary">(${target.source})</span>`}
    ${
      visit.holds('experience-lead') &&
      formOf(new Form(), {
        action: visit.link(`/invitations/targets/${target.id}/remove`),
        button: 'Take this target away',
        fields: html``,
        version: target.version,
        secondary: true,
      })
    }
  </li> `;

/** What the trust wants to reach, and how far it is. */
export const targetPart = (
  visit: Visit,
  targets: readonly TargetItem[],
  { target: form }: TargetForms,
): Html =>
  html`<h2>Targets for the response rate</h2>
    ${
      targets.length === 0
        ? html`<p>No target is set.</p>`
        : html`<ul class="stack">
            ${targets.map((target) => item(visit, target))}
          </ul>`
    }
    ${
      visit.holds('experience-lead') &&
      html`<details${form.refused ? html` open` : null}>
        <summary>Set a target</summary>
        ${formOf(form, {
          action: visit.link('/invitations/targets'),
          button: 'Set this target',
          once: true,
          secondary: true,
          fields: html`${selectField(form, {
            name: 'scope',
            label: 'What is it about?',
            choices: [{ value: '', label: 'The trust as a whole' }, ...settingChoices],
          })}${textField(form, {
            name: 'value',
            label: 'At least how many per cent answer?',
            type: 'number',
            width: 'short',
          })}${dateField(form, { name: 'dueOn', label: 'By which day?' })}${textField(form, {
            name: 'source',
            label: 'Where is it written down?',
            hint: 'You can leave this empty.',
          })}`,
        })}
      </details>`
    }`;
