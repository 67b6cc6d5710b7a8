import { defineCube } from '@wesaid/shared/disclosure';

/** Which way an answer or a comment points. */
export type Direction = 'POSITIVE' | 'NEITHER' | 'NEGATIVE';

/** Answers of the Friends and Family Test that count as a response, by the direction of the answer and by service. */
export const answerCube = defineCube({
  name: 'friends-and-family-test',
  dimensions: ['direction', 'service'],
  sensitive: false,
  secondary: true,
});

/** Comments that staff have coded, by theme, major or not, by the direction of the words and by service. */
export const commentCube = defineCube({
  name: 'comments',
  dimensions: ['theme', 'direction', 'service'],
  sensitive: false,
  secondary: true,
});

/**
 * The direction of a rating or of a sentiment: on both scales 1 and 2 are good, 4 and 5 bad. "Don't know" (6) points
 * neither way. None where nobody said.
 */
export function directionsOf(value: number | null): Direction[] {
  if (value === null) return [];
  if (value <= 2) return ['POSITIVE'];
  return value === 4 || value === 5 ? ['NEGATIVE'] : ['NEITHER'];
}
