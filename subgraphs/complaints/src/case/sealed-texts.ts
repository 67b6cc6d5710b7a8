import type { EntityManager } from '@mikro-orm/postgresql';
import { sealedContext, type KeyRing } from '@wesaid/shared/encryption';

/** The tables whose texts are sealed, each with its sealed columns. */
export const sealedColumns = {
  case_text: ['words', 'summary', 'finding', 'assigned_to'],
  case_person: [
    'name',
    'email',
    'telephone',
    'address',
    'language',
    'needs',
    'behalf_name',
    'behalf_relationship',
  ],
  case_contact: ['note'],
} as const;

/** One of these tables. */
export type SealedTableName = keyof typeof sealedColumns;

/** A row as it is stored. */
export type StoredRow = Readonly<Record<string, string | null>>;

const isSealed = (table: SealedTableName, column: string): boolean =>
  (sealedColumns[table] as readonly string[]).includes(column);

const mapped = (row: StoredRow, change: (value: string, column: string) => string): StoredRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, value === null ? null : change(value, column)]),
  );

/** A row with its texts sealed, ready to be stored. Its `id` is part of what the texts are sealed for. */
export const sealRow = (ring: KeyRing, table: SealedTableName, row: StoredRow): StoredRow =>
  mapped(row, (value, column) =>
    isSealed(table, column) ? ring.seal(value, sealedContext(table, String(row['id']), column)) : value,
  );

/** A stored row with its texts opened. */
export const openRow = (ring: KeyRing, table: SealedTableName, row: StoredRow): StoredRow =>
  mapped(row, (value, column) =>
    isSealed(table, column) ? ring.open(value, sealedContext(table, String(row['id']), column)) : value,
  );

/**
 * Seals rows and adds them, many in one statement. It reads nothing back, because a public page may not read.
 * @param rows all with the same columns, in clear
 */
export async function addSealedRows(
  em: EntityManager,
  ring: KeyRing,
  table: SealedTableName,
  rows: readonly StoredRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await em.execute(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, ?::json)`,
    [JSON.stringify(rows.map((row) => sealRow(ring, table, row)))],
  );
}

/** Puts a text of a case in place of what was there; null takes it away. */
export async function setCaseText(
  em: EntityManager,
  ring: KeyRing,
  { trustCode, id }: { readonly trustCode: string; readonly id: string },
  column: (typeof sealedColumns.case_text)[number],
  text: string | null,
): Promise<void> {
  const sealed = sealRow(ring, 'case_text', { id, [column]: text })[column] ?? null;
  await em.execute(
    `insert into case_text (trust_code, id, ${column}) values (?, ?, ?)
     on conflict (trust_code, id) do update set ${column} = excluded.${column}`,
    [trustCode, id, sealed],
  );
}
