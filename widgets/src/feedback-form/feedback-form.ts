import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { read, write } from '../data/graphql-client.js';
import { newIdempotencyKey } from '../data/idempotency-key.js';
import { RequestError } from '../data/request-error.js';
import {
  FeedbackFormDocument,
  SubmitFeedbackDocument,
  type FeedbackFormQuery,
} from '../generated/graphql.js';
import { errorSummary, fieldError, type FieldProblem } from '../internal/error-summary.js';
import { Localisation } from '../internal/localisation.js';
import { PoliteStatus } from '../internal/polite-status.js';
import { radioGroup } from '../internal/radio-group.js';
import { WesaidElement } from '../internal/wesaid-element.js';
import { base } from '../styles/base.styles.js';
import { form } from '../styles/form.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { Afterwards } from './afterwards.js';
import { inputOf, lengthOf, maxCommentLength, problemsOf, type FeedbackAnswers } from './feedback-answers.js';
import { languages, type FeedbackFormStrings } from './feedback-form.strings.js';
import { feedbackFormStyles } from './feedback-form.styles.js';
import { helpPanel } from './help-panel.js';

/** All that a person's use changes, except for the answers, which stay in their controls. */
interface View {
  problems: FieldProblem[];
  /** Whether {@link problems} says why sending failed, and not what to put right. */
  failed?: boolean;
  sending?: boolean;
  /** Length of the comment. */
  length: number;
  /** The receipt code, once the answer is safe. */
  code?: string;
}

const untouched: View = { problems: [], length: 0 };
const typingPauseMillis = 1000;

/**
 * The Friends and Family Test on any page: one question, a few words if the person likes, a receipt code.
 *
 * @summary Asks how a service was, and gives back a code that shows what was done.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run: a link to the plain form.
 *
 * @fires wesaid-ready - The form can be used.
 * @fires wesaid-before-submit - A person is sending. Cancelable: nothing is sent then.
 * @fires wesaid-submitted - The answer is safe. `detail.testMode`: it counts nowhere.
 * @fires wesaid-failed - A request failed. `detail.code` says why.
 * @fires wesaid-invalid - Something has to be put right. `detail.problems` has paths and codes, no values.
 * @fires wesaid-reset - The form is empty again. `detail.reason` is `person` or `idle`.
 *
 * @csspart base - Everything inside.
 * @csspart test-mode - The sentence about test mode.
 * @csspart help - Whom to call in danger.
 * @csspart error-summary - What to put right, or why sending failed.
 * @csspart question - A question with its answers.
 * @csspart choice - One answer.
 * @csspart comment - The text box.
 * @csspart button - A button.
 * @csspart receipt - Everything shown after sending.
 * @csspart code - The receipt code.
 * @csspart idle - The warning before a shared tablet clears itself.
 *
 * @cssproperty --wesaid-font-family - Typeface. Default: that of the page.
 * @cssproperty --wesaid-max-inline-size - Width that the widget does not grow beyond. Default 704px.
 * @cssproperty --wesaid-padding - Space around the content. Default 16px, from 480px of width 24px.
 * @cssproperty --wesaid-radius - Rounding of corners. Default 4px.
 * @cssproperty --wesaid-surface - Background. Default #fff, dark #17212b.
 * @cssproperty --wesaid-text - Text. Default #212b32, dark #f0f4f5.
 * @cssproperty --wesaid-text-secondary - Hints. Default #4c6272, dark #c3d0d9.
 * @cssproperty --wesaid-border - Edges of controls. Default #4c6272, dark #8fa3b1.
 * @cssproperty --wesaid-action - Links and the main button. Default #005eb8, dark #8cc4ff.
 * @cssproperty --wesaid-action-hover - The same under the pointer. Default #003087, dark #b9dbff.
 * @cssproperty --wesaid-action-text - Text on the main button. Default #fff, dark #17212b.
 * @cssproperty --wesaid-warning-surface - Background of warnings. Default #fff9c4, dark #3f3a12.
 * @cssproperty --wesaid-error - Errors. Default #d5281b, dark #ff9d92.
 * @cssproperty --wesaid-focus - Ring around what has focus. Default #ffeb3b.
 * @cssproperty --wesaid-focus-text - Text and edge of what has focus. Default #212b32.
 */
