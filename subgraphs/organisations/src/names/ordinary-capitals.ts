/** Words that stay small inside a name. */
const small = new Set([
  'a',
  'and',
  'at',
  'by',
  'for',
  'in',
  'le',
  'of',
  'on',
  'or',
  'the',
  'to',
  'under',
  'upon',
  'with',
]);

/** Words that have a spelling of their own. */
const ownSpelling = new Map(
  [
    'NHS',
    'ICB',
    'HQ',
    'UK',
    'GP',
    'ENT',
    'KIMS',
    'BMI',
    'BMEC',
    'UCH',
    'IHG',
    'VII',
    'SpaMedica',
    'McIndoe',
  ].map((word) => [word.toLowerCase(), word]),
);

/** Short words without a vowel that are words all the same. */
const wordsWithoutVowel = new Set(['st', 'dr', 'mr', 'mrs', 'ms', 'ltd', 'mt', 'nr', 'rd', 'wm']);

/** What stands before a word that begins a name, or a part of one in brackets or after a dash. */
const beginning = /(?:^|[(–]|\s-)\s*$/;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function spell(word: string, isFirst: boolean): string {
  const own = ownSpelling.get(word);
  if (own !== undefined) return own;
  if (/\d/.test(word)) return word.toUpperCase();
  if (!/[aeiouy]/.test(word) && word.length > 1 && !wordsWithoutVowel.has(word)) return word.toUpperCase();
  return !isFirst && small.has(word) ? word : capital(word);
}

/**
 * Writes a name that a register keeps in capitals as people write it: "BARTS HEALTH NHS TRUST" becomes "Barts Health NHS
 * Trust". A name that has small letters already stays as it is.
 */
export function ordinaryCapitals(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/[\p{L}\d]+(?:['’]\p{L}*)*/gu, (word, offset: number, whole: string) =>
      spell(word, beginning.test(whole.slice(0, offset))),
    );
}
