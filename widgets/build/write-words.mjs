import { mkdir, writeFile } from 'node:fs/promises';
import { loadModule } from './load-module.mjs';

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
  const { pageLanguages } = await loadModule('src/hosted-pages/page-languages.ts');
  await mkdir(`${outdir}words`, { recursive: true });
  for (const words of await pageLanguages())
    await writeFile(`${outdir}words/${words.tag}.json`, `${JSON.stringify(words, inJson, 2)}\n`);
}
