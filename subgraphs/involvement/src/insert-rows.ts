import type { EntityManager } from '@mikro-orm/postgresql';

/** The tables that rows are added to without reading them back: a public page may not read what it adds. */
type Table =
  | 'opportunity'
  | 'event'
  | 'involvee'
  | 'involvee_person'
  | 'interest'
  | 'interest_contact'
  | 'interest_answer'
  | 'statement'
  | 'statement_words';

/**
 * Adds rows, many in one statement. It reads nothing back.
 * @param rows their columns by name; one that is absent is null
 */
export async function insertRows(em: EntityManager, table: Table, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await em.execute(`insert into ${table} select * from json_populate_recordset(null::${table}, ?::json)`, [
    JSON.stringify(rows),
  ]);
}
