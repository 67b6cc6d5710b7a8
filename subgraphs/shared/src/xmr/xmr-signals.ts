import { XmrRule } from './xmr.types.js';

/** What may be expected of a series of values. */
export interface Limits {
  readonly mean: number;
  readonly upper: number;
  readonly lower: number;
}

/** Something unusual about one value. */
export interface XmrSignal {
  readonly rule: XmrRule;
  /** Whether it points up or down. */
  readonly direction: 'up' | 'down';
  /** How many values in a row make it, up to this one. */
  readonly length: number;
}

type Side = 'up' | 'down' | null;

/** Fewer values than this say nothing. */
export const fewestPoints = 10;

const runLength = 7;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The mean, and the limits at 2.66 times the mean moving range to either side of it. It takes two values or more. */
export function limitsOf(values: readonly number[]): Limits {
  const mean = sum(values) / values.length;
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const reach = 2.66 * (sum(ranges) / ranges.length);
  return { mean, upper: mean + reach, lower: mean - reach };
}

/** Everything unusual about each value, in the order of the values. */
export function signalsOf(values: readonly number[], { mean, upper, lower }: Limits): XmrSignal[][] {
  // The mean of equal values may miss them by the last digit: that puts none of them on a side.
  const least = 1e-9 * Math.max(...values.map(Math.abs));
  const beyond = (value: number, high: number, low: number): Side =>
    value > high + least ? 'up' : value < low - least ? 'down' : null;
  const outside = values.map((value) => beyond(value, upper, lower));
  const sides = values.map((value) => beyond(value, mean, mean));
  const steps = values.map((value, index) =>
    beyond(value, values[index - 1] ?? value, values[index - 1] ?? value),
  );
  const far = values.map((value) =>
    beyond(value, mean + (2 / 3) * (upper - mean), mean - (2 / 3) * (mean - lower)),
  );

  const found = values.map((): XmrSignal[] => []);
  const note = (index: number, rule: XmrRule, direction: Side, length: number): void => {
    if (direction) found[index]?.push({ rule, direction, length });
  };
  outside.forEach((side, index) => note(index, XmrRule.OUTSIDE_LIMITS, side, 1));
  for (const { direction, from, length } of runsOf(sides)) {
    if (length < runLength) continue;
    for (let place = 0; place < length; place += 1) note(from + place, XmrRule.SHIFT, direction, place + 1);
  }
  // A run of steps begins with the value before its first step.
  for (const { direction, from, length } of runsOf(steps)) {
    if (length + 1 < runLength) continue;
    for (let place = 0; place <= length; place += 1)
      note(from - 1 + place, XmrRule.TREND, direction, place + 1);
  }
  far.forEach((side, index) => {
    const windows = [index - 2, index - 1, index].map((from) => far.slice(Math.max(from, 0), from + 3));
    const isOneOfTwo = windows.some((three) => three.filter((other) => other === side).length >= 2);
    if (isOneOfTwo) note(index, XmrRule.TWO_OF_THREE, side, 2);
  });
  return found;
}

interface Run {
  readonly direction: Side;
  readonly from: number;
  readonly length: number;
}

/** The stretches of the same direction; nothing goes on over a null. */
function runsOf(directions: readonly Side[]): Run[] {
  const runs: Run[] = [];
  directions.forEach((direction, index) => {
    const last = runs.at(-1);
    if (last && direction && last.direction === direction && last.from + last.length === index)
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else if (direction) runs.push({ direction, from: index, length: 1 });
  });
  return runs;
}
