import { calibrated } from './calibrate.js';
import type { LabelledComment } from './comment.js';
import { foldsOf } from './folds.js';
import { labels } from './labels.js';
import { feelingWeights } from './feeling.js';
import { decided, modelParts, ThemeModel, type Decisions, type Scores } from './theme-model.js';
import { train } from './train.js';

/** A comment with the raw scores of a model that had not seen it, nor anything else of the person who wrote it. */
export interface Scored<Comment extends LabelledComment = LabelledComment> extends Scores {
  readonly comment: Comment;
  /** Which part it was in. */
  readonly fold: number;
}

const parts = 5;
const undecided = { calibrations: [], threshold: 0, feeling: [] };

/** Learns five times from four fifths of the comments and scores the fifth that is left. */
export function crossScored<Comment extends LabelledComment>(
  comments: readonly Comment[],
  examples: readonly LabelledComment[],
  seed: number,
  progress: (share: number) => void = () => undefined,
): Scored<Comment>[] {
  return foldsOf(comments, parts, seed).flatMap(({ learn, test }, fold) => {
    const model = new ThemeModel(modelParts(train(learn, examples), undecided));
    progress((fold + 1) / (parts + 1));
    return test.map((comment) => ({ comment, ...model.scores(comment.text, comment.kind), fold }));
  });
}

/** What turns raw scores into decisions, learned from comments that were scored by models that had not seen them. */
export const decisionsFrom = (scored: readonly Scored[]): Decisions => {
  const felt = scored.flatMap(({ comment, signs }) =>
    comment.sentiment === null ? [] : [{ signs, sentiment: comment.sentiment }],
  );
  return {
    calibrations: labels.map((_, label) =>
      calibrated(
        scored.map(({ themes }) => themes[label] ?? 0),
        scored.map(({ comment }) => comment.themes.includes(label)),
      ),
    ),
    threshold: thresholdOf(scored),
    feeling: feelingWeights(
      felt.map(({ signs }) => signs),
      felt.map(({ sentiment }) => sentiment),
    ),
  };
};

const thresholds = Array.from({ length: 31 }, (_, step) => step / 20);

/**
 * The score from which a theme counts as found: where the themes found fit best, all mistakes counted alike (micro F1).
 * One for all themes: one for each was no better on comments that were kept back, because most have too few examples.
 */
function thresholdOf(scored: readonly Scored[]): number {
  const inside = scored.filter(({ comment }) => comment.themes.length > 0);
  const fit = (threshold: number): number => {
    let right = 0;
    let both = 0;
    for (const { comment, themes } of inside) {
      const found = decided(themes, threshold);
      right += found.filter((label) => comment.themes.includes(label)).length;
      both += found.length + comment.themes.length;
    }
    return (2 * right) / both;
  };
  return thresholds.reduce((best, threshold) => (fit(threshold) > fit(best) ? threshold : best), 0);
}
