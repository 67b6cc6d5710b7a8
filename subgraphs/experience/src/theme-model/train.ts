import type { LabelledComment } from './comment.js';
import { steps } from './feeling.js';
import { firstTermColumn, termsIn, type Features, type Vector } from './features.js';
import { labels } from './labels.js';
import { learn, type SparseRows } from './logistic.js';
import { sameText, statementsOf } from './text.js';

/** How much a mistake weighs against the size of the weights. Found by cross-validation, as are the other numbers here. */
const themeCost = 0.7;
const sentimentCost = 1.5;
/** Between 0 (a comment is a comment) and 1 (a theme weighs as much as all that is not of it). */
const balance = 0.9;
/** How much a written example counts beside a comment, and a statement of a comment beside the whole of it. */
const exampleShare = 0.5;
const statementShare = 0.7;
/** A statement of a comment is of one of its themes from this raw score on, and the surest one in any case. */
const found = 0.3;

/** What is learned from comments, in full precision: for each theme, and each step of the sentiment, weights of all columns. */
export interface Learned {
  readonly features: Features;
  /** In the order of `labels`; a theme that no comment has gets weights of zero and a first one that rules it out. */
  readonly themes: readonly Float64Array[];
  /** For 1 to 4: whether the sentiment is at most this. */
  readonly sentiment: readonly Float64Array[];
}

/** A text as it teaches. */
interface Taught {
  readonly vector: Vector;
  readonly themes: readonly number[];
  readonly sentiment: number | null;
  /** How much it counts. */
  readonly share: number;
}

/**
 * Learns from comments, each of which must be there once, and from written examples. People say what a whole comment is
 * about; which of its statements is about what is learned in a second round, from what the first one says of them. The same
 * comments in the same order give the same numbers.
 */
export function train(comments: readonly LabelledComment[], examples: readonly LabelledComment[]): Learned {
  // A text that was sent under two questions counts once, so that each term is of enough people.
  const texts = new Map<string, string>();
  for (const { text } of comments) if (!texts.has(sameText(text))) texts.set(sameText(text), text);
  const features = termsIn([...texts.values()]);
  const taught = (comment: LabelledComment): Taught => ({
    ...comment,
    vector: features.of(comment.text, comment.kind),
    share: 1,
  });
  const whole = [
    ...comments.map(taught),
    ...examples.map((example) => written(taught(example), features.width)),
  ];
  const width = features.width + 1;
  const first = themeWeights(whole, width);
  const statements = comments.flatMap((comment) => statementsAs(comment, features, first));
  const known = (weights: Float64Array): Float64Array => weights.subarray(0, features.width);
  return {
    features,
    themes: themeWeights([...whole, ...statements], width).map(known),
    sentiment: sentimentWeights(whole, width).map(known),
  };
}

/**
 * A written example has a column of its own: it takes up how much oftener examples are of a theme than comments are, and is
 * forgotten when all is learned.
 */
const written = ({ vector: { columns, values }, ...example }: Taught, column: number): Taught => ({
  ...example,
  vector: { columns: [...columns, column], values: [...values, 1] },
  share: exampleShare,
});

/** The statements of a comment with those of its themes that they are about. */
function statementsAs(
  { text, kind, themes }: LabelledComment,
  features: Features,
  weights: readonly Float64Array[],
): Taught[] {
  const statements = statementsOf(text);
  if (statements.length < 2) return [];
  const vectors = statements.map((statement) => features.of(statement, kind));
  const about = new Map(
    themes.map((label) => {
      const scores = vectors.map((vector) => score(vector, weights[label]));
      const least = Math.min(found, Math.max(...scores));
      return [label, scores.map((value) => value >= least)];
    }),
  );
  return vectors.map((vector, index) => ({
    vector,
    themes: themes.filter((label) => about.get(label)?.[index]),
    sentiment: null,
    share: statementShare,
  }));
}

const score = ({ columns, values }: Vector, weights: Float64Array = new Float64Array()): number =>
  columns.reduce((sum, column, at) => sum + (weights[column] ?? 0) * (values[at] ?? 0), 0);

function themeWeights(taught: readonly Taught[], width: number): Float64Array[] {
  const rows = rowsOf(taught, width);
  return labels.map((_, label) =>
    weigh(
      rows,
      taught,
      taught.map(({ themes }) => themes.includes(label)),
      themeCost,
      balance,
    ),
  );
}

function sentimentWeights(all: readonly Taught[], width: number): Float64Array[] {
  const taught = all.filter(({ sentiment }) => sentiment !== null);
  const rows = rowsOf(taught, width);
  return Array.from({ length: steps }, (_, step) =>
    weigh(
      rows,
      taught,
      taught.map(({ sentiment }) => (sentiment ?? 0) <= step + 1),
      sentimentCost,
      0,
    ),
  );
}

function rowsOf(taught: readonly Taught[], width: number): SparseRows {
  const starts = new Int32Array(taught.length + 1);
  taught.forEach(({ vector }, row) => (starts[row + 1] = (starts[row] ?? 0) + vector.columns.length));
  const columns = new Int32Array(starts.at(-1) ?? 0);
  const values = new Float64Array(columns.length);
  taught.forEach(({ vector }, row) => {
    columns.set(vector.columns, starts[row] ?? 0);
    values.set(vector.values, starts[row] ?? 0);
  });
  return { starts, columns, values, width };
}

/** So sure that a theme without examples is not there. */
const never = -12;

/**
 * Weights of one class. Before it learns, each term is weighed by how much more often it stands in texts of the class than
 * in others (Wang and Manning 2012, "Baselines and bigrams").
 */
function weigh(
  rows: SparseRows,
  taught: readonly Taught[],
  members: readonly boolean[],
  cost: number,
  balanced: number,
): Float64Array {
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
      costs: Float64Array.from(
        taught,
        ({ share }, row) => cost * share * (members[row] === true ? weight : 1),
      ),
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
