import { learn } from './logistic.js';
import type { Calibration } from './theme-model.js';

/** How much the comments count against the guess that a score says nothing. */
const trust = 1;

/**
 * Finds how a raw score becomes a probability, from scores of comments that the model had not seen (Platt 2000).
 * @param found whether people found the theme in the comment of each score
 */
export function calibrated(scores: readonly number[], found: readonly boolean[]): Calibration {
  if (!found.includes(true)) return { slope: 1, shift: -12 };
  const rows = {
    starts: Int32Array.from({ length: scores.length + 1 }, (_, row) => 2 * row),
    columns: Int32Array.from({ length: 2 * scores.length }, (_, at) => at % 2),
    values: Float64Array.from({ length: 2 * scores.length }, (_, at) =>
      at % 2 === 0 ? 1 : (scores[(at - 1) / 2] ?? 0),
    ),
    width: 2,
  };
  const [shift = 0, slope = 1] = learn(rows, {
    signs: Int8Array.from(found, (is) => (is ? 1 : -1)),
    costs: new Float64Array(scores.length).fill(trust),
  });
  return { slope, shift };
}
