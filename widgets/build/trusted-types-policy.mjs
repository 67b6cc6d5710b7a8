import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const original = 'createPolicy("lit-html"';
const renamed = 'createPolicy("wesaid-lit"';

/**
 * Gives Lit's Trusted Types policy our name. A page whose policy list allows each name once, and which has a Lit of its
 * own, would otherwise refuse ours. Fails when Lit no longer makes its policy where we look.
 *
 * @type {import('esbuild').Plugin}
 */
export const renameTrustedTypesPolicy = {
  name: 'rename-trusted-types-policy',
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]lit-html[\\/].*lit-html\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const found = code.split(original).length - 1;
      if (found !== 1) throw new Error(`${path}: found Lit's policy ${found} times, expected once`);
      return { contents: code.replace(original, renamed), loader: 'js' };
    });
  },
};

/**
 * Fails unless every written file that contains Lit makes our policy exactly once, and none makes Lit's.
 *
 * @param {import('esbuild').BuildResult[]} results
 * @param {string} folder
 */
export async function expectOnePolicyEach(results, folder) {
  for (const [file, { inputs }] of results.flatMap(({ metafile }) => Object.entries(metafile.outputs))) {
    const code = await readFile(join(folder, file), 'utf8');
    const expected = Object.keys(inputs).some((input) => /lit-html\/lit-html\.js$/.test(input)) ? 1 : 0;
    const found = code.split(renamed).length - 1;
    if (found !== expected || code.includes(original)) {
      throw new Error(`${file}: makes the policy wesaid-lit ${found} times, expected ${expected}`);
    }
  }
}
