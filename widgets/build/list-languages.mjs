import { readdir } from 'node:fs/promises';
import { loadModule } from './load-module.mjs';

const room = new URL('../', import.meta.url).pathname;
const notLanguages = ['all.ts', 'language.ts', 'load.ts'];

/**
 * Every language beside English, by loading its file. Fails when `src/languages/all.ts` does not have it.
 *
 * @returns {Promise<{ tag: string, name: string, direction: 'ltr' | 'rtl', checked: string | null }[]>}
 */
export async function listLanguages() {
  const { languages: registered } = await loadModule('src/languages/all.ts', { bundle: false });
  const files = (await readdir(`${room}src/languages`)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !notLanguages.includes(file),
  );
  return Promise.all(
    files.sort().map(async (file) => {
      const { tag, name, direction, checked } = (await loadModule(`src/languages/${file}`)).language;
      if (file !== `${tag}.ts`)
        throw new Error(`src/languages/${file} has the tag ${tag}: name it ${tag}.ts`);
      if (!registered[tag]) throw new Error(`src/languages/all.ts lacks the line for ${tag}`);
      return { tag, name, direction, checked };
    }),
  );
}
