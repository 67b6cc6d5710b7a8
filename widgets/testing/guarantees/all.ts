import { forcedColours, lessMotion } from './colours.js';
import { examinedByAxe, examinedByIbm } from './examiners.js';
import { focusInSight, visibleFocus } from './focus.js';
import type { Guarantee } from './guarantee.js';
import { untouchedByThePage } from './host-page.js';
import { reflow, targets, textSpacing } from './layout.js';

/** Everything that every state of every widget keeps. */
export const guarantees: readonly Guarantee[] = [
  examinedByAxe,
  examinedByIbm,
  visibleFocus,
  focusInSight,
  targets,
  reflow,
  textSpacing,
  forcedColours,
  lessMotion,
  untouchedByThePage,
];
