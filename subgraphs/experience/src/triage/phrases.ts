/** A place in a text, in UTF-16 code units as JavaScript counts them; `end` is the first one after it. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The words that may stand in one place of a phrase, or how many words of any kind may stand there. */
type Slot = ReadonlySet<string> | number;

/** Phrases to look for, by their first words. */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly (readonly Slot[])[]>;
  /** Phrases of letters alone, for words that somebody spelt letter by letter. */
  readonly spelt: readonly string[];
}

interface Word extends Place {
  readonly plain: string;
  /** The word with figures read as the letters that they stand for, as in `w4nt`. */
  readonly meant: string;
}

/** What is no letter to see but may stand between letters: soft hyphens, joiners, marks of direction. */
const unseen = '\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';

const wordWith = (inside: string): RegExp =>
  new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’\`${inside}]*`, 'gu');
/** Read through what cannot be seen, and parted by it: it may stand within a word, or in place of a space. */
const readings = [wordWith(unseen), wordWith('')] as const;
const anyUnseen = new RegExp(`[${unseen}]`, 'u');
const notPlain = new RegExp(`[\\p{M}'’\`${unseen}]`, 'gu');

const lettersFor: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

/** Letters and figures only, in lower case, without accents and apostrophes: so that punctuation hides nothing. */
const plain = (word: string): string =>
  /^[a-z0-9]+$/.test(word) ? word : word.normalize('NFKD').replace(notPlain, '').toLowerCase();

const meant = (word: string): string =>
  word === '2'
    ? 'to'
    : /\d/.test(word) && /\p{L}/u.test(word)
      ? word.replace(/[013457]/g, (figure) => lettersFor[figure] ?? figure)
      : word;

const readWords = (text: string, pattern: RegExp): Word[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => {
    const own = plain(word);
    return { plain: own, meant: meant(own), start: index, end: index + word.length };
  });

let last: { readonly text: string; readonly read: readonly (readonly Word[])[] } = { text: '', read: [] };

/** One text is looked through for many phrases, one after the other: its words are read once. */
function wordsOf(text: string): readonly (readonly Word[])[] {
  if (last.text !== text)
    last = {
      text,
      read: readings.slice(0, anyUnseen.test(text) ? 2 : 1).map((pattern) => readWords(text, pattern)),
    };
  return last.read;
}

const slotOf = (part: string): Slot =>
  part.startsWith('*') ? Number(part.slice(1)) || 2 : new Set(part.split('|').map((word) => plain(word)));

/**
 * Makes ready what {@link placesOf} looks for. A phrase is words with single spaces; `hit|hits` stands for either, `*1`
 * for at most one word of any kind, and `*` for at most two. It begins with a word.
 */
export function phrasesOf(phrases: readonly string[]): Phrases {
  const byFirst = new Map<string, (readonly Slot[])[]>();
  for (const phrase of phrases) {
    const [first = new Set<string>(), ...others] = phrase.split(' ').map(slotOf);
    for (const word of typeof first === 'number' ? [] : first) {
      byFirst.set(word, [...(byFirst.get(word) ?? []), others]);
    }
  }
  const spelt = phrases
    .filter((phrase) => /^[\p{L} ]{7,}$/u.test(phrase))
    .map((phrase) => phrase.replaceAll(' ', ''));
  return { byFirst, spelt };
}

/** The last word of a phrase whose next words begin at a place; -1 when they are not there. */
function lastOf(words: readonly Word[], at: number, [slot, ...others]: readonly Slot[]): number {
  if (slot === undefined) return at - 1;
  if (typeof slot !== 'number') {
    const word = words[at];
    return word && (slot.has(word.plain) || slot.has(word.meant)) ? lastOf(words, at + 1, others) : -1;
  }
  for (let skipped = 0; skipped <= slot; skipped += 1) {
    const found = lastOf(words, at + skipped, others);
    if (found >= 0) return found;
  }
  return -1;
}

/** Runs of at least six single letters, as in `h e l p  m e`, with what they spell. */
function speltRuns(words: readonly Word[]): (Place & { readonly letters: string })[] {
  const runs: (Place & { readonly letters: string })[] = [];
  for (let first = 0; first < words.length;) {
    let next = first;
    while (words[next]?.plain.length === 1) next += 1;
    if (next - first >= 6) {
      const run = words.slice(first, next);
      const letters = run.map(({ plain: letter }) => letter).join('');
      runs.push({ letters, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 });
    }
    first = next + 1;
  }
  return runs;
}

/** Where words hold one of the phrases. */
function placesAmong({ byFirst, spelt }: Phrases, words: readonly Word[]): Place[] {
  const found = words.flatMap((word, at) => {
    const phrases = new Set([...(byFirst.get(word.plain) ?? []), ...(byFirst.get(word.meant) ?? [])]);
    return [...phrases].flatMap((others) => {
      const end = words[lastOf(words, at + 1, others)]?.end;
      return end === undefined ? [] : [{ start: word.start, end }];
    });
  });
  const runs = speltRuns(words).filter(({ letters }) => spelt.some((phrase) => letters.includes(phrase)));
  return [...found, ...runs.map(({ start, end }) => ({ start, end }))];
}

/** Where a text holds one of the phrases as whole words, whatever stands between the words; first place first. */
export function placesOf(phrases: Phrases, text: string): Place[] {
  const all = wordsOf(text).flatMap((words) => placesAmong(phrases, words));
  // Several phrases may be found in one place: it is told once, by the longest.
  let covered = 0;
  return all
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      if (start < covered) return false;
      covered = end;
      return true;
    });
}
