import { html, nothing, type TemplateResult } from 'lit';
import type { Endpoint } from '../data/graphql-client.js';
import type { RequestError } from '../data/request-error.js';
import type { SubmitFeedbackInput, SubmitFeedbackMutation } from '../generated/graphql.js';
import { tell } from '../internal/events.js';
import { IdleTimer } from '../internal/idle-timer.js';
import { receiptAddress, receiptCode } from '../internal/receipt-code.js';
import { renderSignposts, type Signpost } from '../internal/signposts.js';
import { sentences, strings as english, type AfterwardsStrings } from './afterwards.strings.js';
import type { FeedbackFormStrings } from './feedback-form.strings.js';
import type { FeedbackFormElement } from './feedback-form.js';
import type { Kept, KioskQueue } from './kiosk-queue.js';
import { isLost } from './lost.js';
import { isOutdated } from './outdated.js';

const defaultKioskSeconds = 60;

type Words = FeedbackFormStrings & AfterwardsStrings;

/** Sends one answer. */
type Send = (endpoint: Endpoint, input: SubmitFeedbackInput) => Promise<SubmitFeedbackMutation>;

/** In place of a receipt, for an answer that waits on this device: it has no code yet. */
const noReceipt = { __typename: 'FeedbackReceipt', code: '', receivedOn: '', testMode: false } as const;

/** Words of the form's language; English ones lack those of this file. */
type FormWords = FeedbackFormStrings & Partial<AfterwardsStrings>;

/**
 * What nobody needs before the first touch of the form, and what is fetched then, so that the form itself arrives
 * sooner: the trust's own places to turn to, rare sentences, the receipt, and the clock of a shared tablet.
 */
export class Afterwards {
  readonly #timer: IdleTimer;
  #queue?: Promise<KioskQueue>;
  /** How many answers are on this device. */
  #kept: Kept = { waiting: 0, setAside: 0 };

  /**
   * @param form The form that fetched this.
   * @param reset Empties the form; `idle` when nobody was there any more.
   * @param send Sends an answer that waited.
   */
  constructor(
    private readonly form: FeedbackFormElement,
    private readonly reset: (reason: 'person' | 'idle') => void,
    private readonly send: Send,
  ) {
    this.#timer = new IdleTimer(form, {
      seconds: () => form.resetAfter || (form.kiosk ? defaultKioskSeconds : 0),
      expired: () => reset('idle'),
    });
    if (form.kiosk) void this.#openQueue().catch(() => undefined);
  }

  /** Words for a code that the first part of the form does not know. */
  sentenceOf(code: string): string | undefined {
    if (isOutdated(code)) return { ...sentences, ...this.form.strings.sentences }.QUESTIONS_CHANGED;
    return (sentences as Record<string, string>)[code];
  }

  /**
   * What becomes of an answer that could not be sent: a shared tablet keeps it, and gives a receipt without a code.
   * Everywhere else nothing is stored, and the loss stands.
   */
  async keep(loss: RequestError, input: SubmitFeedbackInput): Promise<SubmitFeedbackMutation> {
    const { endpoint, kiosk } = this.form;
    if (!kiosk || !isLost(loss.code)) throw loss;
    const queue = await this.#openQueue().catch(() => undefined);
    const code = queue ? await queue.keep({ endpoint, input }) : 'NOT_KEPT';
    if (code) throw Object.assign(loss, { code });
    return { submitFeedback: noReceipt };
  }

  #openQueue(): Promise<KioskQueue> {
    this.#queue ??= import('./kiosk-queue.js').then(
      (module) =>
        new module.KioskQueue(
          async ({ endpoint, input }) => {
            const { submitFeedback: outcome } = await this.send(endpoint, input);
            if (!('problems' in outcome)) return [];
            // Nobody is there any more who could put it right: the national answer and the words count without the rest,
            // and for the trust as a whole where it no longer has the service.
            const { questionnaire, answers, ...core } = input;
            const noService = outcome.problems.some(({ path }) => path === 'service');
            if (!questionnaire && !answers && !noService) return outcome.problems;
            const again = await this.send(endpoint, noService ? { ...core, service: null } : core);
            return 'problems' in again.submitFeedback ? again.submitFeedback.problems : [];
          },
          (kept) => {
            this.#kept = kept;
            this.form.requestUpdate();
            tell(this.form, 'wesaid-queued', kept);
          },
        ),
    );
    this.#queue.catch(() => (this.#queue = undefined));
    return this.#queue;
  }

  /** The trust's own places to turn to. */
  renderSignposts(signposts: Signpost[], words: FormWords): TemplateResult[] {
    return renderSignposts(signposts, { ...english, ...words }.opensInNewTab);
  }

  /**
   * Thanks, the code in groups that can be copied by hand, and what happens next. On a shared tablet nothing leads
   * away from the form, and nothing stays on a clipboard. Focus goes to `.heading`.
   */
  renderReceipt(code: string, words: FormWords): TemplateResult {
    const { reset } = this;
    const { headingLevel, kiosk, api, status } = this.form;
    const strings: Words = { ...english, ...words };
    const again = html`<button part="button" @click=${() => reset('person')}>${strings.again}</button>`;
    if (!code)
      return html`<div class="flow" part="receipt">
        <p class="heading" role="heading" aria-level=${headingLevel} tabindex="-1">${strings.kept}</p>
        <p>${strings.keptNext}</p>
        ${again}
      </div>`;
    return html`<div class="flow" part="receipt">
      <p class="heading" role="heading" aria-level=${headingLevel} tabindex="-1">${strings.thanks}</p>
      ${receiptCode(code, strings, status, !kiosk)}
      <div>
        <b>${strings.nextTitle}</b>
        <p>${strings.next}</p>
        ${
          kiosk
            ? html`<p>
                ${strings.outcomeElsewhere} <bdi>${new URL('/r', api).href.replace(/^https?:\/\//, '')}</bdi>
              </p>`
            : html`<a href="${receiptAddress(this.form, code)}">${strings.outcome}</a>`
        }
      </div>
      ${again}
    </div>`;
  }

  /** How many answers are on this device, and the warning before it clears itself; nothing where there is neither. */
  renderNotices(words: FormWords): TemplateResult {
    const { secondsLeft } = this.#timer;
    const strings: Words = { ...english, ...words };
    const said = (count: number, part: string, text: string) =>
      count
        ? html`<p class="soft" part=${part}>${text} ${count.toLocaleString(this.form.language)}</p>`
        : nothing;
    return html`${said(this.#kept.waiting, 'waiting', strings.waiting)}
    ${said(this.#kept.setAside, 'set-aside', strings.setAside)}
    ${secondsLeft ? this.#renderWarning(secondsLeft, strings) : nothing}`;
  }

  #renderWarning(secondsLeft: number, strings: Words): TemplateResult {
    return html`<div class="notice stack idle" part="idle">
      <p role="alert">${strings.idle}</p>
      <p aria-hidden="true">${strings.idleSeconds} ${secondsLeft}</p>
      <button part="button">${strings.idleStay}</button>
    </div>`;
  }
}
