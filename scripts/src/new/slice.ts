import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { subgraphs, type Subgraph } from '../platform/subgraphs.js';
import { aOrAn, namesOf, pluralOf, type Names } from './names.js';
import { Refusal } from './refusal.js';
import { addToList } from './register.js';
import { sliceFiles } from './slice-files.js';
import { migrationFile } from './slice-migration.js';
import { testFile } from './slice-test.js';
import type { Scaffold } from './write-scaffold.js';

/** The role that works with what a subgraph owns, until the policy says something better. */
const roles: Readonly<Record<Subgraph, string>> = {
  organisations: 'web-team',
  experience: 'experience-team',
  complaints: 'complaints-team',
  involvement: 'involvement-team',
  safety: 'safety-specialist',
};

/** Words of TypeScript that can be no name of a constant, and words of SQL that can be no name of a table. */
const codeWords =
  /^(?:case|class|default|delete|do|else|enum|export|function|import|in|new|package|return|switch|this|try|typeof|var|with)$/;
const sqlWords =
  /^(?:all|analyse|array|case|check|collate|column|constraint|current_date|default|do|else|end|fetch|for|grant|group|having|in|limit|offset|only|order|primary|references|select|some|table|then|to|trailing|union|unique|user|using|when|where|with)$/;

/** Everything that the templates of a slice need. */
export interface SliceNames extends Names {
  readonly subgraph: Subgraph;
  /** Role that may read and write, such as `complaints-team`. */
  readonly role: string;
  /** `LearningPoints`. */
  readonly pascalPlural: string;
  /** `learningPoints`: the list's field. */
  readonly camelPlural: string;
  /** `learning points`. */
  readonly plural: string;
  /** Name of the table. */
  readonly table: string;
  /** Name of the slice's constant. */
  readonly constant: string;
  /** File name of the migration without its ending, such as `0004-create-learning-points`. */
  readonly migration: string;
}

/**
 * Makes the scaffold of a concept of a subgraph.
 * @throws Refusal when the subgraph is none of ours, or the name is malformed or taken
 */
export async function newSlice(root: string, subgraph: string, concept: string): Promise<Scaffold> {
  if (!isSubgraph(subgraph)) {
    throw new Refusal(`There is no subgraph "${subgraph}". The subgraphs are ${subgraphs.join(', ')}.`);
  }
  const names = namesOf(concept, 'learning-point');
  const source = `subgraphs/${subgraph}/src`;
  if (existsSync(join(root, source, concept))) {
    throw new Refusal(`${source}/${concept} is taken: add to it, or choose another name.`);
  }
  await refuseTakenType(root, names.pascal);
  const number = String((await lastMigration(join(root, source))) + 1).padStart(4, '0');
  const slice: SliceNames = {
    ...names,
    subgraph,
    role: roles[subgraph],
    pascalPlural: pluralOf(names.pascal),
    camelPlural: pluralOf(names.camel),
    plural: pluralOf(names.words),
    table: sqlWords.test(names.snake) ? `${names.snake}_record` : names.snake,
    constant: codeWords.test(names.camel) ? `${names.camel}Slice` : names.camel,
    migration: `${number}-create-${pluralOf(names.kebab)}`,
  };
  const folder = `${source}/${concept}`;
  const migration = `${source}/migrations/${slice.migration}.ts`;
  const files = new Map([
    ...Object.entries(sliceFiles(slice)).map(([name, text]): [string, string] => [`${folder}/${name}`, text]),
    [`${folder}/${concept}.resolver.test.ts`, testFile(slice)],
    [migration, migrationFile(slice)],
  ]);
  return {
    files,
    edits: await registrations(root, source, slice),
    next: nextSteps(folder, migration, slice),
  };
}

const isSubgraph = (name: string): name is Subgraph => (subgraphs as readonly string[]).includes(name);

async function refuseTakenType(root: string, type: string): Promise<void> {
  const published = await readFile(join(root, 'schema', 'api.graphql'), 'utf8').catch(() => '');
  if (new RegExp(`^(?:type|enum|union|input|interface|scalar) ${type}\\b`, 'm').test(published)) {
    throw new Refusal(`The graph has a type ${type} already (see schema/api.graphql): choose another name.`);
  }
}

async function lastMigration(source: string): Promise<number> {
  const names = await readdir(join(source, 'migrations'));
  return Math.max(0, ...names.map((name) => Number.parseInt(name, 10)).filter(Number.isInteger));
}

async function registrations(root: string, source: string, slice: SliceNames): Promise<Map<string, string>> {
  const [slices, migrations] = [`${source}/slices.ts`, `${source}/migrations/index.ts`];
  const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');
  const className = `Create${slice.pascalPlural}`;
  return new Map([
    [
      slices,
      addToList(
        await read(slices),
        'slices',
        slice.constant,
        `import { ${slice.constant} } from './${slice.kebab}/index.js';`,
      ),
    ],
    [
      migrations,
      addToList(
        await read(migrations),
        'migrations',
        className,
        `import { ${className} } from './${slice.migration}.js';`,
      ),
    ],
  ]);
}

const nextSteps = (folder: string, migration: string, { kebab, words, role }: SliceNames): string[] => [
  `Say field by field what ${aOrAn(words)} is: ${kebab}.entity.ts, with the columns in ${migration}.`,
  `Decide who may do what: ${kebab}.policy.ts, and the same in the policy of the migration (now: the ${role} of the trust).`,
  `Run its test: npm test -- --project server ${folder}`,
  'Put the change into the contract: npm run schema, and read the difference in schema/.',
];
