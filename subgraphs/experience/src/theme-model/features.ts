import { labels } from './labels.js';
import { characterTerms, conceptTerms, wordTerms, type Counts } from './terms.js';
import { plain, QuestionKind } from './text.js';
import { vocabulary } from './vocabulary.js';
import { WordGroups } from './word-groups.js';

/** The numbers of a text that are not zero: `values[i]` belongs to column `columns[i]`. */
export interface Vector {
  readonly columns: number[];
  readonly values: number[];
}

/** A term and what it weighs: the rarer, the more (inverse document frequency). */
export type Terms = ReadonlyMap<string, { readonly column: number; readonly weight: number }>;

/** What a text is taken apart into, and how much each sort of terms counts beside the others. Found by cross-validation. */
export const sorts: readonly { readonly termsOf: (text: string) => Counts; readonly share: number }[] = [
  { termsOf: wordTerms, share: 1 },
  { termsOf: conceptTerms, share: 0.5 },
  { termsOf: characterTerms, share: 1 },
];

const kinds = Object.values(QuestionKind);
const kindWeight = 0.5;

/** Columns before those of the terms: one that is always 1, the kinds of question, the vocabulary of each theme. */
export const firstTermColumn = 1 + kinds.length + labels.length;

const vocabularyGroups = new WordGroups(vocabulary);
const vocabularyColumns = new Map(labels.map(({ code }, label) => [code, 1 + kinds.length + label]));

/** Turns a comment and the kind of its question into numbers. */
export class Features {
  /** Number of columns. */
  readonly width: number;

  /** @param terms those of each of the `sorts`, in their order */
  constructor(readonly terms: readonly Terms[]) {
    this.width = terms.reduce((width, { size }) => width + size, firstTermColumn);
  }

  /** The numbers of a text. Those of each sort of terms have one length, so that long comments count no more than short ones. */
  of(text: string, kind: QuestionKind): Vector {
    const read = plain(text);
    const vector: Vector = { columns: [0, 1 + kinds.indexOf(kind)], values: [1, kindWeight] };
    const spoken = new Map<number, number>();
    for (const { group } of vocabularyGroups.in(read)) {
      const column = vocabularyColumns.get(group) ?? 0;
      spoken.set(column, (spoken.get(column) ?? 0) + 1);
    }
    vector.columns.push(...spoken.keys());
    vector.values.push(...Array.from(spoken.values(), Math.log1p));
    sorts.forEach(({ termsOf, share }, sort) =>
      append(vector, this.terms[sort] ?? new Map(), termsOf(read), share),
    );
    return vector;
  }
}

function append(vector: Vector, terms: Terms, counts: Counts, share: number): void {
  const from = vector.values.length;
  let squares = 0;
  for (const [term, count] of counts) {
    const known = terms.get(term);
    if (!known) continue;
    const value = (1 + Math.log(count)) * known.weight;
    vector.columns.push(known.column);
    vector.values.push(value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) / share;
  for (let at = from; at < vector.values.length; at += 1)
    vector.values[at] = (vector.values[at] ?? 0) / length;
}

/** A term is learned when it stands in at least this many comments; so no phrase of one person is in the model. */
export const leastComments = 5;

/** The terms that stand in enough of some texts, and what each weighs. */
export function termsIn(texts: readonly string[]): Features {
  const read = texts.map(plain);
  let column = firstTermColumn;
  const terms = sorts.map(({ termsOf }) => {
    const found = frequent(read, termsOf, column);
    column += found.size;
    return found;
  });
  return new Features(terms);
}

function frequent(texts: readonly string[], termsOf: (text: string) => Counts, firstColumn: number): Terms {
  const found = new Map<string, number>();
  for (const text of texts)
    for (const term of termsOf(text).keys()) found.set(term, (found.get(term) ?? 0) + 1);
  const often = [...found].filter(([, comments]) => comments >= leastComments);
  often.sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    often.map(([term, comments], index) => [
      term,
      { column: firstColumn + index, weight: Math.log((1 + texts.length) / (1 + comments)) + 1 },
    ]),
  );
}
