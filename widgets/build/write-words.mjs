import { mkdir, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const room = new URL('../', import.meta.url).pathname;

/** Places in a sentence for what is put into it: `By {1} we aim to answer you.` */
const places = ['{1}', '{2}'];

const inJson = (_name, value) => {
  if (typeof value !== 'function') return value;
  const sentence = value(...places);
  return Array.isArray(sentence) ? sentence.join('') : sentence;
};

/**
 * Writes `words/<tag>.json`: all that the gateway's own pages say in one language, English among them. A sentence that is
 * a function in the code has places there instead.
 *
 * @param {string} outdir
 */
export async function writeWords(outdir) {
  const { outputFiles } = await build({
    absWorkingDir: room,
    entryPoints: ['src/hosted-pages/page-languages.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'error',
  });
  const { pageLanguages } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  await mkdir(`${outdir}words`, { recursive: true });
  for (const words of await pageLanguages())
    await writeFile(`${outdir}words/${words.tag}.json`, `${JSON.stringify(words, inJson, 2)}\n`);
}
