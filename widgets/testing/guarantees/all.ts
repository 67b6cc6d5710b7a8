import { forcedColours, lessMotion } from './colours.js';
import type { Examination } from './examination.js';
import { foundByAxe, foundByIbm } from './examiners.js';
import { focusInSight, visibleFocus } from './focus.js';
import type { GuaranteeName } from './guarantees.js';
import { untouchedByThePage } from './host-page.js';
import { reflow, targets, textSpacing } from './layout.js';

/** How each guarantee is examined. */
export const examinations: Record<GuaranteeName, Examination> = {
  axe: foundByAxe,
  'IBM checker': foundByIbm,
  'visible focus': visibleFocus,
  'focus not obscured': focusInSight,
  'target size': targets,
  reflow,
  'text spacing': textSpacing,
  'forced colours': forcedColours,
  'reduced motion': lessMotion,
  'styles of the page': untouchedByThePage,
};
