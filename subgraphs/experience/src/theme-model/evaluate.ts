import type { LabelledComment } from './comment.js';
import { crossScored, decisionsFrom, type Scored } from './cross-validation.js';
import { distinct } from './folds.js';
import { labels } from './labels.js';
import { calibrationError, decisionOf, fitOf, type Claim, type Decision, type Fit } from './metrics.js';
import { confidenceOf, type Decisions, type ThemeModel } from './theme-model.js';

/** A part of the comments, and how well the model does there. */
export interface PartFit {
  /** What the comments have in common. */
  readonly name: string;
  readonly fit: Fit;
}

/** What is found when a model is tested. */
export interface Evaluation {
  /** How it was tested, in words. */
  readonly how: string;
  readonly fit: Fit;
  /** Expected calibration error over every theme of every comment, 0 to 1. */
  readonly calibrationError: number;
  /** The same, over the themes that the model says it found. */
  readonly foundCalibrationError: number;
  readonly services: readonly PartFit[];
  readonly lengths: readonly PartFit[];
}

interface Tested {
  readonly comment: LabelledComment;
  readonly decision: Decision;
  readonly claims: readonly Claim[];
  readonly foundClaims: readonly Claim[];
}

/** Tests what can be learned from comments: by cross-validation, so that no comment is judged by a model that saw it. */
export function crossEvaluate(
  comments: readonly LabelledComment[],
  examples: readonly LabelledComment[],
  seed: number,
  progress?: (share: number) => void,
): Evaluation {
  const apart = distinct(comments);
  const scored = crossScored(apart, examples, seed, progress);
  const folds = [...new Set(scored.map(({ fold }) => fold))];
  const tested = folds.flatMap((fold) => {
    // What turns scores into decisions is learned from the other parts as well.
    const others = scored.filter((comment) => comment.fold !== fold);
    const decisions = decisionsFrom(others);
    return scored.filter((comment) => comment.fold === fold).map((comment) => test(comment, decisions));
  });
  const how = `cross-validated in ${folds.length} parts (seed ${seed}): each text once, all texts of a person in one part`;
  return evaluationOf(how, tested);
}

/** Tests a model on comments. The figures are honest only when it was trained on none of them. */
export function evaluate(
  model: ThemeModel,
  version: string,
  comments: readonly LabelledComment[],
): Evaluation {
  const tested = comments.map((comment) =>
    test({ comment, ...model.scores(comment.text, comment.kind) }, model.parts),
  );
  return evaluationOf(`${version} on comments that it should not have seen`, tested);
}

function test(scored: Pick<Scored, 'comment' | 'themes' | 'signs'>, decisions: Decisions): Tested {
  const decision = decisionOf(scored, decisions);
  const claims = labels.map((_, label) => ({
    confidence: confidenceOf(scored.themes[label] ?? 0, decisions.calibrations[label]),
    so: decision.said.includes(label),
  }));
  return {
    comment: scored.comment,
    decision,
    claims,
    foundClaims: decision.found.flatMap((label) => claims[label] ?? []),
  };
}

/** A part with fewer comments than this says too little. */
const leastInPart = 30;

const lengths = [
  { name: '1 to 5 words', most: 5 },
  { name: '6 to 15 words', most: 15 },
  { name: '16 to 40 words', most: 40 },
  { name: '41 words and more', most: Infinity },
] as const;

const lengthOf = ({ text }: LabelledComment): string => {
  const words = text.split(/\s+/).filter(Boolean).length;
  return lengths.find(({ most }) => words <= most)?.name ?? '';
};

function evaluationOf(how: string, all: readonly Tested[]): Evaluation {
  const inside = all.filter(({ comment }) => comment.themes.length > 0);
  const parts = (names: readonly string[], of: (comment: LabelledComment) => string): PartFit[] =>
    names
      .map((name) => ({ name, tested: all.filter(({ comment }) => of(comment) === name) }))
      .map(({ name, tested }) => ({ name, fit: fitOf(tested.map(({ decision }) => decision)) }))
      .filter(({ fit }) => fit.comments >= leastInPart);
  const services = [...new Set(all.map(({ comment }) => comment.service))].filter(Boolean).sort();
  return {
    how,
    fit: fitOf(all.map(({ decision }) => decision)),
    calibrationError: calibrationError(inside.flatMap(({ claims }) => claims)),
    foundCalibrationError: calibrationError(inside.flatMap(({ foundClaims }) => foundClaims)),
    services: parts(services, ({ service }) => service),
    lengths: parts(
      lengths.map(({ name }) => name),
      lengthOf,
    ),
  };
}
