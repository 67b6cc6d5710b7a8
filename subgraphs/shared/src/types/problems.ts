import { isText, tidyText } from './text.js';
import type { FieldProblem } from './validation.js';

/** Collects what the caller has to put right, in the order in which it is looked at. */
export class Problems {
  /** @param found what other checks have found already */
  constructor(readonly found: FieldProblem[] = []) {}

  /** Notes a problem unless the value fits. */
  need(fits: boolean, path: string, code: string, message: string): void {
    if (!fits) this.found.push({ path, code, message });
  }

  /**
   * Notes what is wrong with a text. The codes are the field's name and `_NOT_TEXT`, `_MISSING` or `_TOO_LONG`.
   * @param most the most characters that it may have
   * @param missing what to say when nothing is written; without it the text may be empty
   */
  needText(path: string, text: string, most: number, missing?: string): void {
    const name = path.replace(/[A-Z]/g, '_$&').toUpperCase();
    this.need(isText(text), path, `${name}_NOT_TEXT`, 'Remove the characters that are no text.');
    if (missing !== undefined) this.need(tidyText(text) !== null, path, `${name}_MISSING`, missing);
    this.need(text.length <= most, path, `${name}_TOO_LONG`, `Use at most ${most} characters.`);
  }
}
