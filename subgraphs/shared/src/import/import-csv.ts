import type { CsvRow } from './csv-row.js';
import { readCsv, type CsvFile, type CsvLayout } from './csv-source.js';
import { silentProgress, type Progress } from './progress.js';
import { openRejectsFile, type RejectsFile } from './rejects-file.js';

export type { CsvLayout } from './csv-source.js';

/** A row that was read, with what was read from it. */
export interface ImportItem<Value> {
  readonly row: CsvRow;
  readonly value: Value;
}

/** What a batch changed, in rows of the file. Rows that are neither were there already. */
export interface BatchOutcome {
  readonly added: number;
  readonly changed: number;
}

/** What is imported, from where, and how. */
export interface CsvImport<Value> {
  readonly file: CsvFile;
  /** Path of the CSV file that lists what was rejected; begun anew by every run. */
  readonly rejects: string;
  /** `header`: the columns that the first line must name (others may follow); `positions`: names for a file without one. */
  readonly layout: CsvLayout;
  /** Reads one row. What does not fit is noted on the row (`row.reject`); the value of such a row is dropped. */
  readonly read: (row: CsvRow) => Value;
  /**
   * Writes one batch, in one unit of work, by natural keys so that a repeat doubles nothing. It may still reject a row
   * (`item.row.reject`), which it then must not write.
   */
  readonly write: (items: readonly ImportItem<Value>[]) => Promise<BatchOutcome>;
  /** Rows a batch; 500 by default. */
  readonly batchSize?: number;
  readonly progress?: Progress;
}

/** What an import did, in rows of the file. */
export interface ImportSummary {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/**
 * Imports a CSV file in batches. Good rows stay whatever happens to others; every rejected row is in the rejects file.
 * @throws ImportError when the file cannot be read, lacks a column, or the rejects file cannot be written
 */
export async function importCsv<Value>(options: CsvImport<Value>): Promise<ImportSummary> {
  const { batchSize = 500, progress = silentProgress } = options;
  const rejects = await openRejectsFile(options.rejects);
  const total = { read: 0, added: 0, changed: 0 };
  let batch: ImportItem<Value>[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const { added, changed } = await options.write(batch);
    total.added += added;
    total.changed += changed;
    await addRejected(rejects, batch);
    batch = [];
  };
  try {
    for await (const { row, share } of readCsv(options.file, options.layout)) {
      total.read += 1;
      const value = row.problems.length === 0 ? options.read(row) : null;
      if (value === null || row.problems.length > 0) await rejects.add(row);
      else batch.push({ row, value });
      if (batch.length >= batchSize) await flush();
      progress.update(share);
    }
    await flush();
    progress.update(1);
  } finally {
    progress.stop();
    await rejects.close();
  }
  const rejected = rejects.count;
  return { ...total, unchanged: total.read - total.added - total.changed - rejected, rejected };
}

async function addRejected(rejects: RejectsFile, batch: readonly ImportItem<unknown>[]): Promise<void> {
  for (const { row } of batch) if (row.problems.length > 0) await rejects.add(row);
}

/** The one line that a command prints when an import is done. */
export function summaryLine(what: string, summary: ImportSummary, rejectsPath: string): string {
  const { read, added, changed, unchanged, rejected } = summary;
  const line = `${what}: ${read} rows read, ${added} added, ${changed} changed, ${unchanged} unchanged, ${rejected} rejected`;
  return rejected > 0 ? `${line} (see ${rejectsPath})` : line;
}
