/** Rows of numbers that are mostly zero: the values of row i are at `starts[i]` up to `starts[i + 1]`. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** Number of columns. */
  readonly width: number;
}

/** What is learned: which rows belong to the class, and what a mistake about each costs. */
export interface Lesson {
  /** 1 for rows of the class, -1 for the others. */
  readonly signs: Int8Array;
  readonly costs: Float64Array;
}

const newtonSteps = 20;
const gradientSteps = 30;
const enough = 0.005;

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** `rows · weights` */
export function times(rows: SparseRows, weights: Float64Array): Float64Array {
  const { starts, columns, values } = rows;
  const product = new Float64Array(starts.length - 1);
  for (let row = 0; row < product.length; row += 1) {
    let sum = 0;
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1)
      sum += (values[at] as number) * (weights[columns[at] as number] as number);
    product[row] = sum;
  }
  return product;
}

/** `rowsᵀ · vector` */
function transposedTimes(rows: SparseRows, vector: Float64Array): Float64Array {
  const { starts, columns, values } = rows;
  const product = new Float64Array(rows.width);
  for (let row = 0; row < vector.length; row += 1) {
    const factor = vector[row] as number;
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) {
      const column = columns[at] as number;
      product[column] = (product[column] as number) + (values[at] as number) * factor;
    }
  }
  return product;
}

/** ln(1 + e^-m) without overflow. */
const loss = (margin: number): number =>
  margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin));

/**
 * Logistic regression with a penalty on the square of the weights, by Newton's method with conjugate gradients (Lin, Weng
 * and Keerthi 2008). It is own code because the libraries of this language either hold all zeros in memory or carry a
 * native or downloaded part. No step is left to chance: the same rows give the same weights.
 */
export function learn(rows: SparseRows, { signs, costs }: Lesson): Float64Array {
  const weights = new Float64Array(rows.width);
  let scores = times(rows, weights);
  const objective = (w: Float64Array, s: Float64Array): number =>
    dot(w, w) / 2 + s.reduce((sum, score, i) => sum + (costs[i] ?? 0) * loss(score * (signs[i] ?? 0)), 0);
  let current = objective(weights, scores);
  let first = 0;
  for (let step = 0; step < newtonSteps; step += 1) {
    const curve = new Float64Array(scores.length);
    const pull = scores.map((score, i) => {
      const sign = signs[i] ?? 0;
      const right = 1 / (1 + Math.exp(-score * sign));
      curve[i] = (costs[i] ?? 0) * right * (1 - right);
      return (costs[i] ?? 0) * (right - 1) * sign;
    });
    const gradient = transposedTimes(rows, pull).map((value, i) => value + (weights[i] ?? 0));
    const size = Math.sqrt(dot(gradient, gradient));
    if (step === 0) first = size;
    if (size <= enough * first) break;
    const direction = towards(rows, curve, gradient, size);
    const change = times(rows, direction);
    const slope = dot(gradient, direction);
    let length = 1;
    for (; length > 1e-6; length /= 2) {
      const next = weights.map((weight, i) => weight + length * (direction[i] ?? 0));
      const nextScores = scores.map((score, i) => score + length * (change[i] ?? 0));
      const reached = objective(next, nextScores);
      if (reached > current + 1e-4 * length * slope) continue;
      weights.set(next);
      scores = nextScores;
      current = reached;
      break;
    }
    if (length <= 1e-6) break;
  }
  return weights;
}

/** The way down from a gradient, by conjugate gradients on the curved surface. */
function towards(rows: SparseRows, curve: Float64Array, gradient: Float64Array, size: number): Float64Array {
  const direction = new Float64Array(gradient.length);
  const rest = gradient.map((value) => -value);
  const search = Float64Array.from(rest);
  let left = size * size;
  for (let step = 0; step < gradientSteps && Math.sqrt(left) > 0.1 * size; step += 1) {
    const along = times(rows, search).map((value, i) => value * (curve[i] ?? 0));
    const bent = transposedTimes(rows, along).map((value, i) => value + (search[i] ?? 0));
    const length = left / dot(search, bent);
    for (let i = 0; i < direction.length; i += 1) {
      direction[i] = (direction[i] ?? 0) + length * (search[i] ?? 0);
      rest[i] = (rest[i] ?? 0) - length * (bent[i] ?? 0);
    }
    const now = dot(rest, rest);
    for (let i = 0; i < search.length; i += 1) search[i] = (rest[i] ?? 0) + (now / left) * (search[i] ?? 0);
    left = now;
  }
  return direction;
}
