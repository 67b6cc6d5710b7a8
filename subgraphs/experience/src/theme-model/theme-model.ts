import type { Features } from './features.js';
import { labels } from './labels.js';
import { statementsOf, type QuestionKind } from './text.js';

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
  /** Whole numbers from -127 to 127, column by column: for each theme, then for each of the four steps of the sentiment. */
  readonly weights: Int8Array;
  /** What one whole number stands for, for each theme and step. */
  readonly scales: Float64Array;
  /** For each theme. */
  readonly calibrations: readonly Calibration[];
  /** A theme is found where its raw score is at least this. */
  readonly threshold: number;
}

const steps = 4;
/** Scores beyond this say no more than that it is certain. */
const mostCertain = 8;
/** How much the surest statement of a comment counts beside the whole of it. */
const statementShare = 1 / 3;
/** No more than this is read of a text, so that its cost is bounded: longer ones are pasted, and begin with the matter. */
const mostCharacters = 20_000;
const mostStatements = 200;

const chance = (score: number): number => 1 / (1 + Math.exp(-score));

/** Finds themes and a sentiment in comments. It reads the words and the kind of the question, nothing else. */
export class ThemeModel {
  private readonly tasks = labels.length + steps;

  constructor(readonly parts: ModelParts) {}

  predict(text: string, kind: QuestionKind): Prediction {
    const { themes, sentiment } = this.scores(text, kind);
    const found = decided(themes, this.parts.threshold).map((label) => ({
      label,
      confidence: confidenceOf(themes[label] ?? 0, this.parts.calibrations[label]),
    }));
    const shares = sentimentShares(sentiment);
    const surest = shares.indexOf(Math.max(...shares));
    return {
      themes: found.sort((a, b) => b.confidence - a.confidence),
      sentiment: surest + 1,
      sentimentConfidence: shares[surest] ?? 0,
    };
  }

  /** Raw scores: of each theme, and of each step of the sentiment. */
  scores(text: string, kind: QuestionKind): { themes: Float64Array; sentiment: Float64Array } {
    const read = text.slice(0, mostCharacters);
    const whole = this.raw(read, kind);
    const statements = statementsOf(read).slice(0, mostStatements);
    const surest = whole.slice(0, labels.length);
    if (statements.length > 1) {
      surest.fill(-mostCertain);
      for (const statement of statements)
        this.raw(statement, kind).forEach((score, task) => {
          if (score > (surest[task] ?? Infinity)) surest[task] = score;
        });
    }
    const themes = surest.map((score, label) => {
      const both = (1 - statementShare) * (whole[label] ?? 0) + statementShare * score;
      return Math.max(-mostCertain, Math.min(mostCertain, both));
    });
    return { themes, sentiment: whole.slice(labels.length) };
  }

  private raw(text: string, kind: QuestionKind): Float64Array {
    const { features, weights, scales } = this.parts;
    const sums = new Float64Array(this.tasks);
    const { columns, values } = features.of(text, kind);
    columns.forEach((column, at) => {
      const value = values[at] ?? 0;
      const from = column * this.tasks;
      for (let task = 0; task < this.tasks; task += 1)
        sums[task] = (sums[task] ?? 0) + value * (weights[from + task] ?? 0);
    });
    return sums.map((sum, task) => sum * (scales[task] ?? 0));
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

/** How likely each of the five sentiments is, from the raw scores of "at most 1" to "at most 4". */
export function sentimentShares(scores: Float64Array): number[] {
  let most = 0;
  const atMost = Array.from(scores, (score) => (most = Math.max(most, chance(score))));
  return [...atMost, 1].map((share, step) => share - (atMost[step - 1] ?? 0));
}
