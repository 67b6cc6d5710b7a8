/**
 * Puts `lean-css-tag.mjs` in the place of Lit's own module.
 *
 * @type {import('esbuild').Plugin}
 */
export const leanCssTag = {
  name: 'lean-css-tag',
  setup(esbuild) {
    const path = new URL('lean-css-tag.mjs', import.meta.url).pathname;
    esbuild.onResolve({ filter: /css-tag\.js$/ }, () => ({ path }));
  },
};
