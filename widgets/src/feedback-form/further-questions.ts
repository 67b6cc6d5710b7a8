import { html, nothing, type TemplateResult } from 'lit';
import type { read } from '../data/graphql-client.js';
import {
  FeedbackQuestionsDocument,
  type ReplyFormat,
  type RespondentType,
  type SubmitFeedbackInput,
} from '../generated/graphql.js';
import { adoptMore } from '../internal/adopt-more.js';
import { characterCount, lengthOf, typingPauseMillis } from '../internal/character-count.js';
import type { FieldProblem } from '../internal/error-summary.js';
import { radioGroup } from '../internal/radio-group.js';
import { fields } from '../styles/fields.styles.js';
import { maxCommentLength } from './feedback-answers.js';
import type { FeedbackFormStrings } from './feedback-form.strings.js';
import type { FeedbackFormElement } from './feedback-form.js';
import { wayOf } from './feedback-ways.js';
import { isOutdated } from './outdated.js';
import { replyLanguages } from './reply-languages.js';
import type { Asked, Questionnaire } from './questionnaire.js';
import { strings as english, type FurtherQuestionsStrings } from './further-questions.strings.js';

type Words = FeedbackFormStrings & FurtherQuestionsStrings;

/** What a person has answered beside the national question and their words, as a browser collects it. */
interface FurtherAnswers {
  publish?: 'yes' | 'no';
  reply?: 'yes' | 'no';
  replyLanguage: string;
  replyFormat: ReplyFormat;
  who: RespondentType | '';
}

/**
 * What nobody is asked before they have begun to answer, and what is fetched then, so that the form itself arrives
 * sooner. All of it may be left as it is: nothing is published, no reply is wanted, and who it was stays unsaid.
 */
export class FurtherQuestions {
  #commentLength = 0;
  #reply = false;

  /** What the trust asks; fetched only where it asks anything. */
  #questionnaire?: Questionnaire;
  #asked?: Asked;
  /** When somebody reads, as the trust says it. */
  #listening?: string;
  /** For which place and in which language the trust was asked what it asks. */
  #place = '';

  /**
   * @param form The form that fetched this; it gets the styles of what it draws now.
   * @param ask How the form reads from the API.
   */
  constructor(
    private readonly form: FeedbackFormElement,
    private readonly ask: typeof read,
  ) {
    adoptMore(form.renderRoot as ShadowRoot, fields);
    form.addEventListener('wesaid-invalid', ({ detail }) => {
      if (detail.problems.some(({ code }) => isOutdated(code))) void this.#learn(this.#asked?.id);
    });
    this.note();
  }

  get #words(): Words {
    return { ...english, ...this.form.strings };
  }

  get #answers(): FormData {
    return new FormData(this.form.renderRoot.querySelector('form') ?? undefined);
  }

  /** Keeps pace with the person: what they answer decides what they are asked. */
  note(target?: EventTarget | null): void {
    const answers = this.#answers;
    this.#commentLength = lengthOf(String(answers.get('comment') ?? ''));
    this.#reply = answers.get('reply') === 'yes';
    this.#questionnaire?.note(answers);
    if ((target as Element | undefined)?.id === 'comment')
      this.form.status.say(this.characters(), typingPauseMillis);
  }

  /** For the next person. */
  reset(): void {
    this.note();
    this.#questionnaire?.reset();
  }

  /** Id of the control for a path of the API that the first part of the form does not know. */
  controlOf(path: string): string | undefined {
    return this.#questionnaire?.controlOf(path);
  }

  /**
   * Asks what the trust asks. The form does not need the answer: without it, it asks less.
   *
   * @param outdated What the API no longer takes: not to be asked again.
   */
  async #learn(outdated?: string): Promise<void> {
    const { endpoint, service, language } = this.form;
    const place = this.#place;
    const variables = { service: service || null, language };
    const found = await this.ask(endpoint, FeedbackQuestionsDocument, variables).catch(() => undefined);
    // Answers must not go when the network does.
    if (!found || place !== this.#place) return;
    const { questionnaire, listeningHours } = found.embed?.trust ?? {};
    this.#listening = listeningHours?.sentence;
    const asked = questionnaire ?? undefined;
    if (asked && !this.#questionnaire) {
      const module = await import('./questionnaire.js').catch(() => undefined);
      this.#questionnaire ??= module && new module.Questionnaire(this.form);
    }
    this.#asked = asked?.id === outdated ? undefined : asked;
    this.#questionnaire?.note(this.#answers);
    this.#questionnaire?.ask(this.#asked);
    this.form.requestUpdate();
  }

  /** Nothing before the first word: formatting a number costs a slow phone a tenth of a second. */
  characters(): string {
    if (!this.#commentLength) return '';
    return characterCount(this.#commentLength, maxCommentLength, this.#words, this.form.language);
  }

  /** What was answered, as the API takes it. */
  get input(): Partial<SubmitFeedbackInput> {
    const { publish, reply, replyLanguage, replyFormat, who } = Object.fromEntries(
      this.#answers,
    ) as unknown as Partial<FurtherAnswers>;
    const replyWanted = reply === 'yes';
    return {
      mayPublish: publish === 'yes',
      replyWanted,
      replyLanguage: replyWanted ? replyLanguage : null,
      replyFormat: replyWanted ? replyFormat : null,
      respondentType: who || null,
      ...this.#questionnaire?.input,
      ...wayOf(this.form.mode || (this.form.kiosk ? 'kiosk' : ''), this.form.assistedBy),
    };
  }

  /** The questions, and what happens next. */
  render(problems: FieldProblem[]): TemplateResult {
    const words = this.#words;
    const { language, service, embedKey, api } = this.form;
    const place = [language, service, embedKey, api].join();
    if (place !== this.#place) {
      this.#place = place;
      void this.#learn();
    }
    return html`${this.#questionnaire?.render(problems)}
      ${radioGroup({
        name: 'publish',
        legend: words.publish,
        note: words.publishHint,
        choices: { yes: words.publishYes, no: words.publishNo },
      })}
      ${radioGroup({
        name: 'reply',
        legend: words.reply,
        note: words.replyHint,
        choices: { yes: words.replyYes, no: words.replyNo },
      })}
      <div class="flow follows" ?hidden=${!this.#reply}>
        ${this.#list('replyLanguage', words.replyLanguage, replyLanguages, language.split('-')[0])}
        ${this.#list(
          'replyFormat',
          words.replyFormat,
          words.replyFormats,
          language === 'en-x-easy' ? 'EASY_READ' : 'STANDARD',
        )}
      </div>
      ${this.#list('who', words.who, { '': words.whoNot, ...words.whoChoices }, '', words.whoHint)}
      <div>
        <b>${words.nextTitle}</b>
        <p>${words.next}</p>
        ${this.#listening ? html`<p dir="auto">${this.#listening}</p>` : nothing}
      </div>`;
  }

  #list(
    name: string,
    label: string,
    choices: Record<string, string>,
    first: string | undefined,
    hint?: string,
  ): TemplateResult {
    return html`<div class="stack">
      <label for=${name}><b>${label}</b></label>
      ${hint ? html`<p class="soft" id="${name}-hint">${hint}</p>` : nothing}
      <select
        class="field"
        id=${name}
        name=${name}
        part="field"
        aria-describedby=${hint ? `${name}-hint` : nothing}
      >
        ${Object.entries(choices).map(
          ([value, text]) => html`<option value=${value} ?selected=${value === first}>${text}</option>`,
        )}
      </select>
    </div>`;
  }
}
