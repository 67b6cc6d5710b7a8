/** People who could answer and answers that were given, in the same services and months. */
export interface Counted {
  readonly eligible: number;
  readonly responses: number;
}

/** Both counts of many services and months together. */
export const together = (counts: readonly Counted[]): Counted => ({
  eligible: counts.reduce((sum, { eligible }) => sum + eligible, 0),
  responses: counts.reduce((sum, { responses }) => sum + responses, 0),
});

/** Answers for a hundred people who could answer, not rounded; null where nobody counted who could. */
export const rateOf = ({ eligible, responses }: Counted): number | null =>
  eligible === 0 ? null : (responses / eligible) * 100;
