import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { dateField, formOf, radioField, refusal, selectField, textAreaField, textField } from '../fields.js';
import type { Form } from '../form.js';
import { pager, type PageEnd } from '../list-page.js';
import { type Theme } from '../themes.js';
import type { Visit } from '../visit.js';
import { partsNav } from './parts.js';
import {
  inEnglish,
  kindChoices,
  languageChoices,
  provenanceChoices,
  textOf,
  type Wording,
} from './questionnaire.js';

/** A question as it stands in the list. */
export interface BankBrief {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly optionCodes: readonly string[];
  readonly provenance: string;
  readonly wordings: readonly Wording[];
  readonly review: object | null;
}

/** A question in one language with all that belongs to it. */
export interface BankWording extends Wording {
  readonly hint: string | null;
  readonly options: readonly {
    readonly code: string;
    readonly text: string;
    readonly picture: string | null;
  }[];
  readonly picture: string | null;
  readonly audio: string | null;
  readonly signLanguageVideo: string | null;
}

interface Named {
  readonly code: string;
  readonly name: string;
}

/** A question of the bank with everything. */
export interface BankQuestion extends Omit<BankBrief, 'review' | 'wordings'> {
  readonly designedWith: string | null;
  readonly designedOn: string | null;
  readonly favourableCodes: readonly string[];
  readonly version: number;
  readonly wordings: readonly BankWording[];
  readonly review: {
    readonly signedOffBy: string;
    readonly signedOffOn: string;
    readonly patientThemes: readonly Named[];
    readonly trustThemes: readonly Named[];
  } | null;
}

