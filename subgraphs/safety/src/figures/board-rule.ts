import type { Viewer } from '@wesaid/shared/identity';

/** Fewer contributing trusts than these would tell about single ones. */
const fewestTrusts = 3;

/**
 * Why what the trusts of a board say together must not be told: too few of them contribute, or too few would be left
 * without the viewer's own trust, which the viewer knows and could take away.
 * @param trusts those that contribute
 * @returns null when it may be told
 */
export function hiddenOfBoard(trusts: readonly string[], viewer: Viewer): string | null {
  const contributing = new Set(trusts);
  if (contributing.size === 0) return null;
  if (contributing.size < fewestTrusts)
    return 'Fewer than three trusts have measures of this theme, so it is not told.';
  const others = [...contributing].filter((trust) => !belongsTo(viewer, trust));
  return others.length < fewestTrusts
    ? 'Without your own trust fewer than three have measures of this theme, so it is not told.'
    : null;
}

const belongsTo = (viewer: Viewer, trust: string): boolean =>
  viewer.kind === 'member' && viewer.grants.some(({ organisation }) => organisation === trust);
