import { html, type Html } from '../../pages/html.js';
import {
  dateField,
  formOf,
  radioField,
  refusal,
  selectField,
  textAreaField,
  textField,
  type Choice,
} from '../fields.js';
import type { Form } from '../form.js';
import type { Visit } from '../visit.js';
import { kindChoices, replyChoices, rightChoices } from './case.js';

/** Where a case is opened that somebody told by telephone, by letter or at the desk. */
export const newCasePage = (visit: Visit, form: Form, services: readonly Choice[]): Html =>
  html`${refusal(form)}
    <p><a href="${visit.link('/cases')}">Back to the cases</a></p>
    <h1>Open a case</h1>
    <p>
      For somebody who told you on the telephone, in a letter or at the desk. Ask what they want it to be:
      they choose.
    </p>
    ${formOf(form, {
      action: visit.link('/cases/new'),
      button: 'Open this case',
      once: true,
      fields: html`${radioField(form, { name: 'kind', label: 'What do they want it to be?', choices: kindChoices })}${textAreaField(
          form,
          {
            name: 'summary',
            label: 'What is it about?',
            hint: 'Leave out names and contact details: they have fields of their own.',
            rows: 8,
          },
        )}${selectField(form, { name: 'service', label: 'Which service is it about?', choices: services })}${dateField(
          form,
          {
            name: 'happenedOn',
            label: 'When did it happen?',
            hint: 'Leave it empty if they do not know.',
          },
        )}${dateField(form, {
          name: 'receivedOn',
          label: 'When did they tell you?',
          hint: 'Leave it empty for today. It is day 0 of every clock.',
        })}
        <h2 id="reply" tabindex="-1">Who told you</h2>
        ${radioField(form, {
          name: 'reply.channel',
          label: 'How do they want to be answered?',
          choices: replyChoices,
        })}${textField(form, { name: 'reply.name', label: 'Name' })}${textField(form, {
          name: 'reply.telephone',
          label: 'Telephone number',
          type: 'tel',
          width: 'medium',
        })}${textField(form, { name: 'reply.email', label: 'E-mail address', type: 'email' })}${textAreaField(
          form,
          {
            name: 'reply.address',
            label: 'Postal address',
            rows: 3,
          },
        )}${textField(form, { name: 'reply.language', label: 'Language to answer in', hint: 'Leave it empty for English.' })}${textField(
          form,
          {
            name: 'reply.needs',
            label: 'What do they need to follow the answer?',
            hint: 'Such as large print or a relay call.',
          },
        )}
        <h2>If they act for somebody else</h2>
        <p class="hint">Leave these empty when it is about themselves.</p>
        ${textField(form, { name: 'behalf.name', label: 'Name of the person it is about' })}${textField(
          form,
          {
            name: 'behalf.relationship',
            label: 'What are they to this person?',
            hint: 'Such as daughter or carer.',
          },
        )}${radioField(form, {
          name: 'behalf.right',
          label: 'By what right do they act?',
          choices: rightChoices,
        })}`,
    })}`;
