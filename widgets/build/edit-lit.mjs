import { readFile } from 'node:fs/promises';
import { renameTrustedTypesPolicy } from './trusted-types-policy.mjs';

/**
 * What we change in Lit's own files, each found exactly once. Besides the policy these are the hooks that Lit looks for
 * in the globals of the page and what it writes there (versions, metadata of decorators): they belong to the page's own Lit, and without them
 * another copy on the page neither changes ours nor complains about it.
 */
const edits = {
  'lit-html.js': [
    renameTrustedTypesPolicy,
    [
      /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
      ';',
    ],
    // The tags for SVG and MathML, which a file that has neither then leaves out.
    [/(\w+)=(\w+)\(2\),(\w+)=\2\(3\)/, '$1=/*@__PURE__*/$2(2),$3=/*@__PURE__*/$2(3)'],
  ],
  'reactive-element.js': [
    [/,\w+=\w+\.reactiveElementPolyfillSupport(?=,)/, ''],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?elementProperties\.set\(\w,\w\)\}/, ''],
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ],
  'lit-element.js': [
    [
      /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/,
      ';',
    ],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
};

/**
 * Makes the edits; fails when Lit no longer looks as we know it.
 *
 * @type {import('esbuild').Plugin}
 */
export const editLit = {
  name: 'edit-lit',
  setup(esbuild) {
    const filter =
      /[\\/](?:lit-html|reactive-element|lit-element)[\\/](?:[^\\/]+[\\/])*(?:lit-html|reactive-element|lit-element)\.js$/;
    esbuild.onLoad({ filter }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [pattern, replacement] of edits[path.split(/[\\/]/).at(-1)]) {
        const found = contents.match(new RegExp(pattern, 'g'))?.length ?? 0;
        if (found !== 1) throw new Error(`${path}: found ${pattern} ${found} times, expected once`);
        contents = contents.replace(pattern, replacement);
      }
      return { contents, loader: 'js' };
    });
  },
};
