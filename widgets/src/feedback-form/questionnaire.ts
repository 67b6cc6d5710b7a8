import { html, nothing, type TemplateResult } from 'lit';
import type { FeedbackQuestionsQuery, SubmitFeedbackInput } from '../generated/graphql.js';
import { adoptMore } from '../internal/adopt-more.js';
import { fieldError, type FieldProblem } from '../internal/error-summary.js';
import { safeWebAddress } from '../internal/safe-web-address.js';
import { describedBy } from '../internal/text-field.js';
import type { AfterwardsStrings } from './afterwards.strings.js';
import type { FeedbackFormStrings } from './feedback-form.strings.js';
import type { FeedbackFormElement } from './feedback-form.js';
import { strings as english, type QuestionnaireStrings } from './questionnaire.strings.js';
import { questionnaireStyles } from './questionnaire.styles.js';

/** What a trust and a service ask now. */
export type Asked = NonNullable<NonNullable<FeedbackQuestionsQuery['embed']>['trust']['questionnaire']>;

type Question = Asked['questions'][number];
type Words = FeedbackFormStrings & QuestionnaireStrings & Pick<AfterwardsStrings, 'opensInNewTab'>;

/** Name and, for its first control, id of a question. */
const nameOf = ({ id }: Question): string => `question-${id}`;

/**
 * What the trust asks beside the national question: drawn as it comes, asked when its condition holds. Answers are kept by
 * the question and the codes of its options, so that they outlast a change of the language and of the questions.
 */
export class Questionnaire {
  #asked?: Asked;
  /** Codes of options, or the words, by question; also of questions that are not asked at the moment. */
  readonly #answers = new Map<string, string[]>();
  #rating = '';
  /** How many questions are asked at the moment. */
  #count = 0;
  /** Which questions were sent an answer to, in the order of the answers. */
  #sent: Question[] = [];
  #gone: Question[] = [];
  /** Whether the person wants pictures that come from elsewhere. */
  #pictures = false;

  constructor(private readonly form: FeedbackFormElement) {
    adoptMore(form.renderRoot as ShadowRoot, questionnaireStyles);
  }

