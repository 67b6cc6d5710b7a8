import { hostedPage } from './hosted-page.js';
import { html, type Html } from './html.js';
import type { PageLanguage } from './page-language.js';
import type { PageWords } from './page-words.js';
import type { Place } from './places.js';
import { receiptCode } from './receipt.page.js';

/** What the API gave for a case that it took. */
export interface CaseReceipt {
  readonly reference: string;
  readonly code: string;
  readonly kind: keyof PageWords['raiseConcern']['thanks'];
  readonly acknowledgeBy: string | null;
  readonly respondBy: string | null;
  readonly testMode: boolean;
}

/** What somebody sees after sending: thanks, reference and code, and what happens by when. */
export const concernReceiptPage = (place: Place, receipt: CaseReceipt, language: PageLanguage): Html => {
  const { raiseConcern: words } = language.words;
  const { reference, code, kind, acknowledgeBy, respondBy, testMode } = receipt;
  const by = (sentence: string, day: string | null): Html | null =>
    day === null ? null : html`<li>${language.say(sentence, language.weekday(day))}</li> `;
  return hostedPage({
    language,
    place,
    title: words.thanks[kind],
    main: html`<div class="done"><h1>${words.thanks[kind]}</h1></div>
      ${testMode && html`<p class="notice">${words.testMode}</p>`}
      <h2>${words.reference}</h2>
      <p dir="ltr" class="code reference">${reference}</p>
      <p>${words.referenceHint}</p>
      ${receiptCode(words.code, code, words.keepCode)}
      <h2>${words.nextTitle}</h2>
      <ul>
        ${by(words.acknowledgeBy, acknowledgeBy)}${by(words.respondBy, respondBy)}${
          !acknowledgeBy && !respondBy && html`<li>${words.read}</li>`
        }
      </ul>
      <p><a href="${language.link('/r')}#${encodeURIComponent(code)}">${words.follow}</a></p>
      <p>
        <a href="${language.link(`/concern/${place.service?.id ?? place.trust.odsCode}`)}">${words.again}</a>
      </p>`,
  });
};
