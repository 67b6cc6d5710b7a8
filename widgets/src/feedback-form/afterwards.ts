import { html, type TemplateResult } from 'lit';
import { IdleTimer } from '../internal/idle-timer.js';
import { receiptAddress, receiptCode } from '../internal/receipt-code.js';
import { renderSignposts, type Signpost } from '../internal/signposts.js';
import { sentences, strings as english, type AfterwardsStrings } from './afterwards.strings.js';
import type { FeedbackFormStrings } from './feedback-form.strings.js';
import type { FeedbackFormElement } from './feedback-form.js';

const defaultKioskSeconds = 60;

type Words = FeedbackFormStrings & AfterwardsStrings;

/** Words of the form's language; English ones lack those of this file. */
type FormWords = FeedbackFormStrings & Partial<AfterwardsStrings>;

/**
 * What nobody needs before the first touch of the form, and what is fetched then, so that the form itself arrives
 * sooner: the trust's own places to turn to, rare sentences, the receipt, and the clock of a shared tablet.
 */
export class Afterwards {
  /** English for codes that the first part of the form does not know. */
  readonly sentences: Record<string, string> = sentences;

  readonly #timer: IdleTimer;

  /**
   * @param form The form that fetched this.
   * @param reset Empties the form; `idle` when nobody was there any more.
   */
  constructor(
    private readonly form: FeedbackFormElement,
    private readonly reset: (reason: 'person' | 'idle') => void,
  ) {
    this.#timer = new IdleTimer(form, {
      seconds: () => form.resetAfter || (form.kiosk ? defaultKioskSeconds : 0),
      expired: () => reset('idle'),
    });
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
      <button part="button" @click=${() => reset('person')}>${strings.again}</button>
    </div>`;
  }

  /** The warning before a shared tablet clears itself; nothing while there is no reason to warn. */
  renderWarning(words: FormWords): TemplateResult | '' {
    const { secondsLeft } = this.#timer;
    const strings: Words = { ...english, ...words };
    if (!secondsLeft) return '';
    return html`<div class="notice stack idle" part="idle">
      <p role="alert">${strings.idle}</p>
      <p aria-hidden="true">${strings.idleSeconds} ${secondsLeft}</p>
      <button part="button">${strings.idleStay}</button>
    </div>`;
  }
}
