import { html, type Html } from '../../pages/html.js';
import { formOf, refusal, textAreaField, textField } from '../fields.js';
import { Form } from '../form.js';
import { instantInWords } from '../days.js';
import type { Visit } from '../visit.js';
import { sentenceLanguages, weekdays, type AttentionAlert, type Hours } from './listening.js';

const alert = (visit: Visit, { id, raisedAt, outOfHours, feedback }: AttentionAlert): Html =>
  html`<li>
    <p>
      <a href="${visit.link(`/feedback/${feedback}`)}">An answer of ${instantInWords(raisedAt)}</a>${
        outOfHours && html`, <strong>while nobody reads</strong>`
      }
    </p>
    ${formOf(new Form(), {
      action: visit.link(`/listening/alerts/${id}/see`),
      button: 'I have seen it',
      fields: html``,
      secondary: true,
    })}
  </li> `;

const waiting = (visit: Visit, alerts: readonly AttentionAlert[]): Html =>
  html`<h2>May speak of danger, and nobody has seen it</h2>
    ${
      alerts.length === 0
        ? html`<p>Everything was seen.</p>`
        : html`<ul class="record">
            ${alerts.map((each) => alert(visit, each))}
          </ul>`
    }`;

const told = (hours: Hours | null): Html =>
  hours
    ? html`<p>Before they send, people read:</p>
        <blockquote class="quote"><span class="words">${hours.sentences['en']}</span></blockquote>`
    : html`<p>No hours are set, so people are told nothing of when somebody reads.</p>`;

const savedOf = (hours: Hours | null): Record<string, string> => ({
  reader: hours?.reader ?? '',
  ...Object.fromEntries(
    weekdays.flatMap((_name, index) => {
      const span = hours?.hours.find(({ day }) => day === index + 1);
      return [
        [`from-${index + 1}`, span?.from ?? ''],
        [`to-${index + 1}`, span?.to ?? ''],
      ];
    }),
  ),
  ...Object.fromEntries(sentenceLanguages.map(({ tag }) => [`sentence-${tag}`, hours?.sentences[tag] ?? ''])),
});

const hoursForm = (visit: Visit, hours: Hours | null, sent?: Form): Html => {
  const form = (sent ?? new Form()).over(savedOf(hours));
  const day = (name: string, index: number): Html =>
    html`<div class="day">
      ${textField(form, { name: `from-${index + 1}`, label: `${name}, from`, type: 'time', width: 'medium' })}
      ${textField(form, { name: `to-${index + 1}`, label: `${name}, to`, type: 'time', width: 'medium' })}
    </div>`;
  return html`<h2>When do you read?</h2>
    ${formOf(form, {
      action: visit.link('/listening'),
      button: 'Save the hours',
      version: hours?.version ?? 0,
      fields: html`${textField(form, {
          name: 'reader',
          label: 'Who reads?',
          hint: 'For example: the patient experience team.',
        })}
        <p class="hint">
          By the clock in London. Leave a day empty when nobody reads. The hours of Sunday hold on bank
          holidays.
        </p>
        ${weekdays.map(day)}
        ${sentenceLanguages.map(({ tag, label }) =>
          textAreaField(form, {
            name: `sentence-${tag}`,
            label: `What people are told before they send: ${label}`,
            hint:
              tag === 'en'
                ? 'Say when somebody reads, and whom to call at once when somebody is in danger.'
                : 'Leave it empty and people read the English sentence.',
            rows: 3,
          }),
        )}`,
    })}`;
};

/** What may speak of danger, and when somebody of the trust reads. */
export const listeningPage = (
  visit: Visit,
  alerts: readonly AttentionAlert[],
  hours: Hours | null,
  sent?: Form,
): Html =>
  html`${sent && refusal(sent)}
    <h1>Listening</h1>
    ${waiting(visit, alerts)}
    ${
      visit.holds('experience-lead')
        ? hoursForm(visit, hours, sent)
        : html`<h2>When we read</h2>
            ${told(hours)}`
    }`;
