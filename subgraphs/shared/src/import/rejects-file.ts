import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
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
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  const file = createWriteStream(path, { flush: true });
  const rows = stringify({
    header: true,
    columns: ['line', 'column', 'reason'],
    escape_formulas: true,
    quoted: true,
  });
  let failure: Error | null = null;
  for (const stream of [file, rows]) stream.on('error', (error: Error) => (failure ??= error));
  rows.pipe(file);
  const check = (): void => {
    if (failure) throw new ImportError(`The rejects file ${path} cannot be written (${failure.message}).`);
  };
  let count = 0;
  return {
    get count() {
      return count;
    },
    async add(row) {
      check();
      count += 1;
      for (const { column, reason } of row.problems) {
        if (!rows.write({ line: row.line, column, reason })) await once(rows, 'drain');
      }
    },
    async close() {
      rows.end();
      if (!failure) await once(file, 'close').catch(() => undefined);
      check();
    },
  };
}
