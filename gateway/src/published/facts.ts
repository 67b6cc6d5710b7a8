import { html, type Html } from '../pages/html.js';

/** Facts with their names; what is not known is left out. */
export const facts = (all: readonly (readonly [name: string, value: string | null | undefined])[]): Html =>
  html`<dl>
    ${all.map(
      ([name, value]) =>
        html`${
          value &&
          html`<dt>${name}</dt>
            <dd>${value}</dd> `
        }`,
    )}
  </dl>`;
