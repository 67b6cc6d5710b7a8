import { keyCount } from './record-key.js';

/** Most that noise adds or takes away. */
const most = 4;
/** How widely noise spreads before the ends are cut off. */
const spread = 4;
/** Rows of the table: above the last one the last 250 repeat. */
const lastRow = 750;
const repeated = 250;

/** A step of noise, and how likely it is. */
export type NoiseStep = readonly [noise: number, probability: number];

/** The row of the table for a count. */
export const rowOf = (count: number): number =>
  count <= lastRow ? count : ((count - 1) % repeated) + (lastRow - repeated) + 1;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * How likely each step of noise is in a row: never more than four either way, never below zero things, and nothing on
 * average. Small numbers are not treated apart here: they are hidden after the noise, or they would have had none.
 */
export function noiseOf(row: number): NoiseStep[] {
  if (row === 0) return [[0, 1]];
  const least = -Math.min(most, row);
  const steps = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  let tilt = 0;
  let weights: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    weights = steps.map((step) => Math.exp(tilt * step - step ** 2 / (2 * spread)));
    const total = sum(weights);
    const mean = sum(steps.map((step, index) => (step * (weights[index] ?? 0)) / total));
    if (Math.abs(mean) < 1e-9) break;
    const variance = sum(steps.map((step, index) => ((step - mean) ** 2 * (weights[index] ?? 0)) / total));
    tilt -= (0.7 * mean) / Math.max(variance, 1e-6);
  }
  const total = sum(weights);
  return steps.map((step, index) => [step, (weights[index] ?? 0) / total]);
}

function tableRow(row: number): Int8Array {
  const cells = new Int8Array(keyCount);
  let [from, cumulative] = [0, 0];
  for (const [step, probability] of noiseOf(row)) {
    cumulative += probability;
    const to = Math.round(cumulative * keyCount);
    cells.fill(step, from, to);
    from = to;
  }
  return cells;
}

const table = new Map<number, Int8Array>();

/**
 * The noise of a cell.
 * @param count how many records are in it
 * @param key sum of their keys modulo 4096
 */
export function noiseFor(count: number, key: number): number {
  const row = rowOf(count);
  let cells = table.get(row);
  if (!cells) {
    cells = tableRow(row);
    table.set(row, cells);
  }
  return cells[key] ?? 0;
}
