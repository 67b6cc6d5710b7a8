import { describe, expect, it } from 'vitest';
import { cellName, defineCube } from './cube.js';
import type { ExactCell } from './release.js';
import { cellsToWithhold } from './withhold.js';

const cube = defineCube({ name: 'c', dimensions: ['kind', 'ward'], sensitive: false, secondary: true });

/** The cells of a table; rows are kinds, columns wards. */
function cellsOf(table: Readonly<Record<string, Readonly<Record<string, number>>>>): Map<string, ExactCell> {
  const cells = new Map<string, ExactCell>();
  const add = (position: (string | null)[], records: number) => {
    const name = cellName(position);
    cells.set(name, { records: (cells.get(name)?.records ?? 0) + records, key: 2_048 });
  };
  for (const [kind, wards] of Object.entries(table)) {
    for (const [ward, records] of Object.entries(wards)) {
      for (const one of [kind, null]) for (const other of [ward, null]) add([one, other], records);
    }
  }
  return cells;
}
const withheld = (table: Parameters<typeof cellsOf>[0]) =>
  [...cellsToWithhold(cube, cellsOf(table))].map((name) => (JSON.parse(name) as (string | null)[]).join('/'));

describe('what is kept back beside a small number', () => {
  it('is nothing where nothing is small, or where small ones hide each other', () => {
    expect(withheld({ concern: { a: 40, b: 60 }, complaint: { a: 50, b: 70 } })).toEqual([]);
    expect(withheld({ concern: { a: 6, b: 7, c: 90 }, complaint: { a: 7, b: 6, c: 80 } })).toEqual([]);
  });

  it('is the smallest number along each way to it, until none stands alone', () => {
    const table = { concern: { a: 4, b: 60, c: 90 }, complaint: { a: 50, b: 70, c: 95 } };
    expect(withheld(table).sort()).toEqual(['complaint/a', 'complaint/b', 'concern/b']);
  });

  it('is the whole where there is no other part', () => {
    expect(
      cellsToWithhold(
        cube,
        new Map([
          [cellName(['x', 'w']), { records: 4, key: 0 }],
          [cellName(['x', null]), { records: 40, key: 2_048 }],
        ]),
      ),
    ).toEqual(new Set([cellName(['x', null])]));
  });

  it('is nothing beside a small number in one dimension only: all concerns are shown beside few compliments', () => {
    const table = { concern: { a: 40, b: 60 }, complaint: { a: 50, b: 70 }, compliment: { a: 2, b: 2 } };
    expect(withheld(table).filter((name) => name.startsWith('/') || name.endsWith('/'))).toEqual([]);
  });

  it('is nothing in a cube whose parts tell of nobody', () => {
    const table = cellsOf({ concern: { a: 4, b: 60, c: 90 } });
    expect(cellsToWithhold({ ...cube, secondary: false }, table)).toEqual(new Set());
  });
});
