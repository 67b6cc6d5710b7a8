import type { TemplateResult } from 'lit';
import type { ChartKit } from './chart-kit.js';
import { strings as english } from './measure.strings.js';
import { layOut, type SpcMeasure, type ChartLayout, type PlacedWords } from './xmr-layout.js';

/** A number in the manner of a language, with no more digits than tell something. */
export const figure = (value: number, language: string): string =>
  new Intl.NumberFormat([language, 'en-GB'], { maximumSignificantDigits: 4 }).format(value);

/** A month, at the foot of a chart. */
function monthOf(day: string, language: string, months: string[] | undefined): string {
  const date = new Date(day);
  const name = months?.[date.getUTCMonth()];
  if (name) return `${name} ${date.getUTCFullYear()}`;
  const locales = [language === 'en' ? 'en-GB' : language, 'en-GB'];
  return new Intl.DateTimeFormat(locales, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date);
}

/**
 * Draws a process behaviour chart: results in their order, the mean and the limits as thin lines with words at their
 * ends, and each result that chance hardly explains by a shape, with the rule that found it written beside.
 */
export function xmrChart(measure: SpcMeasure, sentence: string, kit: ChartKit): TemplateResult {
  const { svg, html, language, inlineSize } = kit;
  const strings = { ...english, ...kit.words };
  const fontSize = Math.max(14, kit.fontSize * 0.8);
  const layout = layOut(
    measure,
    Math.max(240, inlineSize),
    fontSize,
    (rule, verdict) => `${strings.rules[rule]}, ${strings[verdict]}`,
  );
  const { width, height, points, lines } = layout;
  const course = points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');
  const draw = (each: PlacedWords) => words(each, kit);
  return html`<svg
    class="chart"
    part="chart"
    role="img"
    aria-label="${measure.name}. ${sentence}"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    font-size=${fontSize}
  >
    ${lines.map(
      ({ name, y }) =>
        svg`<path class=${name === 'mean' ? 'mean' : 'limit'} d="M${layout.from} ${round(y)}H${round(layout.to)}" />`,
    )}
    ${layout.runs.map(({ from, words: { y } }) => svg`<path class="leader" d="M${round(from.x)} ${round(from.y)}V${round(y > from.y ? y - fontSize : y + 4)}" />`)}
    <path class="course" d=${course} />
    ${points.map(({ x, y, verdict }) => mark(x, y, verdict, kit))} ${datesOf(layout, kit).map(draw)}
    ${lines.map((line) => draw(lineWords(line, layout, `${strings[line.name]} ${figure(line.value, language)}`)))}
    ${layout.runs.map((run) => draw(run.words))}
    ${lines.length ? '' : points.map(({ x, y, point }) => draw({ x, y: y - 10, anchor: 'middle', text: figure(point.value, language) }))}
  </svg>`;
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

function mark(x: number, y: number, verdict: string | undefined, { svg }: ChartKit): TemplateResult {
  const [left, top] = [round(x), round(y)];
  if (verdict === 'better')
    return svg`<rect class="better" x=${left - 6} y=${top - 6} width="12" height="12" />`;
  if (verdict === 'worse') return svg`<path class="worse" d="M${left} ${top - 8}l8 8l-8 8l-8-8z" />`;
  return svg`<circle class="usual" cx=${left} cy=${top} r="3.5" />`;
}

const words = ({ x, y, anchor, text }: PlacedWords, { svg }: ChartKit): TemplateResult =>
  svg`<text x=${round(x)} y=${round(y)} text-anchor=${anchor}>${text}</text>`;

const lineWords = (
  { labelY }: ChartLayout['lines'][number],
  { beside, to }: ChartLayout,
  text: string,
): PlacedWords =>
  beside
    ? { x: to + 8, y: labelY + 5, anchor: 'start', text }
    : { x: to, y: labelY - 5, anchor: 'end', text };

function datesOf(
  { points, height, from, to }: ChartLayout,
  { language, words: { months } }: ChartKit,
): PlacedWords[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const y = height - 6;
  const start: PlacedWords = { x: from, y, anchor: 'start', text: monthOf(first.point.on, language, months) };
  if (first === last) return [start];
  return [start, { x: to, y, anchor: 'end', text: monthOf(last.point.on, language, months) }];
}
