import { defineCube } from '@wesaid/shared/disclosure';

/** Statements by theme, major or not, and by what they express: `POSITIVE`, `NEUTRAL` or `NEGATIVE`. */
export const statementCube = defineCube({
  name: 'statements',
  dimensions: ['theme', 'sentiment'],
  sensitive: false,
  secondary: true,
});

/** What a statement expresses, as figures tell it; none when that cannot be said. */
export function sentimentGroups(sentiment: number | null): string[] {
  if (sentiment === null) return [];
  if (sentiment === 3) return ['NEUTRAL'];
  return [sentiment < 3 ? 'POSITIVE' : 'NEGATIVE'];
}
