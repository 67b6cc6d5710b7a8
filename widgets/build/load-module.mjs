import { build } from 'esbuild';

const room = new URL('../', import.meta.url).pathname;

/**
 * Runs a module of the widgets' sources and gives what it exports.
 *
 * @param {string} path From the room of the widgets, such as `src/languages/cy.ts`.
 * @param {{ bundle?: boolean }} [options] Without `bundle` nothing that it imports may run. Default true.
 */
export async function loadModule(path, { bundle = true } = {}) {
  const { outputFiles } = await build({
    absWorkingDir: room,
    entryPoints: [path],
    bundle,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'error',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