export class FeedbackFormElement extends WesaidElement<FeedbackFormStrings> {
  static override get styles(): CSSResult[] {
    return [tokens, base, form, feedbackFormStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      kiosk: { type: Boolean },
      resetAfter: { type: Number, attribute: 'reset-after' },
    };
  }

  /** For a shared tablet: no way out of the form, and it clears itself after 60 seconds without use. */
  kiosk = false;

  /** Seconds without use after which the form clears itself, with a warning of 20 seconds. Default 0: never. */
  resetAfter = 0;

  protected override readonly localisation = new Localisation(this, languages);

  readonly #status = new PoliteStatus(this);
  #afterwards?: Afterwards;
  #about?: FeedbackFormQuery;
  #view = untouched;
  #idempotencyKey = newIdempotencyKey();

  protected override willUpdate(changed: PropertyValues): void {
    if (['embedKey', 'api', 'service'].some((name) => changed.has(name))) void this.#learn();
  }

  protected override firstUpdated(): void {
    this.addEventListener('click', () => this.#prepare());
    this.emit('wesaid-ready', {});
  }

  /** Asks whom the feedback is for. The form does not need the answer: without it, it only says less. */
  async #learn(): Promise<void> {
    const { service } = this;
    const variables = { service, hasService: service !== '' };
    this.#about = await read(this.endpoint, FeedbackFormDocument, variables).catch(() => undefined);
    this.requestUpdate();
  }

  /** Fetches what comes after sending. When that fails, the next click or key tries again, and the code shows anyway. */
  async #prepare(): Promise<void> {
    const module = await import('./afterwards.js').catch(() => undefined);
    if (!module || this.#afterwards) return;
    this.requestUpdate();
    this.#afterwards = new module.Afterwards(this, html, this.#status, (reason) => this.#reset(reason));
  }

