import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { read, write, type Endpoint } from '../data/graphql-client.js';
import {
  FeedbackFormDocument,
  SubmitFeedbackDocument,
  type FeedbackFormQuery,
  type SubmitFeedbackInput,
  type SubmitFeedbackMutation,
} from '../generated/graphql.js';
import { fieldError } from '../internal/error-summary.js';
import { tell } from '../internal/events.js';
import { focusOn } from '../internal/focus-on.js';
import { helpPanel } from '../internal/help-panel.js';
import { Localisation } from '../internal/localisation.js';
import { radioGroup } from '../internal/radio-group.js';
import { Submission } from '../internal/submission.js';
import { WesaidElement } from '../internal/wesaid-element.js';
import { fetchedPart } from '../internal/fetched-part.js';
import { base } from '../styles/base.styles.js';
import { form } from '../styles/form.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { Afterwards } from './afterwards.js';
import { inputOf, problemsOf, type FeedbackAnswers } from './feedback-answers.js';
import { strings, type FeedbackFormStrings } from './feedback-form.strings.js';
import { feedbackFormStyles } from './feedback-form.styles.js';
import type { FurtherQuestions } from './further-questions.js';

type FeedbackReceipt = Extract<SubmitFeedbackMutation['submitFeedback'], { __typename: 'FeedbackReceipt' }>;

