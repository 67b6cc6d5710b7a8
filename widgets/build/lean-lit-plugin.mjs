import * as lit from 'lit';
import * as lean from './lean-lit.mjs';

const shape = ({ html }) => JSON.stringify(Object.entries(html`<p>${1}</p>`));
if (shape(lit) !== shape(lean) || lit.nothing !== lean.nothing)
  throw new Error("Lit's templates are no longer what build/lean-lit.mjs makes.");

/**
 * Puts `lean-lit.mjs` in the place of Lit, after making sure that both make the same templates.
 *
 * @type {import('esbuild').Plugin}
 */
export const leanLit = {
  name: 'lean-lit',
  setup(esbuild) {
    const path = new URL('lean-lit.mjs', import.meta.url).pathname;
    esbuild.onResolve({ filter: /^lit$/ }, () => ({ path }));
  },
};
