import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const subgraphs = ['organisations', 'experience', 'complaints', 'involvement', 'safety'];

/** Which other rooms each room may import. `tests` may import everything and nobody imports it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'subgraphs/shared': [],
  ...Object.fromEntries(subgraphs.map((name) => [`subgraphs/${name}`, ['subgraphs/shared']])),
  schema: ['subgraphs/shared', ...subgraphs.map((name) => `subgraphs/${name}`)],
  gateway: ['subgraphs/shared'],
  widgets: [],
  storybook: ['widgets'],
  scripts: ['subgraphs/shared'],
};

const roomOf = (path: string): string =>
  Object.keys(mayImport).find((room) => path === room || path.startsWith(`${room}/`)) ??
  path.split('/')[0] ??
  '';

/** The public API as a file is there for everybody; only code is bound by the rules. */
const publicApi = /schema\/api\.graphql(?:\?raw)?$/;

/** The room that an import leads to; null for a package. */
function targetRoom(file: string, specifier: string): string | null {
  if (publicApi.test(specifier)) return null;
  if (specifier.startsWith('.'))
    return roomOf(relative(root, normalize(join(root, dirname(file), specifier))));
  const [, name] = /^@wesaid\/([a-z]+)/.exec(specifier) ?? [];
  if (!name) return null;
  return name === 'shared' || subgraphs.includes(name) ? `subgraphs/${name}` : name;
}

const importPattern = /\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?['"]([^'"]+)['"]/g;

const filesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root }).filter((path) => !/dist|node_modules|generated/.test(path));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(importPattern)].map(
    (match) => match[1] ?? match[2] ?? '',
  );

describe('the import rules', () => {
  it.each(Object.keys(mayImport))('%s imports only what it may', (room) => {
    const violations = filesOf(`${room}/**/*.{ts,mts}`).flatMap((file) =>
      importsOf(file)
        .map((specifier) => targetRoom(file, specifier))
        .filter((target) => target !== null && target !== room && !(mayImport[room] ?? []).includes(target))
        .map((target) => `${file} -> ${target}`),
    );
    expect(violations).toEqual([]);
  });

  it('catches a deliberate violation', () => {
    expect(targetRoom('subgraphs/complaints/src/schema.ts', '../../experience/src/slices.js')).toBe(
      'subgraphs/experience',
    );
    expect(targetRoom('gateway/src/main.ts', '@wesaid/organisations/slices')).toBe('subgraphs/organisations');
  });

  it('keeps slices from importing the resolvers and inputs of their neighbours', () => {
    // `testing` is no slice: it sends what callers send.
    const slices = filesOf(`subgraphs/{${subgraphs.join(',')}}/src/*/*.ts`).filter(
      (file) => !file.includes('/src/testing/'),
    );
    const violations = slices.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => /^\.\.\/[a-z-]+\/.*\.(?:resolver|input)\.js$/.test(specifier))
        .map((specifier) => `${file} -> ${specifier}`),
    );
    expect(violations).toEqual([]);
  });

  it('lets nobody but tests import tests', () => {
    const violations = filesOf('{subgraphs,gateway,schema,widgets,storybook,scripts}/**/*.ts').flatMap(
      (file) =>
        importsOf(file)
          .filter((specifier) => targetRoom(file, specifier) === 'tests')
          .map((specifier) => `${file} -> ${specifier}`),
    );
    expect(violations).toEqual([]);
  });
});