  #show(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
    this.requestUpdate();
  }

  #type({ target }: Event): void {
    this.#show({ length: lengthOf((target as HTMLTextAreaElement).value) });
    this.#status.say(this.#characters(), typingPauseMillis);
  }

  #characters(): string {
    const left = maxCommentLength - this.#view.length;
    const { charactersLeft, charactersOver } = this.strings;
    return `${left < 0 ? charactersOver : charactersLeft} ${Math.abs(left).toLocaleString(this.localisation.language)}`;
  }

  /** Runs on the button's click: in a frame sandboxed without `allow-forms` a form never submits. */
  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#view.sending) return;
    const form = (event.target as HTMLButtonElement).form as HTMLFormElement;
    const answers = Object.fromEntries(new FormData(form)) as unknown as FeedbackAnswers;
    const problems = problemsOf(answers);
    if (problems.length) return this.#refuse(problems);
    if (!this.emit('wesaid-before-submit', {})) return;
    this.#show({ sending: true, problems: [] });
    this.#status.say(this.strings.sending);
    try {
      await this.#send(answers);
    } catch (error) {
      this.#fail(error instanceof RequestError ? error.code : 'NETWORK');
    }
    this.#show({ sending: false });
    this.#status.say('');
  }

  async #send(answers: FeedbackAnswers): Promise<void> {
    const { service, endpoint, localisation } = this;
    const attempt = () =>
      write(endpoint, SubmitFeedbackDocument, {
        input: inputOf(answers, this.#idempotencyKey, service, localisation.language),
      });
    const { submitFeedback: result } = await attempt().catch((error: RequestError) => {
      if (error.code !== 'IDEMPOTENCY_KEY_REUSED') throw error;
      // An earlier try did arrive, and the person has changed the answer since: their newer words must not be lost.
      this.#idempotencyKey = newIdempotencyKey();
      return attempt();
    });
    if (result.__typename === 'ValidationProblem') return this.#refuse(result.problems);
    await this.#prepare();
    this.#empty({ code: result.code });
    this.emit('wesaid-submitted', { testMode: result.testMode });
    void this.focusOn('.heading');
  }

  #refuse(found: { path: string; code: string; message?: string }[]): void {
    this.#stop(
      found.map(({ path, code, message = '' }) => ({
        message: this.#sentenceFor(code) ?? message,
        control: /rating|comment/.exec(path)?.[0],
      })),
    );
    this.emit('wesaid-invalid', { problems: found });
  }

  #fail(code: string): void {
    const { kept, failure } = this.strings;
    this.#stop([{ message: kept }, { message: this.#sentenceFor(code) ?? failure, control: 'send' }], true);
    this.emit('wesaid-failed', { code });
  }

  #sentenceFor(code: string): string | undefined {
    return this.strings.sentences[code] ?? this.#afterwards?.sentences[code];
  }

  #stop(problems: FieldProblem[], failed = false): void {
    this.#show({ problems, failed });
    void this.focusOn('.summary');
  }

  #empty(view: Partial<View>): void {
    this.#idempotencyKey = newIdempotencyKey();
    this.#view = untouched;
    this.#show(view);
  }

  #reset(reason: 'person' | 'idle'): void {
    this.renderRoot.querySelector('form')?.reset();
    this.#empty({});
    this.emit('wesaid-reset', { reason });
    if (reason === 'person') void this.focusOn('#rating');
  }

  protected override renderContent(): TemplateResult {
    const { strings } = this;
    const { code } = this.#view;
    return html`${code ? this.#renderReceipt(code) : this.#renderForm()}
    ${this.#afterwards?.renderWarning(strings)} ${this.#status.render()}`;
  }

  #renderReceipt(code: string): TemplateResult {
    const { strings } = this;
    return (
      this.#afterwards?.renderReceipt(code, strings) ??
      html`<p class="heading" tabindex="-1">${strings.thanks} ${code}</p>`
    );
  }

  #renderForm(): TemplateResult {
    const { strings } = this;
    const { problems, failed, sending = false } = this.#view;
    const { embed, service } = this.#about ?? {};
    const commentError = fieldError('comment', problems, strings.error);
    return html`<form class="flow" novalidate aria-labelledby="title">
      ${this.renderTestMode(embed?.testMode)}
      ${errorSummary(failed ? strings.notSent : strings.errorSummary, problems)}
      ${helpPanel(strings, this.#afterwards?.renderSignposts(embed?.trust.signposts ?? [], strings))}
      <div>
        <b id="title">${strings.feedback}</b>
        <p><bdi>${embed?.trust.name}</bdi> <bdi>${service?.name}</bdi></p>
        <p>${strings.before}</p>
      </div>
      ${radioGroup({
        name: 'rating',
        legend: html`<p class="heading" role="heading" aria-level=${this.headingLevel}>
          ${strings.question}
        </p>`,
        note: fieldError('rating', problems, strings.error),
        required: true,
        choices: strings.ratings,
      })}
      <div class="stack">
        <label for="comment"><b>${strings.why}</b></label>
        <p class="soft" id="hint">${strings.whyHint}</p>
        ${commentError}
        <textarea
          id="comment"
          name="comment"
          part="comment"
          dir="auto"
          autocomplete="off"
          aria-describedby="hint comment-error count"
          aria-invalid=${commentError !== nothing}
          @input=${this.#type}
        ></textarea>
        <p class="soft" id="count" aria-hidden="true">${this.#characters()}</p>
      </div>
      ${radioGroup({
        name: 'publish',
        legend: strings.publish,
        note: strings.publishHint,
        choices: { yes: strings.publishYes, no: strings.publishNo },
      })}
      <input class="hidden" name="website" tabindex="-1" autocomplete="off" aria-hidden="true" />
      <div>
        <b>${strings.nextTitle}</b>
        <p>${strings.next}</p>
      </div>
      <button id="send" part="button" aria-disabled=${sending} @click=${this.#submit}>
        ${sending ? strings.sending : strings.send}
      </button>
    </form>`;
  }
}