/**
 * The Friends and Family Test on any page: one question, a few words if the person likes, a receipt code.
 *
 * @summary Asks how a service was, and gives back a code that shows what was done.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run: a link to the plain form.
 *
 * @fires wesaid-ready - The form can be used. `detail.language` is the
 *   one it speaks; `detail.checked` is false while no person who speaks it has read its words.
 * @fires wesaid-before-submit - A person is sending. Cancelable: nothing is sent then.
 * @fires wesaid-submitted - The answer is safe. `detail.testMode`: it counts nowhere.
 * @fires wesaid-queued - An answer waits on a shared tablet, or one that waited is safe. `detail.waiting`: how many wait;
 *   `detail.setAside`: how many we do not take, which staff should look into.
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
 * @csspart field - A list to choose from.
 * @csspart gone - The questions whose answers no longer fit.
 * @csspart waiting - How many answers wait on a shared tablet.
 * @csspart set-aside - How many answers of a shared tablet we do not take.
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
      mode: {},
      assistedBy: { attribute: 'assisted-by' },
    };
  }

  /**
   * For a shared tablet: no way out of the form, it clears itself after 60 seconds without use, and what cannot be sent
   * waits on the tablet, sealed, until the network is back.
   */
  kiosk = false;

  /** Seconds without use after which the form clears itself, with a warning of 20 seconds. Default 0: never. */
  resetAfter = 0;

  /** How people come to the form: `sms`, `qr`, `kiosk` or `tablet`. Default: a page on the web, or `kiosk` with that. */
  mode = '';

  /** Who helps people to answer here: `volunteer`, `staff` or `carer`. Default: they answer alone. */
  assistedBy = '';

  protected override readonly localisation = new Localisation(this, 'feedbackForm', strings);

  #afterwards?: Afterwards;
  #further?: FurtherQuestions;
  #about?: FeedbackFormQuery;
  /** The receipt code, once the answer is safe; empty while it waits on a shared tablet. */
  #code?: string;
  readonly #submission = new Submission<FeedbackReceipt>(this, {
    sentence: (code) => this.#afterwards?.sentenceOf(code),
    controlOf: (path) => /rating|comment|send/.exec(path)?.[0] ?? this.#further?.controlOf(path),
    send: (key) => this.#send(key),
    received: (receipt) => this.#receive(receipt),
  });

  protected override willUpdate(changed: PropertyValues): void {
    if (['embedKey', 'api', 'service'].some((name) => changed.has(name))) void this.#learn();
  }

  protected override firstUpdated(): void {
    for (const type of ['click', 'input']) this.addEventListener(type, () => this.#prepare());
    if (this.kiosk) void this.#prepare();
    this.ready();
  }

  /** Asks whom the feedback is for. The form does not need the answer: without it, it only says less. */
  async #learn(): Promise<void> {
    const { service } = this;
    const variables = { service, hasService: service !== '' };
    this.#about = await read(this.endpoint, FeedbackFormDocument, variables).catch(() => undefined);
    this.requestUpdate();
  }

  /** Fetches what is asked further and what comes after sending. When that fails, the next touch tries again. */
  async #prepare(): Promise<void> {
    const [further, afterwards] = await Promise.all([
      fetchedPart(import('./further-questions.js')),
      fetchedPart(import('./afterwards.js')),
    ]).catch(() => []);
    if (!further || !afterwards || this.#afterwards) return;
    this.#further = new further.FurtherQuestions(this, read);
    this.#afterwards = new afterwards.Afterwards(this, (reason) => this.#reset(reason), send);
    this.requestUpdate();
  }

  #note({ target }: Event): void {
    this.#further?.note(target);
    this.requestUpdate();
  }

  /** Runs on the button's click: in a frame sandboxed without `allow-forms` a form never submits. */
  #submit(event: Event): void {
    event.preventDefault();
    void this.#submission.submit(problemsOf(this.#answers()));
  }

  #answers(): FeedbackAnswers {
    const form = this.renderRoot.querySelector('form') as HTMLFormElement;
    return Object.fromEntries(new FormData(form)) as unknown as FeedbackAnswers;
  }

  /** All parts are there before, where they can be: sent again, an answer must be the same, or it is another one. */
  async #send(idempotencyKey: string): Promise<SubmitFeedbackMutation> {
    await this.#prepare();
    const { service, endpoint, language } = this;
    const input = inputOf(this.#answers(), idempotencyKey, service, language, this.#further?.input);
    return send(endpoint, input).catch((loss) => this.#afterwards?.keep(loss, input) ?? Promise.reject(loss));
  }

  #receive({ code }: FeedbackReceipt): void {
    this.#code = code;
    void focusOn(this, '.heading');
  }

  #reset(reason: 'person' | 'idle'): void {
    this.renderRoot.querySelector('form')?.reset();
    this.#code = undefined;
    this.#further?.reset();
    this.#submission.reset();
    tell(this, 'wesaid-reset', { reason });
    if (reason === 'person') void focusOn(this, '#rating');
  }

  protected override renderContent(): TemplateResult {
    const { strings } = this;
    const code = this.#code;
    return html`${code === undefined ? this.#renderForm() : this.#renderReceipt(code)}
    ${this.#afterwards?.renderNotices(strings)}`;
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
    const { problems, sending } = this.#submission;
    const { embed, service } = this.#about ?? {};
    const commentError = fieldError('comment', problems, strings.error);
    return html`<form class="flow" novalidate aria-labelledby="title" @input=${this.#note}>
      ${this.renderTestMode(embed?.testMode)} ${this.#submission.renderSummary()}
      ${helpPanel(strings, this.#afterwards?.renderSignposts(embed?.trust.signposts ?? [], strings))}
      <div>
        <b id="title">${strings.feedback}</b>
        <p class="late"><bdi>${embed?.trust.name}</bdi> <bdi>${service?.name}</bdi></p>
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
        ></textarea>
        <p class="soft late" id="count" aria-hidden="true">${this.#further?.characters()}</p>
      </div>
      ${this.#further?.render(problems)}
      <input class="hidden" name="website" tabindex="-1" autocomplete="off" aria-hidden="true" />
      <button id="send" part="button" aria-disabled=${sending} @click=${this.#submit}>
        ${sending ? strings.sending : strings.send}
      </button>
    </form>`;
  }
}

/** Sends one answer. */
const send = (endpoint: Endpoint, input: SubmitFeedbackInput): Promise<SubmitFeedbackMutation> =>
  write(endpoint, SubmitFeedbackDocument, { input });
