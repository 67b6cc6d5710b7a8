import { html, type Html } from '../../pages/html.js';
import { formOf, radioField, refusal, selectField, textAreaField, textField } from '../fields.js';
import type { Form } from '../form.js';
import type { ServiceName } from '../services.js';
import type { Visit } from '../visit.js';
import { settingChoices, type ExclusionRule, type InvitationSettings } from './invitation.js';

/** What stands in the fields for settings. */
export function settingFields(
  settings: InvitationSettings,
  rules: readonly ExclusionRule[],
  services: readonly ServiceName[],
): Record<string, string> {
  const { columns, namedServices } = settings;
  const nameOf = (id: string): string => services.find((service) => service.id === id)?.name ?? id;
  return {
    senderName: settings.senderName,
    words: settings.words,
    namedServices: namedServices.map(({ service, name }) => `${nameOf(service)} = ${name}`).join('\n'),
    capDays: String(settings.capDays),
    withinDays: String(settings.withinDays),
    'columns.service': columns.service,
    'columns.day': columns.day,
    'columns.dayOrder': columns.dayOrder,
    'columns.mobile': columns.mobile,
    'columns.setting': columns.setting ?? '',
    'columns.otherwise': columns.otherwise,
    'columns.exclusion': columns.exclusion ?? '',
    ...Object.fromEntries(
      rules.map(({ code }) => [
        `rule.${code}`,
        columns.exclusionWords
          .filter(({ rule }) => rule === code)
          .map(({ word }) => word)
          .join(', '),
      ]),
    ),
  };
}

const words = (form: Form): Html =>
  html`<h2>What the messages say</h2>
    ${textField(form, {
      name: 'senderName',
      label: 'Name of your trust in messages',
      hint: 'It must not tell what people are treated for.',
    })}${textAreaField(form, {
      name: 'words',
      label: 'Words',
      hint: '{trust}, {service} and {link} stand for the name of your trust, the service and the address of its form. Say how to stop: “reply STOP”. Leave out everything about health.',
    })}${textAreaField(form, {
      name: 'namedServices',
      label: 'Services that may be named',
      hint: 'One on each line: name of the service = what it is called in messages. All others are called “our service”. Name none that tells what people are treated for.',
    })}`;

const limits = (form: Form): Html =>
  html`<h2>Who gets them</h2>
    ${textField(form, {
      name: 'capDays',
      label: 'Ask one number again after how many days?',
      type: 'number',
      width: 'short',
    })}${textField(form, {
      name: 'withinDays',
      label: 'Ask people for how many days after they were here?',
      type: 'number',
      width: 'short',
    })}`;

const list = (form: Form, rules: readonly ExclusionRule[]): Html =>
  html`<h2>What the columns of your list are called</h2>
    ${textField(form, { name: 'columns.service', label: 'Service' })}${textField(form, {
      name: 'columns.day',
      label: 'Day on which the person was here, or left',
    })}${radioField(form, {
      name: 'columns.dayOrder',
      label: 'How are days written?',
      choices: [
        { value: 'DAY_FIRST', label: 'Day first: 31/12/2026' },
        { value: 'MONTH_FIRST', label: 'Month first: 12/31/2026' },
      ],
    })}${textField(form, { name: 'columns.mobile', label: 'Mobile number' })}${textField(form, {
      name: 'columns.setting',
      label: 'Setting of care',
      hint: 'You can leave this empty.',
    })}${selectField(form, {
      name: 'columns.otherwise',
      label: 'Setting where the list says none',
      choices: settingChoices,
    })}${textField(form, {
      name: 'columns.exclusion',
      label: 'Why somebody must not be asked',
      hint: 'Leave it empty only if these people are not in your list.',
    })}
    ${rules.map(({ code, name }) =>
      textField(form, {
        name: `rule.${code}`,
        label: `Words for: ${name}`,
        hint: 'With commas between them. A word that is not known here rejects its row.',
      }),
    )}`;

/** How the trust invites: its lead changes it, its team reads it. */
export const settingsPage = (
  visit: Visit,
  settings: InvitationSettings,
  {
    rules,
    services,
  }: { readonly rules: readonly ExclusionRule[]; readonly services: readonly ServiceName[] },
  sent: Form,
): Html => {
  const form = sent.over(settingFields(settings, rules, services));
  return html`${refusal(form)}
    <p class="back"><a href="${visit.link('/invitations')}">Back to invitations</a></p>
    <h1>What the messages say, and who gets them</h1>
    ${
      visit.holds('experience-lead')
        ? formOf(form, {
            action: visit.link('/invitations/settings'),
            button: 'Save',
            version: settings.version,
            fields: html`${words(form)}${limits(form)}${list(form, rules)}`,
          })
        : html`<p>Your experience lead decides about this.</p>
            <blockquote class="quote"><span class="words">${settings.words}</span></blockquote>
            <dl class="facts">
              <dt>Name of the trust</dt>
              <dd>${settings.senderName || 'Not said yet'}</dd>
              <dt>One number is asked again</dt>
              <dd>after ${settings.capDays} days</dd>
              <dt>People are asked</dt>
              <dd>for ${settings.withinDays} days after they were here</dd>
              <dt>Services that may be named</dt>
              <dd>${settings.namedServices.map(({ name }) => name).join(', ') || 'None'}</dd>
            </dl>`
    }`;
};
