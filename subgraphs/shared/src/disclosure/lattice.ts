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

/** What the keys of records are made from. */
export interface RecordKeys {
  readonly secret: string;
  /** Version of the snapshot. */
  readonly version: number;
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
  keys: RecordKeys,
): Promise<Map<string, ExactCell>> {
  const cells = new Map<string, { records: number; key: number }>();
  // Most records have the same values as another one: their cells are looked up once.
  const known = new Map<string, { records: number; key: number }[]>();
  for await (const record of records) {
    const own = recordKey(keys.secret, keys.version, record.id);
    const values = JSON.stringify(cube.dimensions.map((dimension) => record.values[dimension]));
    let counted = known.get(values);
    if (!counted) {
      counted = cellsOf(cube, record).map((name) => {
        const cell = cells.get(name) ?? { records: 0, key: 0 };
        cells.set(name, cell);
        return cell;
      });
      known.set(values, counted);
    }
    for (const cell of counted) {
      cell.records += 1;
      cell.key = (cell.key + own) % keyCount;
    }
  }
  return cells;
}

/** A cell that holds the records of several cells that have none in common. */
export const together = (cells: readonly ExactCell[]): ExactCell => ({
  records: cells.reduce((total, cell) => total + cell.records, 0),
  key: cells.reduce((total, cell) => total + cell.key, 0) % keyCount,
});
