import { labels } from './labels.js';
import { characterTerms, wordTerms, type Counts } from './terms.js';
import { plain, QuestionKind } from './text.js';
import { vocabulary } from './vocabulary.js';

/** The numbers of a text that are not zero: `values[i]` belongs to column `columns[i]`. */
export interface Vector {
  readonly columns: number[];
  readonly values: number[];
}

/** A term and what it weighs: the rarer, the more (inverse document frequency). */
export type Terms = ReadonlyMap<string, { readonly column: number; readonly weight: number }>;

const kinds = Object.values(QuestionKind);
const kindWeight = 0.5;

/** Columns before those of the terms: one that is always 1, the kinds of question, the vocabulary of each theme. */
export const firstTermColumn = 1 + kinds.length + labels.length;

const pattern = (words: string): RegExp => {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' ').replaceAll('*', String.raw`\p{L}*`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join('|')})(?![\p{L}\p{N}])`, 'gu');
};

const vocabularyPatterns = labels.map(({ code }) => pattern(vocabulary[code] ?? ''));

/** Turns a comment and the kind of its question into numbers. */
export class Features {
  /** Number of columns. */
  readonly width: number;

  constructor(
    readonly words: Terms,
    readonly characters: Terms,
  ) {
    this.width = firstTermColumn + words.size + characters.size;
  }

  /** The numbers of a text. Those of its terms are of length 1, so that long comments count no more than short ones. */
  of(text: string, kind: QuestionKind): Vector {
    const read = plain(text);
    const vector: Vector = { columns: [0, 1 + kinds.indexOf(kind)], values: [1, kindWeight] };
    vocabularyPatterns.forEach((words, label) => {
      const found = read.match(words)?.length ?? 0;
      if (found === 0) return;
      vector.columns.push(1 + kinds.length + label);
      vector.values.push(Math.log1p(found));
    });
    append(vector, this.words, wordTerms(read));
    append(vector, this.characters, characterTerms(read));
    return vector;
  }
}

function append(vector: Vector, terms: Terms, counts: Counts): void {
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
  const length = Math.sqrt(squares);
  for (let at = from; at < vector.values.length; at += 1)
    vector.values[at] = (vector.values[at] ?? 0) / length;
}

/** A term is learned when it stands in at least this many comments; so no phrase of one person is in the model. */
export const leastComments = 5;

/** The terms that stand in enough of some texts, and what each weighs. */
export function termsOf(texts: readonly string[]): Features {
  const word = new Map<string, number>();
  const character = new Map<string, number>();
  for (const text of texts.map(plain)) {
    for (const term of wordTerms(text).keys()) word.set(term, (word.get(term) ?? 0) + 1);
    for (const term of characterTerms(text).keys()) character.set(term, (character.get(term) ?? 0) + 1);
  }
  const words = frequent(word, texts.length, firstTermColumn);
  return new Features(words, frequent(character, texts.length, firstTermColumn + words.size));
}

function frequent(found: ReadonlyMap<string, number>, texts: number, firstColumn: number): Terms {
  const often = [...found].filter(([, comments]) => comments >= leastComments);
  often.sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    often.map(([term, comments], index) => [
      term,
      { column: firstColumn + index, weight: Math.log((1 + texts) / (1 + comments)) + 1 },
    ]),
  );
}
