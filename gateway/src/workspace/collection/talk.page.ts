import { ratings } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { formOf, radioField, refusal, selectField, textAreaField, type Choice } from '../fields.js';
import type { Form } from '../form.js';
import type { Visit } from '../visit.js';
import {
  helperKeys,
  languageChoices,
  respondentKeys,
  talkWays,
  type HandedReceipt,
  type Key,
} from './collection.js';
import { receiptOf } from './pile.page.js';

const choicesOf = (keys: readonly Key[]): Choice[] => keys.map(({ value, label }) => ({ value, label }));

const say = (words: string): Html => html`<p class="quote"><strong>Say:</strong> “${words}”</p>`;

/** Where staff and volunteers ask somebody the question, in the words that stand in it, and write down what they say. */
export const talkPage = (
  visit: Visit,
  form: Form,
  services: readonly Choice[],
  receipt: HandedReceipt | null,
): Html =>
  html`${refusal(form)}${
      receipt &&
      html`<div class="confirmation" role="status">
        Saved.
        ${receiptOf(receipt)}${say('Thank you. Would you like a code? With it you can see later what was done.')}
      </div>`
    }
    <p><a href="${visit.link('/collection')}">Back to entering feedback</a></p>
    <h1>Talk somebody through the question</h1>
    <p>
      On the telephone or face to face. Read out what stands in quotation marks, word for word. Do not write
      down names or telephone numbers.
    </p>
    ${say(
      'We would like to know how your care was. You do not have to answer. We do not write down who you are. It takes about two minutes.',
    )}
    ${formOf(form, {
      action: visit.link('/collection/talk'),
      button: 'Save this answer',
      once: true,
      fields: html`${radioField(form, { name: 'way', label: 'How do you talk to them?', choices: talkWays })}${selectField(
          form,
          { name: 'service', label: 'Which service do they talk about?', choices: services },
        )}${selectField(form, {
          name: 'language',
          label: 'In which language do you talk?',
          choices: languageChoices,
        })}${radioField(form, {
          name: 'assistedBy',
          label: 'Who writes this down for them?',
          choices: choicesOf(helperKeys),
        })}
        <h2>The question</h2>
        ${say('Overall, how was your experience of our service?')}
        ${say('Very good. Good. Neither good nor poor. Poor. Very poor. Or: don’t know.')}
        ${radioField(form, {
          name: 'rating',
          label: 'What do they answer?',
          hint: 'Choose what they say, not what you think they mean. Read the answers again if they hesitate.',
          choices: Object.entries(ratings).map(([value, label]) => ({ value, label })),
        })}${say('Please can you tell us why you gave your answer?')}${textAreaField(form, {
          name: 'comment',
          label: 'Their words',
          hint: 'As they say them, and read them back. Leave it empty if they say nothing.',
          rows: 5,
        })}${say('May we publish your words? We never publish your name.')}${radioField(form, {
          name: 'mayPublish',
          label: 'May the words be published?',
          choices: [
            { value: 'no', label: 'No' },
            { value: 'yes', label: 'Yes' },
          ],
        })}${say('Are you the patient, or do you answer for somebody?')}${radioField(form, {
          name: 'respondentType',
          label: 'Who answers?',
          choices: [{ value: '', label: 'They do not say' }, ...choicesOf(respondentKeys)],
        })}`,
    })}`;
