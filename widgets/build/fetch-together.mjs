import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * Has the loader ask for everything that a widget needs at once. Without it the browser learns of the shared files from
 * the widget's own, one way to the server later, which a telephone on a slow network notices.
 *
 * @param {string} outdir
 * @param {import('esbuild').Metafile} metafile Of the build with the loader in it.
 */
export async function fetchTogether(outdir, { outputs }) {
  const loader = `${outdir}wesaid.js`;
  const pathOf = new Map(Object.keys(outputs).map((path) => [basename(path), path]));
  const needs = (path, found = new Set()) => {
    if (found.has(path)) return found;
    found.add(path);
    for (const { kind, path: next } of outputs[path].imports)
      if (kind === 'import-statement') needs(next, found);
    return found;
  };
  const already = needs(pathOf.get('wesaid.js'));
  const code = await readFile(loader, 'utf8');
  const together = code.replaceAll(/import\("\.\/chunks\/(define-[\w-]+\.js)"\)/g, (_whole, name) => {
    const files = [...needs(pathOf.get(name))].filter((path) => !already.has(path));
    return `Promise.all([${files.map((path) => `import("./chunks/${basename(path)}")`).join()}])`;
  });
  if (together === code) throw new Error('The loader has no widget whose files could be fetched together.');
  await writeFile(loader, together);
}
