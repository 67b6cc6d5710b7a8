import { html, type TemplateResult } from 'lit';
import { quarterLabel } from './quarter-label.js';
import type { RatingsChartStrings } from './ratings-chart.strings.js';
import { yearBefore, type RatingsQuarter, type ToldFigure } from './ratings.js';

/** Writes figures and quarters in a language. */
export class RatingsWords {
  readonly #numbers: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;

  constructor(
    readonly strings: RatingsChartStrings,
    private readonly language: string,
  ) {
    const locales = [language === 'en' ? 'en-GB' : language, 'en-GB'];
    this.#numbers = new Intl.NumberFormat(locales);
    this.#percent = new Intl.NumberFormat(locales, { style: 'percent' });
  }

  quarter({ quarter }: RatingsQuarter): string {
    return quarterLabel(quarter, this.language, this.strings.quarter, this.strings.months);
  }

  number = (value: number): string => this.#numbers.format(value);
  percent = (value: number): string => this.#percent.format(value / 100);

  /** What the newest quarter says, and how it was a year before; nothing while its figures are hidden. */
  sentence(quarters: readonly RatingsQuarter[]): string {
    const [newest] = quarters;
    const { value: positive = null } = newest?.percentPositive ?? {};
    const { value: responses = null } = newest?.responses ?? {};
    if (!newest || positive === null || responses === null) return '';
    const { sentence, yearBefore: before } = this.strings;
    const now = sentence(this.quarter(newest), this.percent(positive), this.number(responses));
    const earlier = yearBefore(quarters, newest)?.percentPositive.value ?? null;
    return earlier === null ? now : `${now} ${before(this.percent(earlier))}`;
  }
}

/** A figure, or a mark in its place that says why there is none. */
const told = (
  { value, hiddenBecause }: ToldFigure,
  write: (value: number) => string,
  { strings }: RatingsWords,
): TemplateResult | string => {
  if (value !== null) return write(value);
  return hiddenBecause
    ? html`<span class="withheld" title=${strings.hidden[hiddenBecause]}>${strings.hiddenMark}</span>`
    : '–';
};

/** Quarters as bars: the good ones from the one end, the poor ones from the other, each with its figure. */
export const ratingsRows = (quarters: readonly RatingsQuarter[], words: RatingsWords): TemplateResult => {
  const { strings } = words;
  return html`<ol part="chart">
    ${quarters.map((each) => {
      const { responses, percentPositive, percentNegative } = each;
      const [good, poor] = [percentPositive.value ?? 0, percentNegative.value ?? 0];
      return html`<li>
        <b>${words.quarter(each)}</b>
        <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect class="positive" width=${good} height="1" />
          <rect class="negative" x=${100 - poor} width=${poor} height="1" />
        </svg>
        <p class="figures">
          <span>${told(percentPositive, words.percent, words)} ${strings.positive}</span>
          <span>${told(percentNegative, words.percent, words)} ${strings.negative}</span>
          <span class="soft">
            ${
              responses.value === null
                ? told(responses, words.number, words)
                : strings.responses(words.number(responses.value))
            }</span
          >
        </p>
      </li>`;
    })}
  </ol>`;
};

/** The same figures as a table; each that is hidden says why. */
export const ratingsTable = (quarters: readonly RatingsQuarter[], words: RatingsWords): TemplateResult => {
  const { strings } = words;
  const cell = (figure: ToldFigure, write: (value: number) => string) =>
    figure.value === null && figure.hiddenBecause
      ? strings.hidden[figure.hiddenBecause]
      : told(figure, write, words);
  return html`<details>
    <summary>${strings.table}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${strings.title}>
      <table part="table">
        <thead>
          <tr>
            <th scope="col">${strings.quarterHeading}</th>
            <th scope="col">${strings.responsesHeading}</th>
            <th scope="col">${strings.positive}</th>
            <th scope="col">${strings.negative}</th>
          </tr>
        </thead>
        <tbody>
          ${quarters.map(
            (each) =>
              html`<tr>
                <th scope="row">${words.quarter(each)}</th>
                <td>${cell(each.responses, words.number)}</td>
                <td>${cell(each.percentPositive, words.percent)}</td>
                <td>${cell(each.percentNegative, words.percent)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
};
