import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * What a file is for: `loader` (what a page names in its one script line), `shared` (Lit and what widgets have in common), `widget` (one more widget beside the
 * shared part), `single` (one widget with everything), `lazy` (fetched when needed).
 *
 * @typedef {'loader' | 'shared' | 'widget' | 'single' | 'lazy'} Kind
 */

/**
 * Describes every script in the folder.
 *
 * @param {string} outdir
 * @param {{ widgets: { tag: string, module: string }[], split: import('esbuild').Metafile }} builds
 * @returns {Promise<{ name: string, kind: Kind, integrity: string, raw: number, gzip: number, brotli: number }[]>}
 */
export async function describeFiles(outdir, { widgets, split }) {
  const names = (await readdir(outdir, { recursive: true })).filter((name) => name.endsWith('.js')).sort();
  const outputs = new Map(Object.entries(split.outputs).map(([path, output]) => [basename(path), output]));
  const kindOf = (name) => {
    if (name === 'wesaid.js' || name === 'frames.js') return 'loader';
    if (widgets.some(({ tag }) => name === `${tag}.js`)) return 'single';
    const output = outputs.get(basename(name));
    if (!output) return 'lazy';
    return output.entryPoint ? 'widget' : 'shared';
  };
  return Promise.all(
    names.map(async (name) => {
      const content = await readFile(`${outdir}${name}`);
      return {
        name,
        kind: kindOf(name),
        integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
        raw: content.length,
        gzip: gzipSync(content, { level: 9 }).length,
        brotli: brotliCompressSync(content).length,
      };
    }),
  );
}
