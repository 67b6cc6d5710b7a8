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
const [height, top, bottom] = [280, 24, 240];
const px = (value: number): string => value.toFixed(1);

/** How wide a drawing is, and where its lines begin and end. Words of lines stand beside them where there is room, else above. */
interface Size {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

/** The style sheet shows one of the two: on a telephone the newest result would be out of sight otherwise. */
const sizes: readonly Size[] = [
  { name: 'wide', width: 680, from: 8, to: 530 },
  { name: 'narrow', width: 288, from: 2, to: 286 },
];

/** The chart as a picture: results, mean and limits with their words, and a shape on each result that chance hardly explains. */
export function xmrChart(charted: Charted, days: ChartDays = {}): Html {
  return html`<div class="scroll" role="region" aria-label="Chart: ${charted.name}" tabindex="0">
    ${sizes.map((size) => drawing(charted, days, size))}
    <p class="secondary">
      A diamond marks a result that chance alone hardly explains. The table says why.
      ${(days.leftOut ?? []).length > 0 && 'A cross marks a month with too few comments to say anything.'}
    </p>
  </div>`;
}

function drawing(
  { name, chart }: Charted,
  { inWords = dayInWords, leftOut = [] }: ChartDays,
  { name: size, width, from, to }: Size,
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
  const days = [...points.map(({ on }) => on), ...leftOut].sort();
  const [first = 0, last = 0] = [days[0], days.at(-1)].map((day) => Date.parse(day ?? ''));
  const x = (day: string) =>
    last === first
      ? (from + to) / 2
      : from + 8 + ((Date.parse(day) - first) / (last - first)) * (to - from - 16);
  const placed = points.map((point) => ({ point, left: x(point.on), up: y(point.value) }));
  // The course is no line where something is left out.
  const goesOn = (index: number): boolean =>
    index > 0 &&
    !leftOut.some((day) => day > (points[index - 1]?.on ?? '') && day < (points[index]?.on ?? ''));
  let lowest = -Infinity;
  return html`<svg
    class="xmr xmr-${size}"
    role="img"
    aria-label="${name}. ${sentence}"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    font-size="14"
    direction="ltr"
  >
    ${lines.map(([, value, kind]) =>
      value === null ? html`` : html`<path class="${kind}" d="M${from} ${px(y(value))}H${to}" /> `,
    )}
    <path
      class="course"
      d="${placed.map(({ left, up }, index) => `${goesOn(index) ? 'L' : 'M'}${px(left)} ${px(up)}`).join('')}"
    />
    ${placed.map(({ point, left, up }) =>
      point.signals.length > 0
        ? html`<path class="special" d="M${px(left)} ${px(up - 8)}l8 8l-8 8l-8-8z" /> `
        : html`<circle class="usual" cx="${px(left)}" cy="${px(up)}" r="3.5" /> `,
    )}
    ${leftOut.map((day) => html`<path class="left-out" d="M${px(x(day) - 3)} ${bottom + 7}l6 6m0-6l-6 6" /> `)}
    ${lines.map(([words, value]) => {
      if (value === null) return html``;
      lowest = Math.max(lowest + 17, y(value));
      const [left, up] = size === 'wide' ? [to + 8, lowest + 5] : [from, lowest - 5];
      return html`<text class="label" x="${left}" y="${px(up)}">${words} ${figures.format(value)}</text> `;
    })}
    ${
      days[0] &&
      html`<text x="${from}" y="${height - 8}">${inWords(days[0])}</text
        ><text x="${to}" y="${height - 8}" text-anchor="end">${inWords(days.at(-1) ?? '')}</text>`
    }
  </svg>`;
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
