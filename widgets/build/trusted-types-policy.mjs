import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const original = 'createPolicy("lit-html"';
const renamed = 'createPolicy("wesaid-lit"';

/**
 * The edit of Lit's file that gives its Trusted Types policy our name, and makes it once for all our files on a page. A
 * page whose policy list allows each name once would otherwise refuse ours beside a Lit of its own, or our second
 * version beside our first.
 *
 * @type {[RegExp, string]}
 */
export const renameTrustedTypesPolicy = [
  /(\w+)=globalThis,(.*?)(\w+)\.createPolicy\("lit-html"/,
  `$1=globalThis,$2$1[Symbol.for("wesaid-lit")]??=$3.${renamed}`,
];

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
