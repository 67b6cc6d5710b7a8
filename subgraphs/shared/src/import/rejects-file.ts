import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { CsvRow } from './csv-row.js';
import { ImportError } from './import-error.js';

/** The file that lists every row that was not taken: line, column and reason. */
export interface RejectsFile {
  /** How many rows were rejected so far. */
  readonly count: number;
  add(row: CsvRow): Promise<void>;
  close(): Promise<void>;
}

/**
 * Begins a rejects file anew. It is a CSV that is safe to open in a spreadsheet: no value can act as a formula.
 * @throws ImportError when it cannot be written
 */
export async function openRejectsFile(path: string): Promise<RejectsFile> {
  const unwritable = (failure: unknown): never => {
    throw new ImportError(`The rejects file ${path} cannot be written (${(failure as Error).message}).`);
  };
  await mkdir(dirname(path), { recursive: true }).catch(unwritable);
  const file = await open(path, 'w').catch(unwritable);
  const rows = stringify({
    header: true,
    columns: ['line', 'column', 'reason'],
    escape_formulas: true,
    quoted: true,
  });
  const written = pipeline(rows, file.createWriteStream());
  // A failure while rows are still added is reported by `close`.
  written.catch(() => undefined);
  let count = 0;
  return {
    get count() {
      return count;
    },
    async add(row) {
      count += 1;
      for (const { column, reason } of row.problems) {
        if (!rows.write({ line: row.line, column, reason }))
          await Promise.race([once(rows, 'drain'), written]);
      }
    },
    async close() {
      rows.end();
      await written.catch(unwritable);
    },
  };
}
