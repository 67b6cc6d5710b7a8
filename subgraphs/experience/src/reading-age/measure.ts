import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/**
 * The reading age that public words keep to: the content guide of the NHS digital service manual asks for 9 to 11 years,
 * because four of ten adults find health information that is written for everybody else too hard.
 */
export const usualLimit = 11;

/** A formula over fewer words than this says more about one long word than about the text. */
const fewestWords = 10;
const mostHard = 3;
const yearsBeforeSchool = 5;
const youngest = 5;
const oldest = 20;

const segmenters = {
  sentence: new Intl.Segmenter('en-GB', { granularity: 'sentence' }),
  word: new Intl.Segmenter('en-GB', { granularity: 'word' }),
};

/** A sentence that is harder than the limit. */
export interface Hard {
  readonly text: string;
  readonly age: number;
}

/** What was measured of a text. */
export interface Measured {
  readonly words: number;
  /** Null for a text that is too short to tell. */
  readonly age: number | null;
  /** The hardest sentences, the hardest first. */
  readonly hardest: readonly Hard[];
}

interface Counts {
  readonly sentence: number;
  readonly word: number;
  readonly syllable: number;
}

const wordsOf = (text: string): string[] =>
  [...segmenters.word.segment(text)].flatMap(({ isWordLike, segment }) => (isWordLike ? [segment] : []));

const countsOf = (text: string): Counts => {
  const words = wordsOf(text);
  return {
    sentence: 1,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  };
};

const together = (counts: readonly Counts[]): Counts =>
  counts.reduce((sum, each) => ({
    sentence: sum.sentence + each.sentence,
    word: sum.word + each.word,
    syllable: sum.syllable + each.syllable,
  }));

/** The Flesch-Kincaid grade is a year of school in the United States: its first is that of six-year-olds. */
function ageOf(counts: Counts): number | null {
  if (counts.word < fewestWords) return null;
  const age = Math.round(fleschKincaid({ ...counts }) + yearsBeforeSchool);
  return Math.min(Math.max(age, youngest), oldest);
}

/** The sentences of a text. A new line ends one, as in lists. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .flatMap((line) => [...segmenters.sentence.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => wordsOf(sentence).length > 0);

/** Measures an English text. */
export function measure(text: string, limit: number): Measured {
  const sentences = sentencesOf(text).map((sentence) => ({ text: sentence, counts: countsOf(sentence) }));
  if (sentences.length === 0) return { words: 0, age: null, hardest: [] };
  const all = together(sentences.map(({ counts }) => counts));
  const hardest = sentences
    .flatMap(({ text: sentence, counts }) => {
      const age = ageOf(counts);
      return age !== null && age > limit ? [{ text: sentence, age }] : [];
    })
    .sort((one, other) => other.age - one.age)
    .slice(0, mostHard);
  return { words: all.word, age: ageOf(all), hardest };
}
