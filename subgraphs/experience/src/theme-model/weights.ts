/** Weights of several sums over the same columns, as a model holds them: in whole numbers of one byte. */
export interface Weights {
  /** From -127 to 127, column by column: in each, one for every sum. */
  readonly numbers: Int8Array;
  /** What one whole number stands for, for each sum. */
  readonly scales: Float64Array;
}

const most = 127;

/** Puts weights into whole numbers: an eighth of the size, and no worse at finding themes. */
export function weightsOf(sums: readonly Float64Array[]): Weights {
  const scales = Float64Array.from(sums, (weights) => largest(weights) / most || 1);
  const numbers = new Int8Array((sums[0]?.length ?? 0) * sums.length);
  sums.forEach((precise, sum) =>
    precise.forEach((weight, column) => {
      numbers[column * sums.length + sum] = Math.round(weight / (scales[sum] ?? 1));
    }),
  );
  return { numbers, scales };
}

const largest = (weights: Float64Array): number =>
  weights.reduce((size, weight) => Math.max(size, Math.abs(weight)), 0);

/** The sums of values that stand in some columns. */
export function sumsOf(
  { numbers, scales }: Weights,
  columns: readonly number[],
  values: readonly number[],
): Float64Array {
  const sums = new Float64Array(scales.length);
  columns.forEach((column, at) => {
    const from = column * sums.length;
    const value = values[at] ?? 0;
    for (let sum = 0; sum < sums.length; sum += 1)
      sums[sum] = (sums[sum] ?? 0) + value * (numbers[from + sum] ?? 0);
  });
  return sums.map((sum, index) => sum * (scales[index] ?? 0));
}
