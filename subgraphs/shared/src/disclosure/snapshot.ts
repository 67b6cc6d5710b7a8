import type { EntityManager } from '@mikro-orm/postgresql';
import { todayInLondon } from '../types/index.js';
import type { Cube } from './cube.js';
import { countCells, type CountedRecord } from './lattice.js';
import { isClosed } from './quarters.js';
import { cellsToWithhold } from './withhold.js';

/** What is counted. */
export interface SnapshotSource<Dimension extends string> {
  readonly trust: string;
  /** A quarter that is over. */
  readonly quarter: string;
  /** Secret from which the keys of records are made; the same in every subgraph. */
  readonly recordKeySecret: string;
  /** Everything that belongs to the trust and the quarter. */
  readonly records: Iterable<CountedRecord<Dimension>> | AsyncIterable<CountedRecord<Dimension>>;
  /** A correction has a higher version than what it corrects; 1 by default. */
  readonly version?: number;
}

const rowsAtOnce = 5_000;

/**
 * Counts a trust's records of a closed quarter into every cell of a cube, once and for all: what is there is left alone.
 * Figures come from the highest version.
 * @param em a unit of work of the system
 * @returns whether it was taken now; false when it was there
 * @throws Error when the quarter is not over
 */
export async function takeSnapshot<Dimension extends string>(
  em: EntityManager,
  cube: Cube<Dimension>,
  { trust, quarter, recordKeySecret, records, version = 1 }: SnapshotSource<Dimension>,
): Promise<boolean> {
  if (!isClosed(quarter, todayInLondon())) throw new Error(`The quarter ${quarter} is not over.`);
  const taken = await em.execute<object[]>(
    `insert into snapshot (trust_code, quarter, cube, version) values (?, ?, ?, ?)
     on conflict do nothing returning version`,
    [trust, quarter, cube.name, version],
  );
  if (taken.length === 0) return false;
  const cells = await countCells(cube, records, { secret: recordKeySecret, version });
  const withheld = cellsToWithhold(cube, cells);
  const all = [...cells].map(([cell, exact]) => ({ cell, ...exact, withheld: withheld.has(cell) }));
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    const rows = all.slice(from, from + rowsAtOnce);
    await em.execute(
      `insert into snapshot_cell (trust_code, quarter, cube, version, cell, records, cell_key, withheld)
       select ?, ?, ?, ?::int, cell, records, key, withheld
       from jsonb_to_recordset(?::jsonb) as counted(cell text, records int, key int, withheld boolean)`,
      [trust, quarter, cube.name, version, JSON.stringify(rows)],
    );
  }
  return true;
}
