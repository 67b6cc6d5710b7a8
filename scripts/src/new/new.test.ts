import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../platform/subgraphs.js';
import { newSlice } from './slice.js';
import { newWidget } from './widget.js';
import { writeScaffold } from './write-scaffold.js';

const root = resolve(import.meta.dirname, '..', '..', '..');
const rooms = [...subgraphs.map((name) => `subgraphs/${name}`), 'subgraphs/shared', 'widgets'];
const typecheckMillis = 120_000;

/** A copy of the sources into which things are scaffolded. */
let copy: string;
const read = (path: string): Promise<string> => readFile(join(copy, path), 'utf8');

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'wesaid-new-'));
  for (const room of rooms) {
    await cp(join(root, room, 'src'), join(copy, room, 'src'), { recursive: true });
    await cp(join(root, room, 'package.json'), join(copy, room, 'package.json'));
    const packages = join(root, room, 'node_modules');
    if (existsSync(packages)) await symlink(packages, join(copy, room, 'node_modules'));
  }
  for (const file of ['tsconfig.base.json', 'package.json', '.prettierrc.json']) {
    await cp(join(root, file), join(copy, file));
  }
  await mkdir(join(copy, 'schema'));
  await cp(join(root, 'widgets/tsconfig.json'), join(copy, 'widgets/tsconfig.json'));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Type-checks what was scaffolded, against the sources that it imports. @returns what the compiler complains about */
async function complaintsOf(name: string, base: string, files: string[], options: object): Promise<string> {
  const config = join(copy, `tsconfig.${name}.json`);
  const compilerOptions = {
    composite: false,
    noEmit: true,
    declaration: false,
    sourceMap: false,
    ...options,
  };
  await writeFile(config, JSON.stringify({ extends: base, compilerOptions, include: [], files }));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, '-p', config]).catch(
    (failure: { stdout: string }) => failure,
  );
  return stdout;
}

describe('a scaffolded slice', () => {
  const concepts = ['learning-point', 'entry', 'case-note', 'group', 'switch'];

  it(
    'fits the types of every subgraph, with its test and its registration',
    async () => {
      const files: string[] = [];
      for (const [index, subgraph] of subgraphs.entries()) {
        const scaffold = await newSlice(copy, subgraph, concepts[index] ?? '');
        await writeScaffold(copy, scaffold);
        files.push(...[...scaffold.files.keys(), ...scaffold.edits.keys()].map((path) => `./${path}`));
      }
      const paths = { '@wesaid/shared/*': ['./subgraphs/shared/src/*/index.ts'] };
      expect(await complaintsOf('slices', './tsconfig.base.json', files, { paths })).toBe('');
    },
    typecheckMillis,
  );

  it('is registered in one line of each list, with the next number for its migration', async () => {
    const scaffold = await newSlice(copy, 'complaints', 'apology');
    const slices = scaffold.edits.get('subgraphs/complaints/src/slices.ts') ?? '';
    const migrations = scaffold.edits.get('subgraphs/complaints/src/migrations/index.ts') ?? '';
    expect(slices).toContain("import { apology } from './apology/index.js';\n");
    expect(slices).toMatch(/\[[^\]]*caseSlice,[^\]]*apology,?\s*\];/);
    expect(migrations).toMatch(/CreateCases,[^\]]*CreateApologies,?\s*\];/);
    const numbers = [...migrations.matchAll(/'\.\/(\d{4})-/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('overwrites nothing', async () => {
    const scaffold = await newSlice(copy, 'complaints', 'remedy');
    await writeScaffold(copy, scaffold);
    await expect(writeScaffold(copy, scaffold)).rejects.toThrow(/exists already/);
  });

  it.each([
    ['complaint', 'learning-point', /no subgraph "complaint".*organisations, experience, complaints/],
    ['complaints', 'LearningPoint', /lower-case words joined by hyphens, such as learning-point/],
    ['complaints', 'learning--point', /lower-case words/],
    ['complaints', '../case', /lower-case words/],
    ['complaints', 'case', /subgraphs\/complaints\/src\/case is taken/],
    ['complaints', 'migrations', /is taken/],
  ])('is refused for %s %s, with a sentence that helps', async (subgraph, concept, sentence) => {
    await expect(newSlice(copy, subgraph, concept)).rejects.toThrow(sentence);
  });

  it('is refused when the graph has a type of that name', async () => {
    await writeFile(join(copy, 'schema/api.graphql'), 'type Visit {\n  id: ID!\n}\n');
    await expect(newSlice(copy, 'safety', 'visit')).rejects.toThrow(/has a type Visit already/);
  });
});

describe('a scaffolded widget', () => {
  it(
    'fits the types of the widgets, with its test and its registration',
    async () => {
      const scaffold = await newWidget(copy, 'waiting-times');
      await writeScaffold(copy, scaffold);
      const files = [...scaffold.files.keys(), 'widgets/src/all.ts'].map((path) => `./${path}`);
      expect(await complaintsOf('widgets', './widgets/tsconfig.json', files, {})).toBe('');
    },
    typecheckMillis,
  );

  it('is registered in one line, in the order of the alphabet', async () => {
    const before = await read('widgets/src/all.ts');
    const scaffold = await newWidget(copy, 'bench');
    const after = scaffold.edits.get('widgets/src/all.ts') ?? '';
    const line = "  'wesaid-bench': () => import('./bench/define.js'),\n";
    expect(after.replace(line, '')).toBe(before);
    const tags = [...after.matchAll(/'(wesaid-[a-z-]+)':/g)].map(([, tag]) => tag);
    expect(tags).toEqual([...tags].sort());
  });

  it.each([
    ['wesaid-opportunities', /Leave "wesaid-" out.*: opportunities/],
    ['Opportunities', /lower-case words joined by hyphens, such as opportunities/],
    ['action-feed', /widgets\/src\/action-feed is taken/],
    ['internal', /is taken/],
  ])('is refused for %s, with a sentence that helps', async (name, sentence) => {
    await expect(newWidget(copy, name)).rejects.toThrow(sentence);
  });
});
