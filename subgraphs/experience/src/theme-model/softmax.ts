/** How much a mistake weighs against the size of the weights. */
const cost = 0.3;
const rounds = 1_000;

/**
 * Learns how likely each of several classes is from a few numbers: multinomial logistic regression with a penalty on the
 * square of the weights, by accelerated gradient descent (Nesterov 1983). The same rows give the same weights.
 * @param rows the numbers of each row, the first of them always 1
 * @param classes the class of each row, from 0
 * @returns for each class, the weights of the numbers
 */
export function learnClasses(
  rows: readonly (readonly number[])[],
  classes: readonly number[],
  count: number,
): number[][] {
  const width = rows[0]?.length ?? 0;
  const { means, spreads } = spreadOf(rows, width);
  const numbers = Float64Array.from(
    rows.flatMap((row) => row.map((value, i) => (value - (means[i] ?? 0)) / (spreads[i] ?? 1))),
  );
  const step = 1 / (1 + (cost * numbers.length) / 2);
  let weights = new Float64Array(width * count);
  let ahead = weights;
  for (let round = 0; round < rounds; round += 1) {
    const pull = gradient(numbers, classes, ahead, width, count);
    const next = ahead.map((value, i) => value - step * (pull[i] ?? 0));
    const speed = round / (round + 3);
    ahead = next.map((value, i) => value + speed * (value - (weights[i] ?? 0)));
    weights = next;
  }
  return Array.from({ length: count }, (_, one) => {
    const own = weights.subarray(one * width, (one + 1) * width);
    const plain = Array.from(own, (weight, i) => weight / (spreads[i] ?? 1));
    const shift = plain.reduce((sum, weight, i) => sum + weight * (means[i] ?? 0), 0);
    return plain.map((weight, i) => (i === 0 ? weight - shift : weight));
  });
}

/** The share of each class, by the scores of all. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** A number that differs by less is the same in all rows, but for rounding. */
const leastSpread = 1e-9;

/** Mean and standard deviation of each number; the first, which is always 1, is left as it is. */
function spreadOf(
  rows: readonly (readonly number[])[],
  width: number,
): { means: number[]; spreads: number[] } {
  const mean = (of: (row: readonly number[]) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const means = Array.from({ length: width }, (_, i) => (i === 0 ? 0 : mean((row) => row[i] ?? 0)));
  const spreads = means.map((middle, i) => {
    const spread = i === 0 ? 1 : Math.sqrt(mean((row) => ((row[i] ?? 0) - middle) ** 2));
    return spread < leastSpread ? 1 : spread;
  });
  return { means, spreads };
}

function gradient(
  numbers: Float64Array,
  classes: readonly number[],
  weights: Float64Array,
  width: number,
  count: number,
): Float64Array {
  const pull = Float64Array.from(weights);
  const scores = new Array<number>(count).fill(0);
  classes.forEach((right, row) => {
    const from = row * width;
    for (let one = 0; one < count; one += 1) {
      let score = 0;
      for (let i = 0; i < width; i += 1)
        score += (weights[one * width + i] as number) * (numbers[from + i] as number);
      scores[one] = score;
    }
    softmax(scores).forEach((share, one) => {
      const off = cost * (share - (one === right ? 1 : 0));
      for (let i = 0; i < width; i += 1)
        pull[one * width + i] = (pull[one * width + i] as number) + off * (numbers[from + i] as number);
    });
  });
  return pull;
}
