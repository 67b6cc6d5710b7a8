import { cellName, type Cube } from './cube.js';
import { release, type ExactCell } from './release.js';

type Position = readonly (string | null)[];

/** The cells that together make up one other, when one dimension of it is opened up. */
interface Line {
  readonly whole: string;
  /** Names of the parts that have records, the smallest first. */
  readonly parts: readonly string[];
}

/**
 * The cells that are kept back although they are large enough, because a small one beside them could be worked out:
 * where all parts of a whole but one are shown, the whole minus them is that one. Then the smallest of them is kept back
 * too, or the whole when there is no other; and so on, until no part stands alone.
 *
 * Cells that fix one dimension only, such as all concerns of a trust, are left to the noise: they are what figures are
 * made for, they tell least of anybody, and a single small one would hide half of them.
 * @returns the names of the cells
 */
export function cellsToWithhold(cube: Cube, cells: ReadonlyMap<string, ExactCell>): ReadonlySet<string> {
  const withheld = new Set<string>();
  if (!cube.secondary) return withheld;
  const shown = new Set(
    [...cells].filter(([, cell]) => release(cell, cube.sensitive).value !== null).map(([name]) => name),
  );
  const lines = linesOf(cube, cells);
  let found = true;
  while (found) {
    found = false;
    for (const { whole, parts } of lines) {
      if (!shown.has(whole) || parts.filter((part) => !shown.has(part)).length !== 1) continue;
      const next = parts.find((part) => shown.has(part)) ?? whole;
      shown.delete(next);
      withheld.add(next);
      found = true;
    }
  }
  return withheld;
}

function linesOf(cube: Cube, cells: ReadonlyMap<string, ExactCell>): Line[] {
  const lines = new Map<string, { whole: string; parts: string[] }>();
  const bySize = [...cells.keys()].sort(
    (one, other) => sizeOf(cells, one) - sizeOf(cells, other) || (one < other ? -1 : 1),
  );
  for (const name of bySize) {
    const position = JSON.parse(name) as Position;
    if (position.filter((value) => value !== null).length < 2) continue;
    for (const dimension of cube.dimensions.keys()) {
      if (position[dimension] === null) continue;
      const whole = cellName(position.map((value, index) => (index === dimension ? null : value)));
      const line = lines.get(`${dimension}${whole}`);
      if (line) line.parts.push(name);
      else lines.set(`${dimension}${whole}`, { whole, parts: [name] });
    }
  }
  return [...lines.values()];
}

const sizeOf = (cells: ReadonlyMap<string, ExactCell>, name: string): number => cells.get(name)?.records ?? 0;
