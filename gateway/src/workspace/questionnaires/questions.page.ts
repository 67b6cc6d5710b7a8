import { html, type Html } from '../../pages/html.js';
import { ratings } from '../../pages/feedback-words.js';
import { formOf, refusal, selectField, textAreaField, type Choice } from '../fields.js';
import { Form } from '../form.js';
import type { Visit } from '../visit.js';
import { noticeFields, noticeValues } from './notices.js';
import { conditionWords } from './parts.js';
import {
  inEnglish,
  textOf,
  type PlacedQuestion,
  type QuestionnaireItem,
  type Version,
} from './questionnaire.js';

const button = (
  visit: Visit,
  item: QuestionnaireItem,
  { version }: Version,
  { question, act, label }: { question: PlacedQuestion; act: string; label: string },
): Html =>
  formOf(new Form(), {
    action: visit.link(`/questionnaires/${item.id}/questions`),
    button: `${label}: ${textOf(question)}`,
    version,
    secondary: true,
    fields: html`<input type="hidden" name="act" value="${act}" /><input
        type="hidden"
        name="question"
        value="${question.id}"
      />`,
  });

/** The options after which a question can be asked: those of the national question and of all that stand before. */
function conditionChoices(version: Version): readonly Choice[] {
  const national = Object.entries(ratings).map(([code, label]) => ({
    value: `:${code}`,
    label: `After “${label}” to the national question`,
  }));
  const own = version.questions.flatMap((question) =>
    (inEnglish(question.wordings)?.options ?? []).map(({ code, text }) => ({
      value: `${question.id}:${code}`,
      label: `After “${text}” to “${textOf(question)}”`,
    })),
  );
  return [{ value: '', label: 'Always' }, ...national, ...own];
}

/** The questions of a proposed version: added, moved and taken out, each with a button of its own. */
export const questionsPage = (
  visit: Visit,
  item: QuestionnaireItem,
  version: Version,
  { form, bank }: { readonly form: Form; readonly bank: readonly Choice[] },
): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link(`/questionnaires/${item.id}`)}">Back to ${item.name}</a></p>
    <h1>Questions of version ${version.number}</h1>
    <p>
      The national question and the person’s own words come first. They cannot be moved, changed or taken out.
    </p>
    <ol>
      ${version.questions.map((question, index) => {
        const condition = conditionWords(question.askIf, version.questions);
        return html`<li>
          <p>
            <strong>${textOf(question)}</strong
            >${condition && html` <span class="secondary">${condition}</span>`}
          </p>
          ${index > 0 && button(visit, item, version, { question, act: 'up', label: 'Move up' })}
          ${index < version.questions.length - 1 && button(visit, item, version, { question, act: 'down', label: 'Move down' })}
          ${button(visit, item, version, { question, act: 'remove', label: 'Take out' })}
        </li> `;
      })}
    </ol>
    <h2>Add a question</h2>
    ${
      bank.length === 0
        ? html`<p>
            <a href="${visit.link('/questionnaires/bank/new')}">Add a question to the bank</a> first.
          </p>`
        : formOf(form, {
            action: visit.link(`/questionnaires/${item.id}/questions`),
            button: 'Add it at the end',
            version: version.version,
            fields: html`<input type="hidden" name="act" value="add" />${selectField(form, {
                name: 'question',
                label: 'Question of the bank',
                choices: bank,
              })}${selectField(form, {
                name: 'after',
                label: 'When is it asked?',
                choices: conditionChoices(version),
              })}`,
          })
    }`;

const texts: readonly (readonly [name: string, label: string, hint?: string])[] = [
  ['purpose', 'What is it for?'],
  ['lawfulBasis', 'On which lawful basis do you keep answers?'],
  ['retention', 'How long do you keep them?'],
  ['source', 'Where do the data come from?'],
  ['capturedBy', 'Who captures them?'],
  ['usedFor', 'What are they used for?'],
  ['informaticsOwner', 'Who owns them in informatics?', 'A job.'],
  ['performanceOwner', 'Who owns them in performance?', 'A job.'],
  ['directorateOwner', 'Who owns them in the directorate?', 'A job.'],
  ['shownWhere', 'Where can people see what became of them?'],
];

/** The names of the texts that {@link purposePage} asks for. */
export const purposeNames: readonly string[] = texts.map(([name]) => name);

/** What a proposed version is for and what becomes of answers. */
export function purposePage(visit: Visit, item: QuestionnaireItem, version: Version, sent: Form): Html {
  const { purpose, lawfulBasis, retention, dataFlow, privacyNotices } = version;
  const form = sent.over({
    purpose,
    lawfulBasis,
    retention,
    ...dataFlow,
    ...noticeValues(privacyNotices),
  });
  return html`${refusal(form)}
    <p class="back"><a href="${visit.link(`/questionnaires/${item.id}`)}">Back to ${item.name}</a></p>
    <h1>What version ${version.number} is for</h1>
    <p>All of this has to be said before the lead can approve it.</p>
    ${formOf(form, {
      action: visit.link(`/questionnaires/${item.id}/purpose`),
      button: 'Save this',
      version: version.version,
      fields: html`${texts.map(([name, label, hint]) =>
        textAreaField(form, { name, label, rows: 2, ...(hint === undefined ? {} : { hint }) }),
      )}${noticeFields(form, privacyNotices)}`,
    })}`;
}
