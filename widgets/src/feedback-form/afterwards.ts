import type { html as litHtml, TemplateResult } from 'lit';
import type { FeedbackFormQuery } from '../generated/graphql.js';
import { IdleTimer } from '../internal/idle-timer.js';
import type { PoliteStatus } from '../internal/polite-status.js';
import { safeWebAddress } from '../internal/safe-web-address.js';
import { sentences, strings as english, type AfterwardsStrings } from './afterwards.strings.js';
import type { FeedbackFormStrings } from './feedback-form.strings.js';
import type { FeedbackFormElement } from './feedback-form.js';

const defaultKioskSeconds = 60;

type Words = FeedbackFormStrings & AfterwardsStrings;

/** Words of the form's language; English ones lack those of this file. */
type FormWords = FeedbackFormStrings & Partial<AfterwardsStrings>;

/** A place to turn to, as the trust keeps it. */
export type Signpost = NonNullable<FeedbackFormQuery['embed']>['trust']['signposts'][number];

/**
 * What nobody needs before the first touch of the form, and what is fetched then, so that the form itself arrives
 * sooner: the trust's own places to turn to, rare sentences, the receipt, and the clock of a shared tablet.
 */
export class Afterwards {
  /** English for codes that the first part of the form does not know. */
  readonly sentences = sentences;

  readonly #timer: IdleTimer;

  /**
   * @param form The form that fetched this.
   * @param html The form's own template function: a second Lit in this file would weigh more than the file.
   * @param status Where to say something to a screen reader.
   * @param reset Empties the form; `idle` when nobody was there any more.
   */
  constructor(
    private readonly form: FeedbackFormElement,
    private readonly html: typeof litHtml,
    private readonly status: PoliteStatus,
    private readonly reset: (reason: 'person' | 'idle') => void,
  ) {
    this.#timer = new IdleTimer(form, {
      seconds: () => form.resetAfter || (form.kiosk ? defaultKioskSeconds : 0),
      expired: () => reset('idle'),
    });
  }

  /** The trust's places to turn to, save the numbers that the form begins with. They open beside the form, which would lose what is written in it. */
  renderSignposts(signposts: Signpost[], words: FormWords): TemplateResult[] {
    const { html } = this;
    const others = signposts.filter(({ telephone }) => !/^(?:999|111)$/.test(telephone ?? ''));
    return others.map(({ title, description, telephone, url }) => {
      const address = safeWebAddress(url);
      const { opensInNewTab } = { ...english, ...words };
      return html`<p dir="auto">
        ${
          address
            ? html`<a href=${address} target="_blank" rel="noopener">${title} ${opensInNewTab}</a>`
            : html`<b>${title}</b>`
        }
        ${
          telephone ? html`<a href="tel:${telephone.replace(/[^\d+]/g, '')}"><bdi>${telephone}</bdi></a>` : ''
        }
        ${description}
      </p>`;
    });
  }

  /**
   * Thanks, the code in groups that can be copied by hand, and what happens next. On a shared tablet nothing leads
   * away from the form, and nothing stays on a clipboard. Focus goes to `.heading`.
   */
  renderReceipt(code: string, words: FormWords): TemplateResult {
    const { html, status, reset } = this;
    const { headingLevel, kiosk, api } = this.form;
    const strings: Words = { ...english, ...words };
    const outcomePage = new URL('/r', api).href;
    const copy = () => navigator.clipboard.writeText(code).then(() => status.say(strings.copied));
    return html`<div class="flow" part="receipt">
      <p class="heading" role="heading" aria-level=${headingLevel} tabindex="-1">${strings.thanks}</p>
      <div class="stack">
        <b>${strings.code}</b>
        <p class="notice heading" part="code">
          <code aria-hidden="true"><bdi>${grouped(code)}</bdi></code>
          <span class="hidden">${[...code].join(' ')}</span>
        </p>
        <p>${strings.keepCode}</p>
        ${
          kiosk || !navigator.clipboard
            ? ''
            : html`<button part="button" @click=${copy}>${strings.copy}</button>`
        }
      </div>
      <div>
        <b>${strings.nextTitle}</b>
        <p>${strings.next}</p>
        ${
          kiosk
            ? html`<p>${strings.outcomeElsewhere} <bdi>${outcomePage.replace(/^https?:\/\//, '')}</bdi></p>`
            : html`<a href="${outcomePage}#${code}">${strings.outcome}</a>`
        }
      </div>
      <button part="button" @click=${() => reset('person')}>${strings.again}</button>
    </div>`;
  }

  /** The warning before a shared tablet clears itself; nothing while there is no reason to warn. */
  renderWarning(words: FormWords): TemplateResult | '' {
    const { html } = this;
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

/** Four characters at a time, which is as many as people carry in their head from a screen to paper. */
function grouped(code: string): string {
  return code.match(/[^-]{1,4}/g)?.join('-') ?? code;
}
