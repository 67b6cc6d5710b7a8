import { XmrRule, XmrVariation } from './xmr.types.js';
import type { Measured, MeasuredPoint } from './xmr-chart.js';
import { fewestPoints, type Limits, type XmrSignal } from './xmr-signals.js';

/** What a chart shows. */
export interface Shown {
  readonly measured: Pick<Measured, 'name'>;
  readonly points: readonly MeasuredPoint[];
  /** Null while there are too few points. */
  readonly limits: Limits | null;
  /** What is unusual about the newest point; null when nothing is. */
  readonly signal: XmrSignal | null;
  /** Whether a point was unusual, be it the newest or an earlier one. */
  readonly everUnusual: boolean;
  readonly variation: XmrVariation;
}

/** What a chart shows, in one or two plain sentences. */
export function sentenceOf({ measured, points, limits, signal, everUnusual, variation }: Shown): string {
  const name = measured.name;
  if (!limits)
    return `${name}: ${soFar(points.length)} It takes ${fewestPoints} to tell a change from chance.`;
  const mean = figure(limits.mean);
  const period = periodOf(points);
  if (!signal) {
    return everUnusual
      ? `${name}: earlier ${period}s were unusual, the last one is not. The mean is ${mean}. There is no sign of a change now.`
      : `${name}: the figures go up and down around the mean of ${mean} as they would by chance. There is no sign of a change.`;
  }
  const verdict = variation === XmrVariation.IMPROVING ? 'an improvement' : 'a change for the worse';
  return `${name}: ${finding(signal, limits, period, points.at(-1)?.value ?? 0)}. This is ${verdict} that is unlikely to be chance.`;
}

const soFar = (count: number): string =>
  count === 0
    ? 'nothing was recorded yet.'
    : count === 1
      ? 'there is one point so far.'
      : `there are ${count} points so far.`;

function finding(
  { rule, direction, length }: XmrSignal,
  limits: Limits,
  period: string,
  value: number,
): string {
  const limit =
    direction === 'up'
      ? `the upper limit of ${figure(limits.upper)}`
      : `the lower limit of ${figure(limits.lower)}`;
  const side = direction === 'up' ? 'above' : 'below';
  switch (rule) {
    case XmrRule.OUTSIDE_LIMITS:
      return `the last ${period} was ${figure(value)}, which is ${side} ${limit}`;
    case XmrRule.SHIFT:
      return `the last ${length} ${period}s are ${side} the mean of ${figure(limits.mean)}`;
    case XmrRule.TREND:
      return `the last ${length} ${period}s ${direction === 'up' ? 'rose' : 'fell'} one after the other`;
    case XmrRule.TWO_OF_THREE:
      return `two of the last three ${period}s are close to ${limit} or beyond it`;
  }
}

const dayMillis = 86_400_000;

/** How far apart the points are, as a word: months, when each is followed by the next within 28 to 31 days. */
function periodOf(points: readonly MeasuredPoint[]): string {
  const gaps = points
    .slice(1)
    .map(({ on }, index) => (Date.parse(on) - Date.parse(points[index]?.on ?? on)) / dayMillis);
  const within = (least: number, most: number): boolean => gaps.every((gap) => gap >= least && gap <= most);
  if (within(1, 1)) return 'day';
  if (within(7, 7)) return 'week';
  if (within(28, 31)) return 'month';
  if (within(89, 92)) return 'quarter';
  return 'point';
}

/** A figure as a person would write it: one place after the point, three for figures below 1. */
const figure = (value: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: Math.abs(value) < 1 ? 3 : 1 }).format(value);
