import { readCsv, type ImportItem } from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { directoryFor } from '../organisations/directory.js';
import { ImportPreview, ImportReject } from './feedback-columns.type.js';
import { findServices } from './find-services.js';
import { columnsOf, type FeedbackMapping } from './mapping.js';
import { readRow, type ImportedRow } from './read-row.js';

/** How many rows are looked at: enough to see what is wrong, and few enough to wait for. */
const rowsAtMost = 2_000;
const shownReasons = 20;

/**
 * What would become of the first rows of a file. Nothing is written.
 * @throws ImportError when it cannot be read, UnavailableError
 */
export async function previewOf(
  context: RequestContext,
  content: Buffer,
  mapping: FeedbackMapping,
): Promise<ImportPreview> {
  const items: ImportItem<ImportedRow>[] = [];
  const rows = [];
  for await (const { row } of readCsv(content, { header: columnsOf(mapping) })) {
    rows.push(row);
    if (row.problems.length === 0) items.push({ row, value: readRow(row, mapping) });
    if (rows.length === rowsAtMost) break;
  }
  const sound = items.filter(({ row }) => row.problems.length === 0);
  await findServices(directoryFor(context), mapping, sound);
  const seen = new Set<string>();
  for (const { row, value } of sound) {
    if (seen.has(value.id)) row.reject(mapping.id.column, 'stands in this file more than once');
    seen.add(value.id);
  }
  const rejected = rows.filter(({ problems }) => problems.length > 0);
  return Object.assign(new ImportPreview(), {
    read: rows.length,
    fit: rows.length - rejected.length,
    rejected: rejected.length,
    rejects: rejected
      .flatMap(({ line, problems }) =>
        problems.map(({ column, reason }) => Object.assign(new ImportReject(), { line, column, reason })),
      )
      .slice(0, shownReasons),
  });
}
