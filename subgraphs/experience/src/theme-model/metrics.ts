import { labels } from './labels.js';
import { sentimentShares } from './feeling.js';
import { decided, type Decisions } from './theme-model.js';
import type { Scored } from './cross-validation.js';

/** How well one theme is found. All shares are 0 to 1. */
export interface LabelFit {
  readonly name: string;
  /** Comments in which people found it. */
  readonly support: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well a model does on comments that it has not seen. All shares are 0 to 1. */
export interface Fit {
  /** Comments with at least one theme of the model: only these are scored for themes. */
  readonly comments: number;
  readonly microF1: number;
  /** Over themes with at least ten comments. */
  readonly macroF1: number;
  /** Share of comments whose themes are all found, and no other. */
  readonly exactMatch: number;
  /** Share of all decisions about one theme of one comment that are wrong. */
  readonly hammingLoss: number;
  /** Comments with a sentiment. */
  readonly withSentiment: number;
  /** Share with the right one of five. */
  readonly sentimentFive: number;
  /** Share with the right one of positive (1, 2), neutral or mixed (3) and negative (4, 5). */
  readonly sentimentThree: number;
  /** F1 of positive, of neutral or mixed, and of negative. */
  readonly sentimentF1: readonly [number, number, number];
  readonly labels: readonly LabelFit[];
}

const leastSupport = 10;

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** What the model decided for one comment, next to what people said. */
export interface Decision {
  readonly said: readonly number[];
  readonly found: readonly number[];
  readonly saidSentiment: number | null;
  readonly foundSentiment: number;
}

/** What is decided from raw scores. */
export function decisionOf(
  { comment, themes, signs }: Pick<Scored, 'comment' | 'themes' | 'signs'>,
  { threshold, feeling }: Pick<Decisions, 'threshold' | 'feeling'>,
): Decision {
  const shares = sentimentShares(signs, feeling);
  return {
    said: comment.themes,
    found: decided(themes, threshold),
    saidSentiment: comment.sentiment,
    foundSentiment: shares.indexOf(Math.max(...shares)) + 1,
  };
}

const three = (sentiment: number): number => Math.sign(sentiment - 3);

/** Measures decisions against what people said. */
export function fitOf(decisions: readonly Decision[]): Fit {
  const scored = decisions.filter(({ said }) => said.length > 0);
  const fits = labels.map(({ name }, label) => {
    const support = scored.filter(({ said }) => said.includes(label)).length;
    const claimed = scored.filter(({ found }) => found.includes(label));
    const right = claimed.filter(({ said }) => said.includes(label)).length;
    const [precision, recall] = [ratio(right, claimed.length), ratio(right, support)];
    return {
      name,
      support,
      claimed: claimed.length,
      right,
      precision,
      recall,
      f1: ratio(2 * right, claimed.length + support),
    };
  });
  const total = (of: 'support' | 'claimed' | 'right'): number => fits.reduce((sum, fit) => sum + fit[of], 0);
  const [support, claimed, right] = [total('support'), total('claimed'), total('right')];
  const enough = fits.filter((fit) => fit.support >= leastSupport);
  const felt = decisions.flatMap(({ saidSentiment: said, foundSentiment: found }) =>
    said === null ? [] : [{ said, found }],
  );
  return {
    comments: scored.length,
    microF1: ratio(2 * right, claimed + support),
    macroF1: ratio(
      enough.reduce((sum, { f1 }) => sum + f1, 0),
      enough.length,
    ),
    exactMatch: ratio(scored.filter(isExact).length, scored.length),
    hammingLoss: ratio(claimed + support - 2 * right, scored.length * labels.length),
    withSentiment: felt.length,
    sentimentFive: ratio(felt.filter(({ said, found }) => said === found).length, felt.length),
    sentimentThree: ratio(felt.filter(({ said, found }) => three(said) === three(found)).length, felt.length),
    sentimentF1: [sideF1(felt, -1), sideF1(felt, 0), sideF1(felt, 1)],
    labels: fits,
  };
}

/** F1 of one of the three sides of a sentiment: -1 positive, 0 neutral or mixed, 1 negative. */
function sideF1(felt: readonly { said: number; found: number }[], side: number): number {
  const said = felt.filter((pair) => three(pair.said) === side).length;
  const found = felt.filter((pair) => three(pair.found) === side);
  return ratio(2 * found.filter((pair) => three(pair.said) === side).length, said + found.length);
}

const isExact = ({ said, found }: Decision): boolean =>
  said.length === found.length && found.every((label) => said.includes(label));

/** One probability and what was so. */
export interface Claim {
  readonly confidence: number;
  readonly so: boolean;
}

/**
 * Expected calibration error: how far on average the confidence is from the share that is so, in ten classes of
 * confidence, weighed by how many are in each (Naeini, Cooper and Hauskrecht 2015). 0 is perfect.
 */
export function calibrationError(claims: readonly Claim[]): number {
  const classes = Array.from({ length: 10 }, () => ({ confidence: 0, so: 0 }));
  for (const { confidence, so } of claims) {
    const of = classes[Math.min(9, Math.floor(confidence * 10))];
    if (!of) continue;
    of.confidence += confidence;
    of.so += so ? 1 : 0;
  }
  return classes.reduce((sum, { confidence, so }) => sum + Math.abs(confidence - so) / claims.length, 0);
}
