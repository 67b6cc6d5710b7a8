import { readFile, writeFile } from 'node:fs/promises';
import { neededFiles } from './needed-files.mjs';

/**
 * Has the loader ask for everything that a widget needs at once. Without it the browser learns of the shared files from
 * the widget's own, one way to the server later, which a telephone on a slow network notices.
 *
 * @param {string} outdir
 * @param {import('esbuild').Metafile} metafile Of the build with the loader in it.
 */
export async function fetchTogether(outdir, metafile) {
  const loader = `${outdir}wesaid.js`;
  const needs = neededFiles(metafile);
  const already = needs('wesaid.js');
  const code = await readFile(loader, 'utf8');
  const together = code.replaceAll(/import\("\.\/chunks\/(define-[\w-]+\.js)"\)/g, (_whole, name) => {
    const files = needs(name).filter((file) => !already.includes(file));
    return `Promise.all([${files.map((file) => `import("./chunks/${file}")`).join()}])`;
  });
  if (together === code) throw new Error('The loader has no widget whose files could be fetched together.');
  await writeFile(loader, together);
}
