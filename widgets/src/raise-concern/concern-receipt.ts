import { html, type TemplateResult } from 'lit';
import { longDate } from '../internal/long-date.js';
import { receiptAddress, receiptCode } from '../internal/receipt-code.js';
import { renderSignposts, type Signpost } from '../internal/signposts.js';
import { strings as english, type ConcernReceiptStrings } from './concern-receipt.strings.js';
import type { CaseReceipt, RaiseConcernElement } from './raise-concern.js';
import type { RaiseConcernStrings } from './raise-concern.strings.js';

/** The trust's own places to turn to, and the receipt: fetched at the first touch of the form. */
export class ConcernReceipt {
  /**
   * @param form The form that fetched this.
   * @param reset Empties the form.
   */
  constructor(
    private readonly form: RaiseConcernElement,
    private readonly reset: () => void,
  ) {}

  /** English words lack those of this file. */
  get #words(): RaiseConcernStrings & ConcernReceiptStrings {
    return { ...english, ...this.form.strings };
  }

  /** The trust's own places to turn to. */
  renderSignposts(signposts: Signpost[]): TemplateResult[] {
    return renderSignposts(signposts, this.#words.opensInNewTab);
  }

  /** Thanks, reference and code, and what happens by when. Focus goes to `.heading`. */
  render({ kind, reference, code, acknowledgeBy, respondBy }: CaseReceipt): TemplateResult {
    const words = this.#words;
    const { headingLevel, status, language } = this.form;
    const by = (day: string | null, say: (date: string) => string): TemplateResult | '' =>
      day ? html`<li>${say(longDate(day, language, words.months))}</li>` : '';
    return html`<div class="flow" part="receipt">
      <p class="heading" role="heading" aria-level=${headingLevel} tabindex="-1">${words.thanks[kind]}</p>
      <div class="stack">
        <b>${words.reference}</b>
        <p class="heading" part="reference"><bdi>${reference}</bdi></p>
        <p>${words.referenceHint}</p>
      </div>
      ${receiptCode(code, words, status)}
      <div class="stack">
        <b>${words.nextTitle}</b>
        <ul part="next">
          ${by(acknowledgeBy, words.acknowledgeBy)} ${by(respondBy, words.respondBy)}
          ${acknowledgeBy || respondBy ? '' : html`<li>${words.read}</li>`}
        </ul>
        <p><a href="${receiptAddress(this.form, code)}">${words.follow}</a></p>
      </div>
      <button type="button" part="button" @click=${this.reset}>${words.again}</button>
    </div>`;
  }
}
