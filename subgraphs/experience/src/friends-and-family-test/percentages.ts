import { FriendsAndFamilyRating } from '../feedback/feedback.enums.js';

/** How many answers there are of each rating; a rating that is absent has none. */
export type RatingCounts = ReadonlyMap<FriendsAndFamilyRating, number>;

/** What the national formula makes of counts. */
export interface Percentages {
  readonly responses: number;
  /** Null when there are no responses. */
  readonly percentPositive: number | null;
  /** Null when there are no responses. */
  readonly percentNegative: number | null;
}

const { VERY_GOOD, GOOD, POOR, VERY_POOR } = FriendsAndFamilyRating;

/** The national formula: "neither" and "don't know" are neither positive nor negative, and both are in the total. */
export function percentagesOf(counts: RatingCounts): Percentages {
  const sum = (...ratings: FriendsAndFamilyRating[]): number =>
    ratings.reduce((total, rating) => total + (counts.get(rating) ?? 0), 0);
  const responses = sum(...counts.keys());
  const percent = (part: number): number | null => (responses === 0 ? null : (part / responses) * 100);
  return {
    responses,
    percentPositive: percent(sum(VERY_GOOD, GOOD)),
    percentNegative: percent(sum(POOR, VERY_POOR)),
  };
}
