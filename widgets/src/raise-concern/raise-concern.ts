import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { read, write } from '../data/graphql-client.js';
import {
  RaiseCaseDocument,
  RaiseConcernDocument,
  type CaseKind,
  type RaiseCaseMutation,
  type RaiseConcernQuery,
} from '../generated/graphql.js';
import { typingPauseMillis } from '../internal/character-count.js';
import { fieldError } from '../internal/error-summary.js';
import { tell } from '../internal/events.js';
import { focusOn } from '../internal/focus-on.js';
import { helpPanel } from '../internal/help-panel.js';
import { Localisation } from '../internal/localisation.js';
import { Submission } from '../internal/submission.js';
import { WesaidElement } from '../internal/wesaid-element.js';
import { fetchedPart } from '../internal/fetched-part.js';
import { base } from '../styles/base.styles.js';
import { fields } from '../styles/fields.styles.js';
import { form } from '../styles/form.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { ConcernAnswers } from './concern-answers.js';
import type { ConcernQuestions } from './concern-questions.js';
import type { ConcernReceipt } from './concern-receipt.js';
import { strings, type RaiseConcernStrings } from './raise-concern.strings.js';
import { raiseConcernStyles } from './raise-concern.styles.js';

/** What a person gets back once their words are safe. */
export type CaseReceipt = Extract<RaiseCaseMutation['raiseCase'], { __typename: 'CaseReceipt' }>;

