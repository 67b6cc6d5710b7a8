import { readFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';

const room = new URL('../', import.meta.url).pathname;

/**
 * Reads `src/all.ts`, the one list of widgets: the tags by loading it, the modules from its imports, which are not run.
 * Fails when a folder is not named after its tag.
 *
 * @returns {Promise<{ tag: string, module: string }[]>}
 */
export async function listWidgets() {
  const { code } = await transform(await readFile(`${room}src/all.ts`, 'utf8'), { loader: 'ts' });
  const { widgets } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const { metafile } = await build({
    absWorkingDir: room,
    entryPoints: ['src/all.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'error',
  });
  const modules = metafile.inputs['src/all.ts'].imports.map(({ path }) => path);
  return Object.keys(widgets).map((tag) => {
    const module = `src/${tag.replace(/^wesaid-/, '')}/define.ts`;
    if (!modules.includes(module)) throw new Error(`src/all.ts: <${tag}> must be defined by ${module}`);
    return { tag, module };
  });
}
