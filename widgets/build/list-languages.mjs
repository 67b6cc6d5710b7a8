import { readdir } from 'node:fs/promises';
import { build } from 'esbuild';

const room = new URL('../', import.meta.url).pathname;
const notLanguages = ['all.ts', 'language.ts', 'load.ts'];

/**
 * Every language beside English, by loading its file. Fails when `src/languages/all.ts` does not have it.
 *
 * @returns {Promise<{ tag: string, name: string, direction: 'ltr' | 'rtl', checked: string | null }[]>}
 */
export async function listLanguages() {
  const { languages: registered } = await load('all.ts', true);
  const files = (await readdir(`${room}src/languages`)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !notLanguages.includes(file),
  );
  return Promise.all(
    files.sort().map(async (file) => {
      const { tag, name, direction, checked } = (await load(file)).language;
      if (file !== `${tag}.ts`)
        throw new Error(`src/languages/${file} has the tag ${tag}: name it ${tag}.ts`);
      if (!registered[tag]) throw new Error(`src/languages/all.ts lacks the line for ${tag}`);
      return { tag, name, direction, checked };
    }),
  );
}

async function load(file, alone = false) {
  const { outputFiles } = await build({
    absWorkingDir: room,
    entryPoints: [`src/languages/${file}`],
    bundle: !alone,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'error',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
