/** A place in a text, in UTF-16 code units as JavaScript counts them; `end` is the first one after it. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Phrases to look for, by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

interface Word extends Place {
  readonly plain: string;
}

/** Letters and figures only, in lower case, without accents and apostrophes: so that punctuation hides nothing. */
const plain = (word: string): string =>
  /^[a-z0-9]+$/.test(word)
    ? word
    : word
        .normalize('NFKD')
        .replace(/[\p{M}'’`]/gu, '')
        .toLowerCase();

const readWords = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’`]*/gu)].map(({ 0: word, index }) => ({
    plain: plain(word),
    start: index,
    end: index + word.length,
  }));

let last: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };

/** One text is looked through for many phrases, one after the other: its words are read once. */
function wordsOf(text: string): readonly Word[] {
  if (last.text !== text) last = { text, words: readWords(text) };
  return last.words;
}

/** Makes ready what {@link placesOf} looks for. */
export function phrasesOf(phrases: readonly string[]): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = readWords(phrase).map((word) => word.plain);
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return byFirst;
}

/** Where a text holds one of the phrases as whole words, whatever stands between the words; first place first. */
export function placesOf(phrases: Phrases, text: string): Place[] {
  const words = wordsOf(text);
  return words.flatMap(({ plain: first, start }, at) =>
    (phrases.get(first) ?? [])
      .filter((phrase) => phrase.every((word, index) => words[at + index]?.plain === word))
      .map((phrase) => ({ start, end: words[at + phrase.length - 1]?.end ?? start })),
  );
}
