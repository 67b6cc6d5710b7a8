import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

/** What browsers fetch of a module: all of it, but of a language only the words of the widgets. */
const exportsOf = (file) =>
  basename(dirname(file)) === 'languages' && !file.endsWith('load.ts') ? '{ language }' : '*';

/**
 * Gives every lazily imported module (a language, the proof of work) one file of its own under `chunks/`, shared by the
 * loader's build and by the self-contained files. Imports in `all.ts` are the loader's own and stay with esbuild.
 *
 * @param {import('esbuild').BuildOptions} options
 */
export function lazyChunks(options) {
  /** @type {Map<string, Promise<string>>} */
  const written = new Map();

  const write = async (file) => {
    const { metafile } = await build({
      ...options,
      plugins: [...options.plugins, pluginFor('./')],
      stdin: { contents: `export ${exportsOf(file)} from './${basename(file)}'`, resolveDir: dirname(file) },
      entryNames: `chunks/${basename(file, '.ts')}-[hash]`,
    });
    return basename(Object.keys(metafile.outputs)[0]);
  };

  /** @param {string} folder How the chunks are reached from the file that imports them. */
  const pluginFor = (folder) => ({
    name: 'lazy-chunks',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\./ }, async ({ kind, importer, path, resolveDir }) => {
        if (kind !== 'dynamic-import' || importer.endsWith('src/all.ts')) return undefined;
        const file = join(resolveDir, path.replace(/\.js$/, '.ts'));
        if (!written.has(file)) written.set(file, write(file));
        return { path: folder + (await written.get(file)), external: true };
      });
    },
  });

  return { pluginFor };
}
