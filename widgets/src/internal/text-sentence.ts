import type { CommonStrings } from './common.strings.js';

/**
 * Words for what can be wrong with every text: `…_TOO_LONG` and `…_NOT_TEXT`, eight letters each. Undefined for other
 * codes, and in English, where the API says it with the number of letters.
 */
export const textSentence = (code: string, { sentences }: CommonStrings): string | undefined =>
  sentences[code.slice(-8)];
