import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { namesOf } from './names.js';
import { Refusal } from './refusal.js';
import { addToMap } from './register.js';
import { widgetFiles } from './widget-files.js';
import type { Scaffold } from './write-scaffold.js';

/**
 * Makes the scaffold of a widget.
 * @param name the tag without `wesaid-`
 * @throws Refusal when the name is malformed or taken
 */
export async function newWidget(root: string, name: string): Promise<Scaffold> {
  if (name.startsWith('wesaid-')) {
    throw new Refusal(`Leave "wesaid-" out, every tag begins with it: ${name.slice('wesaid-'.length)}.`);
  }
  const names = namesOf(name, 'opportunities');
  const folder = `widgets/src/${name}`;
  if (existsSync(join(root, folder)))
    throw new Refusal(`${folder} is taken: add to it, or choose another name.`);
  const all = 'widgets/src/all.ts';
  const list = await readFile(join(root, all), 'utf8');
  const line = `'wesaid-${name}': () => import('./${name}/define.js'),`;
  const files = Object.entries(widgetFiles(names)).map(([file, text]): [string, string] => [
    `${folder}/${file}`,
    text,
  ]);
  return {
    files: new Map(files),
    edits: new Map([[all, addToMap(list, 'widgets', line)]]),
    next: [
      `Say in ${name}.ts what it shows; its doc comment becomes the documentation for web teams.`,
      `When it needs data: write ${folder}/${name}.graphql, run npm run schema, and load it as action-feed.ts does.`,
      `Put its words into ${name}.strings.ts. Name them ${names.camel} in widgets/src/languages/language.ts: then the type check asks for them in every language.`,
      `Run its test: npm test -- ${folder}`,
      'Look at its size: npm run build, then npm run check.',
    ],
  };
}
