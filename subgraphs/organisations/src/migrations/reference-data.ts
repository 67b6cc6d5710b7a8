import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Lets the statements of a migration that follow write tables that only the system may write. */
export const actAsSystem = `select set_config('app.viewer', 'system', true);`;

/**
 * The statement that fills a table with one of the CSV files in `data/`, whose header names the table's columns; an
 * empty value is null. A file that a released migration reads must not change: a new edition is a new file and a new
 * migration.
 */
export function insertReferenceData(table: string, file: string): string {
  const path = new URL(`../../data/${file}`, import.meta.url);
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true, skip_empty_lines: true });
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  const filled = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')),
  );
  return `insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, $data$${JSON.stringify(filled)}$data$::jsonb);`;
}
