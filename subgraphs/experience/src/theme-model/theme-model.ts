import { sentiments, sentimentShares, signsOf, type FeelingWeights } from './feeling.js';
import type { Features } from './features.js';
import { labels } from './labels.js';
import { plain, statementsOf, type QuestionKind } from './text.js';
import type { Learned } from './train.js';
import { sumsOf, weightsOf, type Weights } from './weights.js';

/** How a raw score becomes a probability: `1 / (1 + e^-(slope · score + shift))`. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/** What the model says of one theme in one comment. */
export interface ThemeScore {
  /** Place in `labels`. */
  readonly label: number;
  /** How sure the model is that people would find it, 0 to 1: of comments with 0.8, people find it in about eight of ten. */
  readonly confidence: number;
}

/** What the model says of a comment. */
export interface Prediction {
  /** The themes it finds, the surest first; at least one. */
  readonly themes: readonly ThemeScore[];
  /** 1 (very positive) to 5 (very negative). */
  readonly sentiment: number;
  /** How sure it is of that sentiment, 0 to 1. */
  readonly sentimentConfidence: number;
}

/** The numbers that make up a model. */
export interface ModelParts {
  readonly features: Features;
  /** Sums for each theme, then for each of the four steps of the sentiment. */
  readonly weights: Weights;
  /** For each theme. */
  readonly calibrations: readonly Calibration[];
  /** A theme is found where its raw score is at least this. */
  readonly threshold: number;
  /** How the signs of a comment tell its sentiment. */
  readonly feeling: FeelingWeights;
}

/** What the model reads in a comment, before it decides. */
export interface Scores {
  /** Raw score of each theme. */
  readonly themes: Float64Array;
  /** The signs of its sentiment. */
  readonly signs: readonly number[];
}

/** Scores beyond this say no more than that it is certain. */
const mostCertain = 20;
/** How much the surest statement of a comment counts beside the whole of it. */
const statementShare = 0.4;
/** No more than this is read of a text, so that its cost is bounded: longer ones are pasted, and begin with the matter. */
const mostCharacters = 20_000;
const mostStatements = 200;

const chance = (score: number): number => 1 / (1 + Math.exp(-score));

/** What turns raw scores into decisions. */
export type Decisions = Pick<ModelParts, 'calibrations' | 'threshold' | 'feeling'>;

/** What is learned, as a model holds it. */
export const modelParts = ({ features, themes, sentiment }: Learned, decisions: Decisions): ModelParts => ({
  features,
  weights: weightsOf([...themes, ...sentiment]),
  ...decisions,
});

/** Finds themes and a sentiment in comments. It reads the words and the kind of the question, nothing else. */
export class ThemeModel {
  constructor(readonly parts: ModelParts) {}

  predict(text: string, kind: QuestionKind): Prediction {
    const { themes, signs } = this.scores(text, kind);
    const found = decided(themes, this.parts.threshold).map((label) => ({
      label,
      confidence: confidenceOf(themes[label] ?? 0, this.parts.calibrations[label]),
    }));
    const shares = sentimentShares(signs, this.parts.feeling);
    const surest = shares.indexOf(Math.max(...shares));
    return {
      themes: found.sort((a, b) => b.confidence - a.confidence),
      sentiment: sentiments[surest] ?? 3,
      sentimentConfidence: shares[surest] ?? 0,
    };
  }

  /** What it reads in a text. */
  scores(text: string, kind: QuestionKind): Scores {
    const read = text.slice(0, mostCharacters);
    const whole = this.raw(read, kind);
    const statements = statementsOf(read).slice(0, mostStatements);
    const each = statements.length > 1 ? statements.map((statement) => this.raw(statement, kind)) : [whole];
    const themes = whole.slice(0, labels.length).map((score, label) => {
      const surest = each.reduce((most, scores) => Math.max(most, scores[label] ?? 0), -mostCertain);
      const both = (1 - statementShare) * score + statementShare * surest;
      return Math.max(-mostCertain, Math.min(mostCertain, both));
    });
    const felt = (scores: Float64Array): Float64Array => scores.slice(labels.length);
    return { themes, signs: signsOf(plain(read), felt(whole), each.map(felt)) };
  }

  private raw(text: string, kind: QuestionKind): Float64Array {
    const { columns, values } = this.parts.features.of(text, kind);
    return sumsOf(this.parts.weights, columns, values);
  }
}

/** How sure a raw score of a theme is. */
export const confidenceOf = (score: number, { slope, shift }: Calibration = { slope: 1, shift: 0 }): number =>
  chance(slope * score + shift);

/** The themes whose score is high enough; the highest when none is, because a comment is about something. */
export function decided(themes: Float64Array, threshold: number): number[] {
  const found = [...themes.keys()].filter((label) => (themes[label] ?? 0) >= threshold);
  return found.length > 0 ? found : [themes.indexOf(Math.max(...themes))];
}
