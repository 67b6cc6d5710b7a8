import { Html, html } from '../pages/html.js';

/** A heading of a level, 1 to 6; deeper ones are 6. */
export function heading(level: number, words: string): Html {
  const tag = new Html(`h${Math.min(6, Math.max(1, level))}`);
  return html`<${tag}>${words}</${tag}>`;
}
