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

  /** What the newest quarter says, and how it was a year before; why it says nothing while its figures are hidden. */
  finding(quarters: readonly RatingsQuarter[]): string {
    const [newest] = quarters;
    if (!newest) return '';
    const { percentPositive: positive, responses } = newest;
    const { sentence, yearBefore: before, hidden } = this.strings;
    const quarter = this.quarter(newest);
    if (positive.value === null || responses.value === null) {
      const { hiddenBecause } = positive.value === null ? positive : responses;
      return hiddenBecause ? `${quarter}. ${hidden[hiddenBecause]}.` : '';
    }
    const now = sentence(quarter, this.percent(positive.value), this.number(responses.value));
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

/** A quarter as a bar, the good ones from the one end, the poor ones from the other, with its figures. */
export const ratingsRow = (quarter: RatingsQuarter, words: RatingsWords): TemplateResult => {
  const { strings } = words;
  const { responses, percentPositive, percentNegative } = quarter;
  const [good, poor] = [percentPositive.value ?? 0, percentNegative.value ?? 0];
  return html`<div>
    <b>${words.quarter(quarter)}</b>
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
  </div>`;
};

/**
 * Quarters as bars below one another. To a screen reader they are one picture with the finding as its name, and the
 * table behind has every figure.
 */
export const ratingsRows = (quarters: readonly RatingsQuarter[], words: RatingsWords): TemplateResult =>
  html`<div part="chart" role="img" aria-label="${words.strings.title}. ${words.finding(quarters)}">
    ${quarters.map((each) => ratingsRow(each, words))}
  </div>`;

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
