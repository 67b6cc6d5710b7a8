import { strings as common } from './common.strings.cy.js';
import type { EveryListStrings } from './list.strings.js';

/** Welsh. */
export const strings: EveryListStrings = {
  ...common,
  loading: 'Yn llwytho…',
  tryAgain: 'Rhowch gynnig arall arni',
  more: 'Dangos mwy',
  added: 'Dangosir mwy isod',
  synthetic: 'Data arddangos, nid yw’n real',
};
