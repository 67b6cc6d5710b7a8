/** The middle one of some numbers. */
export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Between which values the median lies with 95 % confidence: percentiles of the medians of 10,000 samples drawn anew.
 *
 * @param {number[]} values
 * @returns {[from: number, to: number]}
 */
export function intervalOfMedian(values) {
  const next = numbersFrom(1);
  const medians = Array.from({ length: 10_000 }, () =>
    median(values.map(() => values[Math.floor(next() * values.length)])),
  ).toSorted((a, b) => a - b);
  return [medians[249], medians[9_749]];
}
