import { wordsOf } from './text.js';

/** How far apart two words may stand to count as a pair. */
const reach = 4;
const shortest = 3;
const longest = 6;

/** How often each term stands in a text. */
export type Counts = Map<string, number>;

const add = (counts: Counts, term: string): void => {
  counts.set(term, (counts.get(term) ?? 0) + 1);
};

/** Words, neighbours (`a_b`) and pairs of words near each other in any order (`a~b`) of a plain text. */
export function wordTerms(text: string): Counts {
  const counts: Counts = new Map();
  const words = wordsOf(text).map((word) => word.text);
  for (const [index, word] of words.entries()) {
    add(counts, word);
    const next = words[index + 1];
    if (next !== undefined) add(counts, `${word}_${next}`);
    for (const other of words.slice(index + 2, index + 1 + reach))
      add(counts, word < other ? `${word}~${other}` : `${other}~${word}`);
  }
  return counts;
}

/** All runs of three to six characters of a plain text: they know a word by its stem, and through a typing error. */
export function characterTerms(text: string): Counts {
  const counts: Counts = new Map();
  for (let length = shortest; length <= longest; length += 1)
    for (let start = 0; start + length <= text.length; start += 1)
      add(counts, text.slice(start, start + length));
  return counts;
}
