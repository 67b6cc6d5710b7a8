import { concepts } from './concepts.js';
import { wordsOf } from './text.js';
import { WordGroups } from './word-groups.js';

/** How far apart two words may stand to count as a pair. */
const reach = 4;
const shortest = 3;
const longest = 6;
/** How far apart two concepts may stand to count as a pair: adjectives and what they praise have words between them. */
const conceptReach = 5;

const conceptGroups = new WordGroups(concepts);

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

/** Concepts of a plain text, and pairs of them near each other in their order (`a>b`). */
export function conceptTerms(text: string): Counts {
  const counts: Counts = new Map();
  const found = conceptGroups.in(text);
  for (const [index, { group, at }] of found.entries()) {
    add(counts, group);
    for (let next = index + 1; next < found.length; next += 1) {
      const other = found[next];
      if (!other || other.at - at > conceptReach) break;
      if (other.at > at) add(counts, `${group}>${other.group}`);
    }
  }
  return counts;
}