  get #words(): Words {
    return { opensInNewTab: '', ...english, ...this.form.strings };
  }

  /** Asks something else from now on, or in another language; keeps the answers that fit, and says which do not. */
  ask(asked: Asked | undefined): void {
    const before = this.#asked?.questions.filter((question) => this.#given(question).length > 0) ?? [];
    this.#asked = asked;
    for (const question of asked?.questions ?? []) {
      const { options } = question;
      const fits = this.#given(question).filter(
        (answer) => question.kind === 'FREE_TEXT' || options.some(({ code }) => code === answer),
      );
      this.#answers.set(question.id, fits);
    }
    const kept = (question: Question) =>
      asked?.questions.some(({ id }) => id === question.id) && this.#given(question).length > 0;
    this.#gone = before.filter((question) => !kept(question));
    this.#count = this.#current.length;
    if (this.#gone.length)
      this.form.status.say(`${this.#words.questionsGone} ${this.#gone.map(({ text }) => text).join()}`);
    else if (this.#count) this.form.status.say(this.#words.moreQuestions);
  }

  /** For the next person: nothing is answered. */
  reset(): void {
    this.#answers.clear();
    this.#gone = [];
    this.#rating = '';
    this.#count = this.#current.length;
  }

  /** Keeps pace with the person: what they answer decides what they are asked. */
  note(answers: FormData): void {
    this.#rating = String(answers.get('rating'));
    for (const question of this.#asked?.questions ?? [])
      this.#answers.set(question.id, answers.getAll(nameOf(question)).filter(Boolean) as string[]);
    const count = this.#current.length;
    if (count > this.#count) this.form.status.say(this.#words.questionAdded);
    this.#count = count;
  }

  /** What was answered, as the API takes it: only what is asked at the moment. */
  get input(): Pick<SubmitFeedbackInput, 'questionnaire' | 'answers'> {
    if (!this.#asked) return {};
    this.#sent = this.#current.filter((question) => this.#given(question).join('').trim());
    return {
      questionnaire: this.#asked.id,
      answers: this.#sent.map((question) => {
        const given = this.#given(question);
        return question.kind === 'FREE_TEXT'
          ? { question: question.id, text: given.join().trim() }
          : { question: question.id, options: given };
      }),
    };
  }

  /** Id of the control for a path of the API, such as `answers.0.text`; where all changed, what says so. */
  controlOf(path: string): string | undefined {
    if (path === 'questionnaire' && this.#gone.length) return 'gone';
    const index = Number(/^answers\.(\d+)/.exec(path)?.[1]);
    const question = path === 'questionnaire' ? this.#current[0] : this.#sent[index];
    return question && nameOf(question);
  }

  /** The questions. What is not asked at the moment is hidden, and keeps what was answered. */
  render(problems: FieldProblem[]): TemplateResult {
    const words = this.#words;
    const current = this.#current;
    const { questions = [], privacyNotice, privacyNoticeLanguage } = this.#asked ?? {};
    return html`${
      this.#gone.length
        ? html`<div class="notice" id="gone" tabindex="-1" part="gone">
            <b>${words.questionsGone}</b>
            ${this.#gone.map(({ text }) => html`<p dir="auto">${text}</p>`)}
          </div>`
        : nothing
    }
    ${
      !this.#pictures &&
      questions.some((question) => this.#picturesOf(question).some((from) => !this.#isOurs(from)))
        ? html`<button type="button" part="button" @click=${() => this.#showPictures()}>
            ${words.showPictures}
          </button>`
        : nothing
    }
    ${questions.map((question) => this.#renderQuestion(question, !current.includes(question), problems))}
    ${
      privacyNotice
        ? html`<details>
            <summary>${words.privacy}</summary>
            <p class="lines" lang=${privacyNoticeLanguage ?? nothing} dir="auto">${privacyNotice}</p>
          </details>`
        : nothing
    }`;
  }

  /** In their order: what a question depends on stands before it, and counts only while it is asked itself. */
  get #current(): Question[] {
    const asked: Question[] = [];
    for (const question of this.#asked?.questions ?? []) {
      const { askIf } = question;
      const decides = askIf && asked.find(({ id }) => id === askIf.question);
      const given = decides ? this.#given(decides) : askIf?.question ? [] : [this.#rating];
      if (!askIf || askIf.anyOf.some((code) => given.includes(code))) asked.push(question);
    }
    return asked;
  }

  #given({ id }: Question): string[] {
    return this.#answers.get(id) ?? [];
  }

  #picturesOf({ picture, options }: Question): string[] {
    return [picture, ...options.map((option) => option.picture)].flatMap(
      (from) => safeWebAddress(from) ?? [],
    );
  }

  #isOurs(address: string): boolean {
    return new URL(address).origin === new URL(this.form.api, location.href).origin;
  }

  #showPictures(): void {
    this.#pictures = true;
    this.form.requestUpdate();
  }

  #renderQuestion(question: Question, hidden: boolean, problems: FieldProblem[]): TemplateResult {
    const { language, text, hint, kind, options } = question;
    const name = nameOf(question);
    const words = this.#words;
    const error = fieldError(name, problems, words.error);
    const note = hint ?? (kind === 'MANY_OF' ? words.several : '');
    const description = html`${note ? html`<p class="soft" id="${name}-hint">${note}</p>` : nothing}
      <div lang=${this.form.language} dir="auto">${error} ${this.#renderMedia(question)}</div>
      ${this.#renderPicture(question.picture)}`;
    const described = describedBy(note && `${name}-hint`, error !== nothing && `${name}-error`);
    if (kind === 'FREE_TEXT')
      return html`<div class="stack" lang=${language} dir="auto" ?hidden=${hidden}>
        <label for=${name}><b>${text}</b></label>
        ${description}
        <textarea
          id=${name}
          name=${name}
          part="comment"
          dir="auto"
          autocomplete="off"
          aria-describedby=${described}
          aria-invalid=${error !== nothing}
          .value=${this.#given(question).join()}
        ></textarea>
      </div>`;
    return html`<fieldset
      part="question"
      lang=${language}
      dir="auto"
      aria-describedby=${described}
      ?hidden=${hidden}
    >
      <legend><b>${text}</b></legend>
      <div class="stack">
        ${description}
        ${options.map(
          ({ code, text: label, picture }, index) =>
            html`<label class="choice" part="choice"
              ><input
                type=${kind === 'MANY_OF' ? 'checkbox' : 'radio'}
                id=${index ? nothing : name}
                name=${name}
                value=${code}
                .checked=${this.#given(question).includes(code)}
              />
              ${this.#renderPicture(picture)} <span>${label}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  /** The words stand beside it. Nothing is asked of another place unless the person wants it. */
  #renderPicture(from: string | null): TemplateResult | typeof nothing {
    const address = safeWebAddress(from);
    if (!address || !(this.#pictures || this.#isOurs(address))) return nothing;
    return html`<img src=${address} alt="" referrerpolicy="no-referrer" />`;
  }

  /** Nothing is fetched before it is played. A tablet that is shared has no way out of the form. */
  #renderMedia({ audio, signLanguageVideo }: Question): TemplateResult {
    const words = this.#words;
    const sound = safeWebAddress(audio);
    const film = safeWebAddress(signLanguageVideo);
    const playable = /\.(?:mp4|webm)$/.test(film ?? '');
    return html`${sound ? html`<audio controls preload="none" src=${sound} aria-label=${words.listen}></audio>` : nothing}
    ${film && playable ? html`<video controls preload="none" src=${film} aria-label=${words.watch}></video>` : nothing}
    ${
      film && !playable && !this.form.kiosk
        ? html`<p>
            <a href=${film} target="_blank" rel="noopener">${words.watch} ${words.opensInNewTab}</a>
          </p>`
        : nothing
    }`;
  }
}
