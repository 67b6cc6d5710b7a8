/** What a free-text question asks for. The same words mean something else under each: "The food" praises or complains. */
export enum QuestionKind {
  /** What was good. */
  GOOD = 'GOOD',
  /** What could be better. */
  BETTER = 'BETTER',
  /** Why the person gave this answer, or anything else. */
  WHY = 'WHY',
}

/** The kind of a question, by its words. */
export function questionKind(question: string): QuestionKind {
  if (/improve|better|change|differently/i.test(question)) return QuestionKind.BETTER;
  if (/what (?:was|went|is|did we do) (?:good|well|best|right)/i.test(question)) return QuestionKind.GOOD;
  return QuestionKind.WHY;
}

/** What is no letter to see but may stand between letters: soft hyphens, joiners, marks of direction. */
const unseen = /\p{Cf}/gu;

/** A comment as the model reads it: what can be seen, small letters, one kind of apostrophe, one space between words. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(unseen, '')
    .replaceAll(/[‘’`´]/g, "'")
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What makes two comments the same text: punctuation and spaces do not count. */
export const sameText = (text: string): string =>
  plain(text)
    .replaceAll(/[^\p{L}\p{N} ]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();

/** A word and where it stands, in UTF-16 code units. */
export interface Word {
  readonly text: string;
  readonly start: number;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}']*|[!?]/gu;

/** The words of a plain text; exclamation and question marks count as words. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({ text: word, start: index }));
}

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const turn = /(?<=\s)(?=(?:but|however|although)\s)/i;

/** The statements of a text: its sentences, each also parted where it turns with "but", "however" or "although". */
export function statementsOf(text: string): string[] {
  return Array.from(sentences.segment(text), ({ segment }) => segment.split(turn))
    .flat()
    .filter((statement) => /[\p{L}\p{N}]/u.test(statement));
}
