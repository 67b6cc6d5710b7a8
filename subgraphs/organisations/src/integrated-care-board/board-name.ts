import { ordinaryCapitals } from '../names/ordinary-capitals.js';

/** The name of a board as people write it: "DEVON ICB" becomes "NHS Devon Integrated Care Board". */
export const boardName = (name: string): string =>
  ordinaryCapitals(name).replace(/^(?:NHS )?(.+) ICB$/, 'NHS $1 Integrated Care Board');
