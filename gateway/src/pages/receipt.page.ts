import { banner } from './feedback-form.page.js';
import { dayInWords } from './feedback-words.js';
import { html, type Html } from './html.js';
import { page } from './page.js';
import type { Place } from './places.js';

/** What the API gave for an answer that it took. */
export interface Receipt {
  readonly code: string;
  readonly receivedOn: string;
  readonly testMode: boolean;
}

/** What somebody sees after sending: thanks, the code, and what happens next. The code is on the page and in no address. */
export const receiptPage = (place: Place, { code, receivedOn, testMode }: Receipt): Html =>
  page({
    title: 'Thank you – your feedback was sent',
    banner: banner(place),
    main: html`<div class="done">
        <h1>Thank you</h1>
        <p>We got your feedback on ${dayInWords(receivedOn)}.</p>
      </div>
      ${testMode && html`<p class="notice">This form is being tried out. Your answer does not count.</p>`}
      <h2>Your code</h2>
      <p class="code">${code}</p>
      <p>
        Write this code down or take a picture of it. We do not know who you are, so we cannot send it again.
      </p>
      <h2>What happens next</h2>
      <p>Our staff read the answers. Come back with your code to see what was done.</p>
      <p><a href="/r#${encodeURIComponent(code)}">See what happens to your feedback</a></p>
      <p><a href="/f/${place.service?.id ?? place.trust.odsCode}">Give more feedback</a></p>`,
  });
