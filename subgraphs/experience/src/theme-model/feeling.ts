import { learnClasses, softmax } from './softmax.js';
import { wordsOf } from './text.js';

/** The sentiments, from very positive to very negative. */
export const sentiments = [1, 2, 3, 4, 5] as const;
/** How many raw scores a text has: whether its sentiment is at most 1, at most 2, 3 and 4. */
export const steps = sentiments.length - 1;

/** For each sentiment, the weights of the signs that `signsOf` lists. */
export type FeelingWeights = readonly (readonly number[])[];

const turning = /(?<!\p{L})(?:but|however|although|though|only|except|apart|unfortunately)(?!\p{L})/u;

/**
 * What tells the sentiment of a whole comment: its own raw scores, those of its best and its worst statement, and how it
 * begins and ends. Praise in one statement and a complaint in the next are a mixed comment, which its words together hide.
 * @param read the plain text
 * @param whole the raw scores of the text
 * @param statements the raw scores of each of its statements
 */
export function signsOf(read: string, whole: Float64Array, statements: readonly Float64Array[]): number[] {
  const each = statements.length > 0 ? statements : [whole];
  const step = (index: number): number[] => each.map((scores) => scores[index] ?? 0);
  const positive = step(1);
  return [
    1,
    ...whole,
    ...[0, 1, 2].map((index) => Math.max(...step(index))),
    ...[1, 2, 3].map((index) => Math.min(...step(index))),
    positive[0] ?? 0,
    positive.at(-1) ?? 0,
    Math.log1p(wordsOf(read).length),
    Math.log(each.length),
    turning.test(read) ? 1 : 0,
  ];
}

/** Learns what signs say, from comments whose sentiment people said. */
export const feelingWeights = (
  signs: readonly (readonly number[])[],
  said: readonly number[],
): FeelingWeights =>
  learnClasses(
    signs,
    said.map((sentiment) => sentiment - 1),
    sentiments.length,
  );

/** How likely each sentiment is. */
export const sentimentShares = (signs: readonly number[], weights: FeelingWeights): number[] =>
  softmax(weights.map((own) => own.reduce((sum, weight, i) => sum + weight * (signs[i] ?? 0), 0)));
