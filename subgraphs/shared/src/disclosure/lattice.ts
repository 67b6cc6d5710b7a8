import { cellName, type Cube } from './cube.js';
import { keyCount, recordKey } from './record-key.js';
import type { ExactCell } from './release.js';

/** One thing that is counted. */
export interface CountedRecord<Dimension extends string> {
  /** Identifier of the record; the same in every cube and snapshot. */
  readonly id: string;
  /** Its values of each dimension; none where it has no value, several where it belongs to several. */
  readonly values: Readonly<Record<Dimension, readonly string[]>>;
}

/** The cells that a record is in: every combination of one of its values, or all, of each dimension. */
function cellsOf<Dimension extends string>(
  cube: Cube<Dimension>,
  { values }: CountedRecord<Dimension>,
): string[] {
  let cells: (string | null)[][] = [[]];
  for (const dimension of cube.dimensions) {
    const own = [null, ...new Set(values[dimension])];
    cells = cells.flatMap((cell) => own.map((value) => [...cell, value]));
  }
  return cells.map(cellName);
}

/**
 * Counts records into all cells of a cube. Cells without records are left out.
 * @returns the cells by their names
 */
export async function countCells<Dimension extends string>(
  cube: Cube<Dimension>,
  records: Iterable<CountedRecord<Dimension>> | AsyncIterable<CountedRecord<Dimension>>,
  secret: string,
): Promise<Map<string, ExactCell>> {
  const cells = new Map<string, { records: number; key: number }>();
  for await (const record of records) {
    const own = recordKey(secret, record.id);
    for (const name of cellsOf(cube, record)) {
      const cell = cells.get(name);
      if (cell) {
        cell.records += 1;
        cell.key = (cell.key + own) % keyCount;
      } else cells.set(name, { records: 1, key: own });
    }
  }
  return cells;
}

/** A cell that holds the records of several cells that have none in common. */
export const together = (cells: readonly ExactCell[]): ExactCell => ({
  records: cells.reduce((total, cell) => total + cell.records, 0),
  key: cells.reduce((total, cell) => total + cell.key, 0) % keyCount,
});