/**
 * Where people give a compliment, comment, concern or complaint, for themselves or for somebody else. It says in plain
 * words what each means, and gives back a reference, a code, and the days by which the trust answers.
 *
 * @summary Takes compliments, comments, concerns (PALS) and complaints, and says what happens next.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run: a link to the plain form.
 *
 * @fires wesaid-ready - The form can be used. `detail.language` is the
 *   one it speaks; `detail.checked` is false while no person who speaks it has read its words.
 * @fires wesaid-before-submit - A person is sending. Cancelable: nothing is sent then.
 * @fires wesaid-submitted - It is safe. `detail.testMode`: it counts nowhere.
 * @fires wesaid-failed - A request failed. `detail.code` says why.
 * @fires wesaid-invalid - Something has to be put right. `detail.problems` has paths and codes, no values.
 * @fires wesaid-reset - The form is empty again. `detail.reason` is `person`.
 *
 * @csspart base - Everything inside.
 * @csspart test-mode - The sentence about test mode.
 * @csspart help - Whom to call in danger.
 * @csspart error-summary - What to put right, or why sending failed.
 * @csspart question - A question with its answers.
 * @csspart choice - One answer.
 * @csspart field - A text box.
 * @csspart failure - The message when the rest of the form did not load.
 * @csspart button - A button.
 * @csspart receipt - Everything shown after sending.
 * @csspart reference - The reference.
 * @csspart code - The receipt code.
 * @csspart next - What happens by when.
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
export class RaiseConcernElement extends WesaidElement<RaiseConcernStrings> {
  static override get styles(): CSSResult[] {
    return [tokens, base, form, fields, raiseConcernStyles];
  }

  protected override readonly localisation = new Localisation(this, 'raiseConcern', strings);

  #about?: RaiseConcernQuery;
  #questions?: ConcernQuestions;
  #afterwards?: ConcernReceipt;
  /** Whether the further questions could not be fetched. */
  #unavailable = false;
  #answers?: Partial<ConcernAnswers>;
  #receipt?: CaseReceipt;
  readonly #submission = new Submission<CaseReceipt>(this, {
    sentence: (code) => this.#questions?.sentenceOf(code),
    controlOf: (path) => this.renderRoot.querySelector(`#${path.replace('.', '-')}`)?.id,
    send: (key) => this.#send(key),
    received: (receipt) => this.#receive(receipt),
  });

  protected override willUpdate(changed: PropertyValues): void {
    if (['embedKey', 'api', 'service'].some((name) => changed.has(name))) void this.#learn();
  }

  protected override firstUpdated(): void {
    this.addEventListener('click', () => this.#prepare());
    this.ready();
  }

  /** Asks who will read it. The form does not need the answer: without it, it only says less. */
  async #learn(): Promise<void> {
    const { service } = this;
    const variables = { service, hasService: service !== '' };
    this.#about = await read(this.endpoint, RaiseConcernDocument, variables).catch(() => undefined);
    this.requestUpdate();
  }

  /** Fetches the further questions. When that fails, the next click or key tries again. */
  async #prepare(): Promise<void> {
    if (this.#questions) return;
    const [questions, receipt] = await Promise.all([
      fetchedPart(import('./concern-questions.js')),
      fetchedPart(import('./concern-receipt.js')),
    ]).catch(() => []);
    this.#unavailable = !questions || !receipt;
    this.requestUpdate();
    if (!questions || !receipt || this.#questions) return;
    this.#questions = new questions.ConcernQuestions(this);
    this.#afterwards = new receipt.ConcernReceipt(this, () => this.#reset());
  }

  #collect(): ConcernAnswers {
    const form = this.renderRoot.querySelector('form') as HTMLFormElement;
    return Object.fromEntries(new FormData(form)) as unknown as ConcernAnswers;
  }

  /** Keeps pace with the person: what they answer decides what they are asked. */
  #note({ target }: Event): void {
    this.#answers = this.#collect();
    this.requestUpdate();
    const { id } = target as HTMLElement;
    if (id === 'words')
      this.status.say(this.#questions?.characters(this.#answers.words ?? '') ?? '', typingPauseMillis);
  }

  /** Runs on the button's click: in a frame sandboxed without `allow-forms` a form never submits. */
  #submit(event: Event): void {
    event.preventDefault();
    void this.#submission.submit(this.#questions?.problemsOf(this.#collect()) ?? []);
  }

  #send(idempotencyKey: string): Promise<RaiseCaseMutation> {
    const input = (this.#questions as ConcernQuestions).inputOf(this.#collect(), idempotencyKey);
    return write(this.endpoint, RaiseCaseDocument, { input });
  }

  #receive(receipt: CaseReceipt): void {
    this.#receipt = receipt;
    this.#answers = undefined;
    void focusOn(this, '.heading');
  }

  #reset(): void {
    this.#receipt = undefined;
    this.#submission.reset();
    tell(this, 'wesaid-reset', { reason: 'person' });
    void focusOn(this, '#kind');
  }

  protected override renderContent(): TemplateResult {
    const receipt = this.#receipt;
    return html`${receipt ? this.#afterwards?.render(receipt) : this.#renderForm()}`;
  }

  #renderForm(): TemplateResult {
    const { strings } = this;
    const { embed, service } = this.#about ?? {};
    return html`<form class="flow" novalidate aria-labelledby="title" @input=${this.#note}>
      ${this.renderTestMode(embed?.testMode)} ${this.#submission.renderSummary()}
      ${helpPanel(strings, this.#afterwards?.renderSignposts(embed?.trust.signposts ?? []))}
      <div>
        <p class="heading" id="title" role="heading" aria-level=${this.headingLevel}>${strings.title}</p>
        <p class="late"><bdi>${embed?.trust.name}</bdi> <bdi>${service?.name}</bdi></p>
      </div>
      <div>
        <p><b>${strings.safe}</b></p>
        <p>${strings.seen}</p>
      </div>
      ${this.#renderKinds()} ${this.#answers?.kind ? this.#renderRest(this.#answers) : nothing}
    </form>`;
  }

  /** The first question, each answer with what it means: its name is read first, its meaning after it. */
  #renderKinds(): TemplateResult {
    const { kind, kinds, error } = this.strings;
    const choice = ([value, [name, meaning]]: [string, [string, string]], index: number) =>
      html`<label class="choice" part="choice"
        ><input
          type="radio"
          id=${index ? nothing : 'kind'}
          name="kind"
          value=${value}
          required
          aria-labelledby="${value}-name"
          aria-describedby="${value}-meaning"
        />
        <span
          ><b id="${value}-name">${name}</b>
          <span class="soft meaning" id="${value}-meaning">${meaning}</span></span
        ></label
      >`;
    const wrong = fieldError('kind', this.#submission.problems, error);
    return html`<fieldset part="question" aria-describedby=${wrong === nothing ? nothing : 'kind-error'}>
      <legend><b>${kind}</b></legend>
      <div class="stack">
        ${wrong} ${(Object.entries(kinds) as [CaseKind, [string, string]][]).map(choice)}
      </div>
    </fieldset>`;
  }

  #renderRest(answers: Partial<ConcernAnswers>): TemplateResult | undefined {
    const { strings } = this;
    const { problems, sending } = this.#submission;
    if (this.#questions) {
      const send = (event: Event) => this.#submit(event);
      return this.#questions.render({ answers, problems, sending, send });
    }
    if (!this.#unavailable) return html`<p>${strings.loading}</p>`;
    return html`<div class="notice stack" part="failure" role="alert">
      <p>${strings.notOpened} ${strings.failure}</p>
      <button type="button" part="button">${strings.tryAgain}</button>
    </div>`;
  }
}
