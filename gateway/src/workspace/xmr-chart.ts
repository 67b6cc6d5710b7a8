import { dayInWords } from '../pages/feedback-words.js';
import { html, type Html } from '../pages/html.js';

/** A series of results with its limits, as the API works them out. */
export interface Charted {
  readonly name: string;
  readonly unit: string;
  readonly chart: {
    readonly mean: number | null;
    readonly upperLimit: number | null;
    readonly lowerLimit: number | null;
    readonly sentence: string;
    readonly points: readonly {
      readonly on: string;
      readonly value: number;
      readonly signals: readonly string[];
    }[];
  };
}

/** How the days of a chart are told, and which have no result that could be judged. */
export interface ChartDays {
  readonly inWords?: (day: string) => string;
  readonly leftOut?: readonly string[];
}

const ruleWords: Readonly<Record<string, string>> = {
  OUTSIDE_LIMITS: 'Outside the limits',
  SHIFT: 'On one side of the mean',
  TREND: 'Going one way',
  TWO_OF_THREE: 'Close to a limit',
};

/** What is unusual about a result, in words. */
export const signalWords = (signals: readonly string[]): string =>
  signals.map((rule) => ruleWords[rule] ?? rule).join(', ') || 'Usual';

const figures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
const [width, height, from, to, top, bottom] = [680, 280, 8, 530, 24, 240];
const px = (value: number): string => value.toFixed(1);

/** The chart as a picture: results, mean and limits with their words, and a shape on each result that chance hardly explains. */
export function xmrChart(
  { name, chart }: Charted,
  { inWords = dayInWords, leftOut = [] }: ChartDays = {},
): Html {
  const { points, mean, upperLimit, lowerLimit, sentence } = chart;
  const lines = [
    ['Upper limit', upperLimit, 'limit'],
    ['Mean', mean, 'mean'],
    ['Lower limit', lowerLimit, 'limit'],
  ] as const;
  const values = [...points.map(({ value }) => value), ...lines.map(([, value]) => value)].filter(
    (value) => value !== null,
  );
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) =>
    most === least ? (top + bottom) / 2 : bottom - ((value - least) / (most - least)) * (bottom - top);
  const times = points.map(({ on }) => Date.parse(on));
  const days = [...points.map(({ on }) => on), ...leftOut].sort();
  const [first = 0, last = 0] = [days[0], days.at(-1)].map((day) => Date.parse(day ?? ''));
  const x = (time: number) =>
    last === first ? (from + to) / 2 : from + 8 + ((time - first) / (last - first)) * (to - from - 16);
  const placed = points.map((point, index) => ({ point, left: x(times[index] ?? 0), up: y(point.value) }));
  let lowest = -Infinity;
  return html`<div class="scroll" role="region" aria-label="Chart: ${name}" tabindex="0">
    <svg
      class="xmr"
      role="img"
      aria-label="${name}. ${sentence}"
      width="${width}"
      height="${height}"
      viewBox="0 0 ${width} ${height}"
      font-size="14"
    >
      ${lines.map(([words, value, kind]) => {
        if (value === null) return html``;
        lowest = Math.max(lowest + 17, y(value));
        return html`<path class="${kind}" d="M${from} ${px(y(value))}H${to}" /><text
            x="${to + 8}"
            y="${px(lowest + 5)}"
            >${words} ${figures.format(value)}</text
          > `;
      })}
      <path
        class="course"
        d="${placed.map(({ left, up }, index) => `${index ? 'L' : 'M'}${px(left)} ${px(up)}`).join('')}"
      />
      ${placed.map(({ point, left, up }) =>
        point.signals.length > 0
          ? html`<path class="special" d="M${px(left)} ${px(up - 8)}l8 8l-8 8l-8-8z" /> `
          : html`<circle class="usual" cx="${px(left)}" cy="${px(up)}" r="3.5" /> `,
      )}
      ${leftOut.map((day) => html`<path class="left-out" d="M${px(x(Date.parse(day)) - 4)} ${bottom}l8 8m0-8l-8 8" /> `)}
      ${
        days[0] &&
        html`<text x="${from}" y="${height - 8}">${inWords(days[0])}</text
          ><text x="${to}" y="${height - 8}" text-anchor="end">${inWords(days.at(-1) ?? '')}</text>`
      }
    </svg>
    <p class="secondary">
      A diamond marks a result that chance alone hardly explains. The table says why.
      ${leftOut.length > 0 && 'A cross marks a month with too few comments to say anything.'}
    </p>
  </div>`;
}

/** The results as a table. */
export const measureTable = ({ unit, chart }: Charted): Html =>
  html`<details>
    <summary>The results as a table</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col" class="number">Result (${unit})</th>
          <th scope="col">What it shows</th>
        </tr>
      </thead>
      <tbody>
        ${chart.points.map(
          ({ on, value, signals }) =>
            html`<tr>
              <th scope="row">${dayInWords(on)}</th>
              <td class="number">${figures.format(value)}</td>
              <td>${signalWords(signals)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </details>`;
