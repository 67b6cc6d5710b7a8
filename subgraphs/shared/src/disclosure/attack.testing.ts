import { cellName, defineCube } from './cube.js';
import { countCells, type CountedRecord } from './lattice.js';
import { release, type ExactCell } from './release.js';
import { cellsToWithhold } from './withhold.js';

/** A lattice of four dimensions, as attackers meet it. */
export const attackedCube = defineCube({
  name: 'attacked',
  dimensions: ['a', 'b', 'c', 'd'],
  sensitive: false,
  secondary: true,
});

type Dimension = (typeof attackedCube.dimensions)[number];

/** One value of each dimension, null where it is open. */
export type Position = readonly (string | null)[];

const values: Readonly<Record<Dimension, readonly string[]>> = {
  a: ['a1', 'a2', 'a3', 'a4'],
  b: Array.from({ length: 20 }, (_, index) => `b${index}`),
  c: Array.from({ length: 30 }, (_, index) => `c${index}`),
  d: ['d1', 'd2', 'd3'],
};

/** Chance that always falls the same way for the same seed (the mulberry32 generator): numbers from 0 up to 1. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Invented records; the first values of each dimension are frequent and the last ones rare. */
export function inventRecords(name: string, count: number, chance: () => number): CountedRecord<Dimension>[] {
  const one = (dimension: Dimension): string[] => {
    const all = values[dimension];
    return [all[Math.floor(chance() ** 3 * all.length)] ?? ''];
  };
  return Array.from({ length: count }, (_, index) => ({
    id: `${name}-${index}`,
    values: { a: one('a'), b: one('b'), c: one('c'), d: one('d') },
  }));
}

/** All that is published about one trust and quarter, and what is behind it. */
export class PublishedCube {
  private readonly released = new Map<string, number | null>();

  private readonly withheld: ReadonlySet<string>;

  private constructor(private readonly cells: ReadonlyMap<string, ExactCell>) {
    this.withheld = cellsToWithhold(attackedCube, cells);
  }

  static async of(
    records: Iterable<CountedRecord<Dimension>>,
    keys = { secret: 'a record key secret that is used in tests only', version: 1 },
  ): Promise<PublishedCube> {
    return new PublishedCube(await countCells(attackedCube, records, keys));
  }

  /** What an attacker never sees. */
  exact(position: Position): ExactCell {
    return this.cells.get(cellName(position)) ?? { records: 0, key: 0 };
  }

  /** What everybody sees; null when it is hidden. */
  shown(position: Position): number | null {
    const name = cellName(position);
    let value = this.released.get(name);
    if (value === undefined) {
      const cell = { ...this.exact(position), withheld: this.withheld.has(name) };
      value = release(cell, attackedCube.sensitive).value;
      this.released.set(name, value);
    }
    return value;
  }

  /** What an attacker would see if nothing beside small cells were kept back. */
  shownWithNoise(position: Position): number | null {
    return release(this.exact(position), attackedCube.sensitive).value;
  }

  /** The cells that have records, with what is behind them. */
  *all(): Generator<{ readonly position: Position; readonly cell: ExactCell }> {
    for (const [name, cell] of this.cells) yield { position: JSON.parse(name) as Position, cell };
  }

  /** The cells that attackers want: all dimensions fixed, one to nine records. */
  targets(): Position[] {
    return [...this.all()]
      .filter(({ position, cell }) => !position.includes(null) && cell.records < 10)
      .map(({ position }) => position);
  }
}

/** The position with another value of one dimension. */
export const moved = (position: Position, dimension: number, value: string | null): Position =>
  position.map((own, index) => (index === dimension ? value : own));

/** The other values of a dimension at a position. */
export const othersThan = (position: Position, dimension: number): readonly string[] =>
  Object.values(values)[dimension]?.filter((value) => value !== position[dimension]) ?? [];

/** The cells above a position: every combination of its dimensions left open, itself not included. */
export const above = (position: Position): Position[] =>
  Array.from({ length: 2 ** position.length - 1 }, (_, index) =>
    position.map((value, dimension) => (((index + 1) >> dimension) & 1 ? null : value)),
  );
