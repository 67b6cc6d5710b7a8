import { labels } from '../theme-model/labels.js';
import type { NamedModel } from '../theme-model/model-file.js';
import type { QuestionKind } from '../theme-model/text.js';
import { ThemeReadingOutcome } from './theme-reading.type.js';

/** A theme or a sentiment is told when the model takes it for more likely than not; otherwise it says that it does not know. */
export const leastConfidence = 0.5;

/** Fewer words than this say too little for a model: a person reads them in a moment. */
const leastWords = 2;

/** A comment as the model is given it. */
export interface Readable {
  /** The person's words, or what they mean in English where somebody translated them. */
  readonly words: string;
  /** Whether these are English. */
  readonly english: boolean;
  /** What the question asked for that they answer. */
  readonly kind: QuestionKind;
}

/** What the model expects of a comment. */
export interface Expectation {
  readonly outcome: ThemeReadingOutcome;
  /** Codes of themes, the surest first, each with how sure the model is. */
  readonly themes: readonly { readonly code: string; readonly confidence: number }[];
  /** Null when the model does not know. */
  readonly sentiment: { readonly value: number; readonly confidence: number } | null;
}

const forPeople: Expectation = { outcome: ThemeReadingOutcome.FOR_PEOPLE, themes: [], sentiment: null };

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** What a model expects of a comment: nothing of words in another language or too few to say anything. */
export function expectationOf({ model }: NamedModel, { words, english, kind }: Readable): Expectation {
  if (!english || wordCount(words) < leastWords) return forPeople;
  const { themes, sentiment, sentimentConfidence } = model.predict(words, kind);
  const told = themes
    .filter(({ confidence }) => confidence >= leastConfidence)
    .flatMap(({ label, confidence }) => {
      const code = labels[label]?.code;
      return code === undefined ? [] : [{ code, confidence }];
    });
  return {
    outcome: told.length > 0 ? ThemeReadingOutcome.TOLD : ThemeReadingOutcome.NOT_SURE,
    themes: told,
    sentiment:
      sentimentConfidence >= leastConfidence ? { value: sentiment, confidence: sentimentConfidence } : null,
  };
}
