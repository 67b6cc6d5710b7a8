import { hostedPage } from './hosted-page.js';
import { html, type Html } from './html.js';
import type { PageLanguage } from './page-language.js';
import type { Place } from './places.js';

/** What the API gave for an answer that it took. */
export interface Receipt {
  readonly code: string;
  readonly testMode: boolean;
}

/** A receipt code in groups of four, as people carry it from a screen to paper. */
export const grouped = (code: string): string => code.match(/[^\s-]{1,4}/g)?.join('-') ?? '';

/** A receipt code and what it is good for. It is on the page and in no address but after `#`. */
export const receiptCode = (title: string, code: string, keep: string): Html =>
  html`<h2>${title}</h2>
    <p class="code"><bdi dir="ltr">${grouped(code)}</bdi></p>
    <p>${keep}</p>`;

/** What somebody sees after sending: thanks, the code, and what happens next. */
export const receiptPage = (place: Place, { code, testMode }: Receipt, language: PageLanguage): Html => {
  const { feedbackForm: words } = language.words;
  return hostedPage({
    language,
    place,
    title: words.thanks,
    main: html`<div class="done"><h1>${words.thanks}</h1></div>
      ${testMode && html`<p class="notice">${words.testMode}</p>`}
      ${receiptCode(words.code, code, words.keepCode)}
      <h2>${words.nextTitle}</h2>
      <p>${words.next}</p>
      <p><a href="${language.link('/r')}#${encodeURIComponent(code)}">${words.outcome}</a></p>
      <p><a href="${language.link(`/f/${place.service?.id ?? place.trust.odsCode}`)}">${words.again}</a></p>`,
  });
};
