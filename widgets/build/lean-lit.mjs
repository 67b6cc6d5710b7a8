/**
 * Stands in for Lit in files that are fetched later. A template there is drawn by the Lit of the widget that fetched
 * it, so all that the file needs is the tag, which only puts the pieces side by side, and the sign for nothing.
 */
export const html = (strings, ...values) => ({ _$litType$: 1, strings, values });

export const nothing = Symbol.for('lit-nothing');

export const css = String.raw;
