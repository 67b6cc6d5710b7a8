import { ThemeReference } from '../reference/theme.reference.js';
import { CodingAgreement, ThemeAgreement } from './coding.types.js';
import { alpha, masi, nominal } from './krippendorff.js';

/** What one person said about one answer. */
export interface Coded {
  readonly feedbackId: string;
  readonly coder: string;
  readonly themes: readonly string[];
  readonly sentiment: number | null;
}

/** How far people agree: on each theme, on whole sets of themes, and on the sentiment. */
export function agreementOf(codings: readonly Coded[]): CodingAgreement {
  const units = new Map<string, Coded[]>();
  for (const coding of codings)
    units.set(coding.feedbackId, [...(units.get(coding.feedbackId) ?? []), coding]);
  const comments = [...units.values()].filter((unit) => unit.length >= 2);
  const found = [...new Set(comments.flatMap((unit) => unit.flatMap(({ themes }) => themes)))].sort();
  return Object.assign(new CodingAgreement(), {
    comments: comments.length,
    coders: new Set(comments.flatMap((unit) => unit.map(({ coder }) => coder))).size,
    alpha: alpha(
      comments.map((unit) => unit.map(({ themes }) => new Set(themes))),
      masi,
    ),
    sentimentAlpha: alpha(
      comments.map((unit) => unit.flatMap(({ sentiment }) => (sentiment === null ? [] : [sentiment]))),
      nominal,
    ),
    themes: found.map((code) =>
      Object.assign(new ThemeAgreement(), {
        theme: ThemeReference.of(code),
        comments: comments.filter((unit) => unit.some(({ themes }) => themes.includes(code))).length,
        alpha: alpha(
          comments.map((unit) => unit.map(({ themes }) => themes.includes(code))),
          nominal,
        ),
      }),
    ),
  });
}
