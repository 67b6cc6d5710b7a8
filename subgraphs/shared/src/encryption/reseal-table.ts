import type { RequestContext } from '../server/request-context.js';
import type { KeyRing } from './key-ring.js';

/** A table with sealed columns. Each value is sealed for the context `<table>|<id>|<column>`. */
export interface SealedTable {
  readonly table: string;
  /** The column that names the row; `id` by default. */
  readonly key?: string;
  /** Its sealed columns; null in one means that there is nothing. */
  readonly columns: readonly string[];
}

const batch = 200;

/** The context of a value in a sealed table. */
export const sealedContext = (table: string, id: string, column: string): string =>
  `${table}|${id}|${column}`;

/**
 * Seals every value of a table anew that is not sealed under the first key of the ring. Safe to repeat and to interrupt,
 * and while the subgraph works: a value that changes meanwhile is left as it was changed.
 * @param request one that sees every row, in the name of the system
 * @returns how many values were sealed anew
 * @throws Error when a value cannot be opened; what was done before stays
 */
export async function resealTable(
  request: RequestContext,
  ring: KeyRing,
  { table, key = 'id', columns }: SealedTable,
): Promise<number> {
  let done = 0;
  for (const column of columns) {
    for (let found = batch; found === batch;) {
      found = await request.work(async (em) => {
        const rows = await em.execute<{ id: string; sealed: string }[]>(
          `select ??::text as id, ?? as sealed from ?? where not starts_with(??, ?) order by ?? limit ?`,
          [key, column, table, column, ring.currentPrefix, key, batch],
        );
        for (const { id, sealed } of rows) {
          const context = sealedContext(table, id, column);
          const renewed = ring.seal(ring.open(sealed, context), context);
          await em.execute('update ?? set ?? = ? where ?? = ? and ?? = ?', [
            table,
            column,
            renewed,
            key,
            id,
            column,
            sealed,
          ]);
        }
        return rows.length;
      });
      done += found;
    }
  }
  return done;
}
