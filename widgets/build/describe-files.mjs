import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { neededFiles } from './needed-files.mjs';

/**
 * What a file is for: `loader` (what a page names in its one script line), `shared` (Lit and what widgets have in common), `widget` (one more widget beside the
 * shared part), `single` (one widget with everything), `client` (for programs of others), `lazy` (fetched when needed),
 * `language` (all words of all widgets in one language).
 *
 * @typedef {'loader' | 'shared' | 'widget' | 'single' | 'client' | 'lazy' | 'language'} Kind
 */

/**
 * Describes every script in the folder.
 *
 * @param {string} outdir
 * @param {{ widgets: { tag: string, module: string }[], languages: { tag: string }[],
 *   split: import('esbuild').Metafile }} builds
 * @returns {Promise<{ name: string, kind: Kind, needs: string[], tag?: string, integrity: string, raw: number, gzip:
 *   number, brotli: number }[]>} `needs` are the files that have to be there before this one runs, itself among them;
 *   `tag` is the element that a `widget` defines.
 */
export async function describeFiles(outdir, { widgets, languages, split }) {
  const names = (await readdir(outdir, { recursive: true })).filter((name) => name.endsWith('.js')).sort();
  const outputs = new Map(Object.entries(split.outputs).map(([path, output]) => [basename(path), output]));
  const kindOf = (name) => {
    if (name === 'wesaid.js' || name === 'frames.js') return 'loader';
    if (name === 'client.js') return 'client';
    if (widgets.some(({ tag }) => name === `${tag}.js`)) return 'single';
    const output = outputs.get(basename(name));
    if (!output)
      return languages.some(({ tag }) => basename(name).startsWith(`${tag}-`)) ? 'language' : 'lazy';
    return output.entryPoint ? 'widget' : 'shared';
  };
  const needs = neededFiles(split);
  const tagOf = (name) => {
    const { entryPoint } = outputs.get(basename(name)) ?? {};
    return widgets.find(({ module }) => module === entryPoint)?.tag;
  };
  return Promise.all(
    names.map(async (name) => {
      const content = await readFile(`${outdir}${name}`);
      return {
        name,
        kind: kindOf(name),
        needs: needs(basename(name)),
        tag: kindOf(name) === 'widget' ? tagOf(name) : undefined,
        integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
        raw: content.length,
        gzip: gzipSync(content, { level: 9 }).length,
        brotli: brotliCompressSync(content).length,
      };
    }),
  );
}
