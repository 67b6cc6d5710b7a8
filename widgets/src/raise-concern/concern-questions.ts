import { html, nothing, type TemplateResult } from 'lit';
import type { RaiseCaseInput } from '../generated/graphql.js';
import { characterCount, lengthOf } from '../internal/character-count.js';
import { fieldError, type FieldProblem } from '../internal/error-summary.js';
import { radioGroup } from '../internal/radio-group.js';
import type { Problem } from '../internal/submission.js';
import { textField, type TextField } from '../internal/text-field.js';
import { textSentence } from '../internal/text-sentence.js';
import { inputOf, maxWordsLength, problemsOf, type ConcernAnswers } from './concern-answers.js';
import { sentences, strings as english, type ConcernQuestionsStrings } from './concern-questions.strings.js';
import type { RaiseConcernElement } from './raise-concern.js';
import type { RaiseConcernStrings } from './raise-concern.strings.js';

type Words = RaiseConcernStrings & ConcernQuestionsStrings;

/** What the questions depend on. */
export interface ConcernView {
  /** What is answered so far. */
  answers: Partial<ConcernAnswers>;
  problems: FieldProblem[];
  sending: boolean;
  send: (event: Event) => void;
}

/**
 * What nobody needs before they have chosen what they would like to do, and what is fetched then, so that the form
 * itself arrives sooner: all further questions, and what is wrong with their answers.
 */
export class ConcernQuestions {
  /** @param form The form that fetched this. */
  constructor(private readonly form: RaiseConcernElement) {}

  /** English words lack those of this file. */
  get #words(): Words {
    return { ...english, ...this.form.strings };
  }

  /** Words for a code that the first part of the form does not know. */
  sentenceOf(code: string): string | undefined {
    return (sentences as Record<string, string>)[code] ?? textSentence(code, this.form.strings);
  }

  /** What has to be put right before it is worth sending; empty when all is well. */
  problemsOf(answers: ConcernAnswers): Problem[] {
    return problemsOf(answers, new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' }));
  }

  /** Complete answers as the API takes them. Who names no language is answered in that of the form. */
  inputOf(answers: ConcernAnswers, idempotencyKey: string): RaiseCaseInput {
    return inputOf(answers, idempotencyKey, this.form.service, this.#words.languageName);
  }

  /** How much is written, and how much more may be. */
  characters(words: string): string {
    return characterCount(lengthOf(words), maxWordsLength, this.#words, this.form.language);
  }

  /** Every question after the first. What does not concern the person is hidden, and keeps what was written in it. */
  render({ answers, problems, sending, send }: ConcernView): TemplateResult {
    const words = this.#words;
    const { whose, kind, 'reply-channel': channel } = answers;
    const complaint = kind === 'COMPLAINT';
    const { NONE, ...ways } = words.channels;
    const field = (given: TextField) => textField(problems, words.error, given);
    return html`${this.#section(
        words.who,
        html`${radioGroup({
            name: 'whose',
            legend: words.whose,
            note: this.#note('whose', problems),
            required: true,
            choices: words.whoseChoices,
          })}
          <div class="flow follows" ?hidden=${whose !== 'other'}>
            ${field({ id: 'behalf-name', label: words.behalfName, required: true })}
            ${field({
              id: 'behalf-relationship',
              label: words.relationship,
              hint: words.relationshipHint,
              required: true,
            })}
            ${radioGroup({
              name: 'behalf-right',
              legend: words.right,
              note: this.#note('behalf-right', problems, words.rightHint),
              required: true,
              choices: words.rights,
            })}
          </div>`,
      )}
      ${this.#section(
        words.what,
        html`${field({
          id: 'words',
          label: words.words,
          hint: words.wordsHint,
          type: 'lines',
          required: true,
          count: html`<p class="soft" id="words-count" aria-hidden="true">
            ${this.characters(answers.words ?? '')}
          </p>`,
        })}
        ${this.#renderDay(problems, complaint)}`,
      )}
      ${this.#section(
        words.reply,
        html`${radioGroup({
            name: 'reply-channel',
            legend: words.channel,
            note: this.#note('reply-channel', problems, complaint ? words.channelHint : ''),
            required: true,
            choices: complaint ? ways : { ...ways, NONE },
          })}
          <div class="flow follows" ?hidden=${!channel || channel === 'NONE'}>
            ${field({ id: 'reply-name', label: words.name, autocomplete: 'name', required: true })}
            <div ?hidden=${channel !== 'EMAIL'}>
              ${field({ id: 'reply-email', label: words.email, type: 'email', autocomplete: 'email', required: true })}
            </div>
            <div ?hidden=${channel !== 'TELEPHONE'}>
              ${field({ id: 'reply-telephone', label: words.telephone, type: 'tel', autocomplete: 'tel', required: true })}
            </div>
            <div ?hidden=${channel !== 'LETTER'}>
              ${field({ id: 'reply-address', label: words.address, type: 'lines', autocomplete: 'street-address', required: true })}
            </div>
            ${field({ id: 'reply-language', label: words.language, hint: words.languageHint })}
            ${field({ id: 'reply-needs', label: words.needs, hint: words.needsHint })}
          </div>`,
      )}
      <input class="hidden" name="website" tabindex="-1" autocomplete="off" aria-hidden="true" />
      <div>
        <b>${words.nextTitle}</b>
        <p>${words.before}</p>
      </div>
      <button id="send" part="button" aria-disabled=${sending} @click=${send}>
        ${sending ? words.sending : words.send}
      </button>`;
  }

  #section(title: string, content: TemplateResult): TemplateResult {
    return html`<div class="flow section">
      <p class="heading" role="heading" aria-level=${this.form.headingLevel + 1}>${title}</p>
      ${content}
    </div>`;
  }

  #note(control: string, problems: FieldProblem[], hint = ''): TemplateResult {
    return html`${hint ? html`<p>${hint}</p>` : nothing} ${fieldError(control, problems, this.#words.error)}`;
  }

  /** Day, month and year apart: people who know a date do not look for it in a calendar. */
  #renderDay(problems: FieldProblem[], complaint: boolean): TemplateResult {
    const words = this.#words;
    const error = fieldError('happenedOn', problems, words.error);
    const box = (id: string, name: 'day' | 'month' | 'year', digits: number) =>
      html`<label
        >${words[name]}
        <input
          class="field"
          id=${id}
          name=${name}
          part="field"
          inputmode="numeric"
          maxlength=${digits}
          autocomplete="off"
          aria-invalid=${error !== nothing}
      /></label>`;
    return html`<fieldset part="question" aria-describedby="happenedOn-note">
      <legend><b>${words.happenedOn}</b></legend>
      <div class="stack">
        <div class="soft" id="happenedOn-note">
          <p>${words.happenedOnHint} ${complaint ? words.happenedOnLimit : nothing}</p>
          ${error}
        </div>
        <div class="day">
          ${box('happenedOn', 'day', 2)} ${box('month', 'month', 2)} ${box('year', 'year', 4)}
        </div>
      </div>
    </fieldset>`;
  }
}