const labelOf = (choices: readonly { value: string; label: string }[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

/** The list at the left; `open` is the question that is shown beside it. */
export const bankList = (
  visit: Visit,
  { items, end }: { readonly items: readonly BankBrief[]; readonly end: PageEnd },
  open = '',
): Html =>
  html`${partsNav(visit, '/questionnaires/bank')}
    <nav aria-label="Questions">
      <p><a class="button" href="${visit.link('/questionnaires/bank/new')}">Add a question</a></p>
      ${
        items.length === 0
          ? html`<p>The bank is empty. Questions that you can ask will stand here.</p>`
          : html`<ul class="items">
              ${items.map(
                (question) =>
                  html`<li>
                    <a
                      href="${visit.link(`/questionnaires/bank/${question.id}`)}"
                      ${question.id === open ? html` aria-current="true"` : null}
                    >
                      <span class="title">${textOf(question)}</span>
                      <span class="secondary"
                        >${labelOf(kindChoices, question.kind)}${question.review ? '' : ', not signed off'}</span
                      >
                    </a>
                  </li> `,
              )}
            </ul>`
      }${pager(visit, '/questionnaires/bank', end)}
    </nav>`;

const optionLines = (form: Form): Html =>
  html`${textAreaField(form, {
    name: 'options',
    label: 'Answers to choose from',
    hint: 'One a line, in their order. Leave this empty for their own words.',
  })}`;

/** The form for a new question, in English first. */
export const newQuestion = (visit: Visit, form: Form): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link('/questionnaires/bank')}">Back to the bank</a></p>
    <h1>Add a question to the bank</h1>
    <p>Write it in English first. You add other languages, easy read, pictures and sound afterwards.</p>
    ${formOf(form, {
      action: visit.link('/questionnaires/bank/new'),
      button: 'Add it to the bank',
      published: true,
      once: true,
      fields: html`${textField(form, { name: 'text', label: 'The question' })}${textField(form, {
        name: 'hint',
        label: 'A sentence that helps to answer',
        hint: 'You can leave this empty.',
      })}${radioField(form, { name: 'kind', label: 'How is it answered?', choices: kindChoices })}${optionLines(
        form,
      )}${textAreaField(form, {
        name: 'favourable',
        label: 'Which of these answers does its measure count?',
        hint: 'One a line, as above, such as Yes for “Did you feel heard?”. Leave this empty for no measure.',
        rows: 2,
      })}${radioField(form, {
        name: 'provenance',
        label: 'Where does it come from?',
        choices: provenanceChoices,
      })}${textField(form, {
        name: 'designedWith',
        label: 'With whom was it designed?',
        hint: 'Only if it was designed together. No names of people.',
      })}${dateField(form, {
        name: 'designedOn',
        label: 'When was it designed?',
        hint: 'Only if it was designed together.',
      })}`,
    })}`;

const wordsForm = (visit: Visit, question: BankQuestion, form: Form): Html =>
  html`<details${(form.refused || form.reading('text')) && form.values('language').length > 0 ? html` open` : null}>
    <summary>Write it in another language, or change its words</summary>
    <p>Questionnaires that were approved keep the words that they had. The question has to be signed off again.</p>
    ${formOf(form, {
      action: visit.link(`/questionnaires/bank/${question.id}/words`),
      button: 'Save these words',
      published: true,
      version: question.version,
      secondary: true,
      fields: html`${selectField(form, { name: 'language', label: 'Language', choices: languageChoices })}${textField(
        form,
        { name: 'text', label: 'The question in this language' },
      )}${textField(form, { name: 'hint', label: 'A sentence that helps to answer' })}${
        question.optionCodes.length > 0 &&
        html`${textAreaField(form, {
          name: 'options',
          label: 'The answers in this language',
          hint: `One a line, in this order: ${(inEnglish(question.wordings)?.options ?? []).map(({ text }) => text).join(', ')}.`,
        })}${textAreaField(form, {
          name: 'pictures',
          label: 'Addresses of pictures for the answers',
          hint: 'One a line, in the same order, beginning with https://. You can leave this empty.',
          rows: 2,
        })}`
      }${(
        [
          ['picture', 'Address of a picture for the question'],
          ['audio', 'Address of the question read aloud'],
          ['signLanguageVideo', 'Address of the question in British Sign Language'],
        ] as const
      ).map(([name, label]) => textField(form, { name, label, type: 'url' }))}`,
    })}
  </details>`;

const signOffForm = (visit: Visit, question: BankQuestion, form: Form, themes: readonly Theme[]): Html => {
  const choices = themes.map(({ code, name }) => ({ value: code, label: name }));
  return html`<h2>Sign it off</h2>
    ${formOf(form, {
      action: visit.link(`/questionnaires/bank/${question.id}/sign-off`),
      button: 'Sign it off',
      version: question.version,
      fields: html`${selectField(form, {
        name: 'patientThemes',
        label: 'Which theme that matters to patients does it ask about?',
        choices,
      })}${selectField(form, {
        name: 'trustThemes',
        label: 'Which theme that matters to the trust does it ask about?',
        choices,
      })}${textField(form, {
        name: 'signedOffBy',
        label: 'Who signs it off?',
        hint: 'A name or job, or the group that designed it.',
      })}`,
    })}`;
};

const names = (themes: readonly Named[]): string => themes.map(({ name }) => name).join(', ');

/** One question of the bank. */
export const bankItem = (visit: Visit, question: BankQuestion, form: Form, themes: readonly Theme[]): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link('/questionnaires/bank')}">Back to the bank</a></p>
    <h1>${textOf(question)}</h1>
    <dl class="facts">
      <dt>Answered by</dt>
      <dd>${labelOf(kindChoices, question.kind)}</dd>
      <dt>Comes from</dt>
      <dd>
        ${labelOf(provenanceChoices, question.provenance)}${
          question.designedWith && `, with ${question.designedWith}, ${dayInWords(question.designedOn ?? '')}`
        }
      </dd>
      <dt>Signed off</dt>
      <dd>
        ${
          question.review
            ? `By ${question.review.signedOffBy}, ${dayInWords(question.review.signedOffOn)}. For patients: ${names(question.review.patientThemes)}. For the trust: ${names(question.review.trustThemes)}.`
            : 'Not yet'
        }
      </dd>
    </dl>
    <h2>Its words</h2>
    ${question.wordings.map(
      ({ language, text, hint, options }) =>
        html`<h3>${labelOf(languageChoices, language)}</h3>
          <div lang="${language}" dir="auto">
            <p>${text}</p>
            ${hint && html`<p class="secondary">${hint}</p>`}${
              options.length > 0 &&
              html`<ul>
                ${options.map((option) => html`<li>${option.text}</li> `)}
              </ul>`
            }
          </div>`,
    )}
    ${wordsForm(visit, question, form)}${question.review === null && signOffForm(visit, question, form, themes)}`;
