import { BetterWhen, XmrVariation, type XmrChart, type XmrRule } from './xmr.types.js';
import { sentenceOf } from './xmr-sentence.js';
import { fewestPoints, limitsOf, signalsOf, type XmrSignal } from './xmr-signals.js';

/** What is measured. */
export interface Measured {
  readonly name: string;
  readonly betterWhen: BetterWhen;
}

/** One value and the day that it stands for. */
export interface MeasuredPoint {
  readonly on: string;
  readonly value: number;
}

/**
 * The XmR chart of a measure. Points are taken oldest first. What the measure does now is what its newest point says;
 * where rules point in both directions, the first of the order of `XmrRule` counts.
 */
export function xmrChart(measured: Measured, points: readonly MeasuredPoint[]): XmrChart {
  const values = points.map(({ value }) => value);
  if (values.length < fewestPoints) {
    return {
      points: points.map((point) => ({ ...point, signals: [] })),
      mean: null,
      upperLimit: null,
      lowerLimit: null,
      variation: XmrVariation.TOO_FEW_POINTS,
      sentence: sentenceOf({
        measured,
        points,
        limits: null,
        signal: null,
        everUnusual: false,
        variation: XmrVariation.TOO_FEW_POINTS,
      }),
    };
  }
  const limits = limitsOf(values);
  const signals = signalsOf(values, limits);
  const [signal = null] = signals.at(-1) ?? [];
  const variation = variationOf(measured.betterWhen, signal);
  const everUnusual = signals.some((found) => found.length > 0);
  return {
    points: points.map((point, index) => ({ ...point, signals: rulesOf(signals[index] ?? []) })),
    mean: limits.mean,
    upperLimit: limits.upper,
    lowerLimit: limits.lower,
    variation,
    sentence: sentenceOf({ measured, points, limits, signal, everUnusual, variation }),
  };
}

function variationOf(betterWhen: BetterWhen, signal: XmrSignal | null): XmrVariation {
  if (!signal) return XmrVariation.COMMON_CAUSE;
  const better = betterWhen === BetterWhen.HIGHER ? 'up' : 'down';
  return signal.direction === better ? XmrVariation.IMPROVING : XmrVariation.CONCERNING;
}

const rulesOf = (signals: readonly XmrSignal[]): XmrRule[] => [...new Set(signals.map(({ rule }) => rule))];
