import type { Viewer } from '../identity/index.js';
import { together } from './lattice.js';
import { hidden, release, type ExactCell } from './release.js';
import { HiddenReason, SafeCountStatus, type SafeCount } from './safe-count.type.js';

/** The cell of one trust that a figure of a whole board is made of. */
export interface TrustCell extends ExactCell {
  readonly trust: string;
}

/** Fewer contributing trusts than these would tell about single ones. */
const fewestTrusts = 3;

/**
 * What may be told of a board's figure. Fewer than three contributing trusts tell about single ones. Who belongs to a
 * contributing trust knows its figure and could subtract it: what is left must be a figure that could be told itself.
 * @param cells one cell for each trust of the board
 */
export function releaseOfBoard(cells: readonly TrustCell[], viewer: Viewer, sensitive: boolean): SafeCount {
  const contributing = cells.filter(({ records }) => records > 0);
  if (contributing.length === 0) return release(together([]), sensitive);
  if (contributing.length < fewestTrusts) return hidden(HiddenReason.TOO_FEW_TRUSTS);
  const others = contributing.filter(({ trust }) => !belongsTo(viewer, trust));
  if (others.length < contributing.length) {
    const left = release(together(others), sensitive);
    if (others.length < fewestTrusts || left.status === SafeCountStatus.SUPPRESSED) {
      return hidden(HiddenReason.OWN_TRUST_COULD_BE_SUBTRACTED);
    }
  }
  return release(together(contributing), sensitive);
}

const belongsTo = (viewer: Viewer, trust: string): boolean =>
  viewer.kind === 'member' && viewer.grants.some(({ organisation }) => organisation === trust);
