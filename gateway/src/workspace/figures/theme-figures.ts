import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';

/** A number of comments. */
export const count = (number: number): string => number.toLocaleString('en-GB');

/** A share of 100. */
export const share = (percent: number | null): string => (percent === null ? '–' : `${Math.round(percent)}%`);

/** What comments express on average. */
export const feeling = (mean: number | null): string => (mean === null ? '–' : mean.toFixed(1));

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month by one of its days: October 2026. */
export const monthInWords = (day: string): string => months.format(new Date(`${day}T00:00:00Z`));

/** A month of a period, which may begin within it, and which is not over yet where it is that of today. */
export const monthOfPeriod = (month: string, from: string, today: string): string =>
  `${monthInWords(month)}${month < from ? `, from ${dayInWords(from)}` : ''}${month.slice(0, 7) === today.slice(0, 7) ? ' so far' : ''}`;

/** A table that scrolls by itself where it is too wide. */
export const scroll = (name: string, head: readonly string[], rows: Html[]): Html =>
  html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${head.map((title, index) => html`<th scope="col" class="${index === 0 ? '' : 'number'}">${title}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
