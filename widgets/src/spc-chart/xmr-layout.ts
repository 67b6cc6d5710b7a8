import type { CommitteeMeasuresQuery } from '../generated/graphql.js';

/** One of the `measures` of a committee, as the API gives it. */
export type CommitteeMeasure = NonNullable<CommitteeMeasuresQuery['committee']>['items']['nodes'][number];

/** A measure with its chart, as the API gives it: of a committee, or a `SpcSeries`. */
export type SpcMeasure = Omit<CommitteeMeasure, 'id'>;

type Point = SpcMeasure['chart']['points'][number];

/** Which way a special result points: for the better, for the worse; undefined for a usual one. */
export type Verdict = 'better' | 'worse' | undefined;

/** A result where it stands, in pixels. */
export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly point: Point;
  readonly verdict: Verdict;
}

/** Words in a chart. */
export interface PlacedWords {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** Where the parts of a chart stand, in pixels. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** Where lines begin and end. */
  readonly from: number;
  readonly to: number;
  /** Whether there is room for words beside the lines; else they stand above their ends. */
  readonly beside: boolean;
  readonly points: readonly PlacedPoint[];
  readonly lines: readonly {
    name: 'upperLimit' | 'mean' | 'lowerLimit';
    value: number;
    y: number;
    labelY: number;
  }[];
  /** What special results say, in rows of their own above and below, each with its result. */
  readonly runs: readonly { from: PlacedPoint; words: PlacedWords }[];
}

/** What each result says, by the rules of the chart and by which way is better. */
export function verdictsOf({ betterWhen, chart: { points, mean } }: SpcMeasure): Verdict[] {
  return points.map(({ value, signals }, index) => {
    if (!signals.length) return undefined;
    const onlyTrend = signals.every((rule) => rule === 'TREND');
    const before = points[index - 1]?.value ?? value;
    const after = points[index + 1]?.value ?? value;
    const rises = onlyTrend ? after - before > 0 : value > (mean ?? 0);
    return rises === (betterWhen === 'HIGHER') ? 'better' : 'worse';
  });
}

/**
 * Lays a chart out in a width, with letters of a size; results stand at their time.
 *
 * @param say What a special result says, in words.
 */
export function layOut(
  measure: SpcMeasure,
  width: number,
  fontSize: number,
  say: (rule: Point['signals'][number], verdict: 'better' | 'worse') => string,
): ChartLayout {
  const { points, mean, upperLimit, lowerLimit } = measure.chart;
  const beside = width >= 520;
  const height = Math.round(Math.min(300, Math.max(230, width * 0.5)));
  const [from, to] = [8, width - (beside ? fontSize * 9 : 8)];
  const [top, bottom] = [fontSize * 2.25, height - fontSize * 3.5];
  const values = [...points.map(({ value }) => value), mean, upperLimit, lowerLimit].filter(
    (value) => value !== null,
  );
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const yOf = (value: number) =>
    most === least ? (top + bottom) / 2 : bottom - ((value - least) / (most - least)) * (bottom - top);
  const times = points.map(({ on }) => Date.parse(on));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const margin = 6;
  const xOf = (time: number) =>
    last === first
      ? (from + to) / 2
      : from + margin + ((time - first) / (last - first)) * (to - from - 2 * margin);
  const verdicts = verdictsOf(measure);
  const placed = points.map((point, index) => ({
    point,
    x: xOf(times[index] ?? 0),
    y: yOf(point.value),
    verdict: verdicts[index],
  }));
  const lines = (
    [
      ['upperLimit', upperLimit],
      ['mean', mean],
      ['lowerLimit', lowerLimit],
    ] as const
  ).flatMap(([name, value]) => (value === null ? [] : [{ name, value, y: yOf(value) }]));
  let lowest = -Infinity;
  // Where the words of a row end so far; words that would run into others are left to the table.
  const ends = { above: -Infinity, below: -Infinity };
  const middle = yOf(mean ?? (least + most) / 2);
  const runs = runsOf(placed, middle).flatMap((result) => {
    const { x, y, point, verdict } = result;
    const [rule] = point.signals;
    if (!rule || !verdict) return [];
    const text = say(rule, verdict);
    const size = text.length * fontSize * 0.52;
    const left = Math.max(from, Math.min(x - size / 2, width - size));
    const row = y <= middle ? 'above' : 'below';
    if (left < ends[row]) return [];
    ends[row] = left + size + fontSize;
    const words = { x: left + size / 2, y: row === 'above' ? fontSize : bottom + fontSize * 1.75 };
    return [{ from: result, words: { ...words, anchor: 'middle' as const, text } }];
  });
  return {
    width,
    height,
    from,
    to,
    beside,
    points: placed,
    // Words keep a line's height from one another, however close the lines are.
    lines: lines.map((line) => {
      lowest = Math.max(lowest + fontSize * 1.2, line.y);
      return { ...line, labelY: lowest };
    }),
    runs,
  };
}

/** Of special results that follow one another and say the same, the one that is farthest from the mean. */
function runsOf(points: readonly PlacedPoint[], middle: number): PlacedPoint[] {
  const runs: PlacedPoint[][] = [];
  let before: PlacedPoint | undefined;
  for (const result of points) {
    if (result.verdict && before?.verdict === result.verdict) runs.at(-1)?.push(result);
    else if (result.verdict) runs.push([result]);
    before = result;
  }
  const distance = ({ y }: PlacedPoint) => Math.abs(y - middle);
  return runs.map((run) =>
    run.reduce((farthest, each) => (distance(each) > distance(farthest) ? each : farthest)),
  );
}
