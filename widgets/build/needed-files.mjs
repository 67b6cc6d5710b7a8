import { basename } from 'node:path';

/**
 * Which files have to be there before one of a build runs: itself first, and all that it imports at once.
 *
 * @param {import('esbuild').Metafile} metafile
 * @returns {(name: string) => string[]} By the name of the file, without folders; a file of another build needs itself.
 */
export function neededFiles({ outputs }) {
  const pathOf = new Map(Object.keys(outputs).map((path) => [basename(path), path]));
  const needs = (path, found = new Set()) => {
    if (found.has(path)) return found;
    found.add(path);
    for (const { kind, path: next } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') needs(next, found);
    return found;
  };
  return (name) => [...needs(pathOf.get(name) ?? name)].map((path) => basename(path));
}
