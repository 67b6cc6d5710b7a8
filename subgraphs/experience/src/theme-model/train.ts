import type { LabelledComment } from './comment.js';
import { firstTermColumn, termsOf, type Features, type Vector } from './features.js';
import { labels } from './labels.js';
import { learn, type SparseRows } from './logistic.js';
import { sameText } from './text.js';

/** How much a mistake weighs against the size of the weights. Found by cross-validation, as is the balance. */
const themeCost = 0.7;
const sentimentCost = 1.5;
/** Between 0 (a comment is a comment) and 1 (a theme weighs as much as all that is not of it). */
const balance = 0.9;

/** What is learned from comments, in full precision: for each theme, and each step of the sentiment, weights of all columns. */
export interface Learned {
  readonly features: Features;
  /** In the order of `labels`; a theme that no comment has gets weights of zero and a first one that rules it out. */
  readonly themes: readonly Float64Array[];
  /** For 1 to 4: whether the sentiment is at most this. */
  readonly sentiment: readonly Float64Array[];
}

/** Learns from comments, each of which must be there once. The same comments in the same order give the same numbers. */
export function train(comments: readonly LabelledComment[]): Learned {
  // A text that was sent under two questions counts once, so that each term is of enough people.
  const texts = new Map<string, string>();
  for (const { text } of comments) if (!texts.has(sameText(text))) texts.set(sameText(text), text);
  const features = termsOf([...texts.values()]);
  const vectors = comments.map(({ text, kind }) => features.of(text, kind));
  const all = rowsOf(vectors, features.width);
  const themes = labels.map((_, label) => {
    const members = comments.map(({ themes: found }) => found.includes(label));
    return weigh(all, members, themeCost, balance);
  });
  const felt = comments.flatMap(({ sentiment }, row) => (sentiment === null ? [] : [{ sentiment, row }]));
  const spoken = rowsOf(
    felt.flatMap(({ row }) => vectors[row] ?? []),
    features.width,
  );
  const sentiment = [1, 2, 3, 4].map((step) =>
    weigh(
      spoken,
      felt.map((comment) => comment.sentiment <= step),
      sentimentCost,
      0,
    ),
  );
  return { features, themes, sentiment };
}

function rowsOf(vectors: readonly Vector[], width: number): SparseRows {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ columns }, row) => (starts[row + 1] = (starts[row] ?? 0) + columns.length));
  const size = starts.at(-1) ?? 0;
  const columns = new Int32Array(size);
  const values = new Float64Array(size);
  vectors.forEach((vector, row) => {
    columns.set(vector.columns, starts[row] ?? 0);
    values.set(vector.values, starts[row] ?? 0);
  });
  return { starts, columns, values, width };
}

/** So sure that a theme without examples is not there. */
const never = -12;

/**
 * Weights of one class. Before it learns, each term is weighed by how much more often it stands in comments of the class
 * than in others (Wang and Manning 2012, "Baselines and bigrams").
 */
function weigh(rows: SparseRows, members: readonly boolean[], cost: number, balanced: number): Float64Array {
  const ofClass = members.filter(Boolean).length;
  if (ofClass === 0 || ofClass === members.length) {
    const certain = new Float64Array(rows.width);
    certain[0] = ofClass === 0 ? never : -never;
    return certain;
  }
  const ratio = contrast(rows, members);
  const scaled = rows.values.map((value, at) => value * (ratio[rows.columns[at] ?? 0] ?? 0));
  const weight = ((members.length - ofClass) / ofClass) ** balanced;
  const weights = learn(
    { ...rows, values: scaled },
    {
      signs: Int8Array.from(members, (member) => (member ? 1 : -1)),
      costs: Float64Array.from(members, (member) => cost * (member ? weight : 1)),
    },
  );
  return weights.map((value, column) => value * (ratio[column] ?? 0));
}

/** For each term, the logarithm of how much oftener it stands inside the class; 1 for columns that are no terms. */
function contrast(rows: SparseRows, members: readonly boolean[]): Float64Array {
  const inside = new Float64Array(rows.width).fill(1);
  const outside = new Float64Array(rows.width).fill(1);
  members.forEach((member, row) => {
    const counts = member ? inside : outside;
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      const column = rows.columns[at] ?? 0;
      counts[column] = (counts[column] ?? 0) + 1;
    }
  });
  const terms = (counts: Float64Array): number =>
    counts.subarray(firstTermColumn).reduce((sum, count) => sum + count, 0);
  const all = Math.log(terms(inside) / terms(outside));
  return inside.map((count, column) =>
    column < firstTermColumn ? 1 : Math.log(count / (outside[column] ?? 1)) - all,
  );
}
