import type { EntityManager } from '@mikro-orm/postgresql';
import { sealedContext, type KeyRing, type SealedTable } from '@wesaid/shared/encryption';
import { messageTable } from '@wesaid/shared/messages';
import { insertRows } from './insert-rows.js';

/** The tables that hold what is personal, and their sealed columns. */
const columnsOf = {
  involvee_person: ['name', 'email', 'telephone', 'access_needs'],
  interest_contact: ['name', 'email', 'telephone', 'message', 'access_needs'],
  interest_answer: ['answer'],
  statement_words: ['words'],
} as const;

type Sealed = typeof columnsOf;

/** The personal texts of one row, by column; null where there is nothing. */
export type PersonalTexts<Table extends keyof Sealed> = Readonly<
  Record<Sealed[Table][number], string | null>
>;

/** A row that holds personal texts beside what is not personal about it. */
export type PersonalRow<Table extends keyof Sealed> = PersonalTexts<Table> & {
  readonly trust_code: string;
  readonly id: string;
};

/** Every table with sealed columns, those of waiting messages among them, for sealing all of it anew. */
export const sealedTables: readonly SealedTable[] = [
  ...Object.entries(columnsOf).map(([table, columns]) => ({ table, columns })),
  { table: messageTable, columns: ['sealed'] },
];

/** Adds rows with their personal texts sealed. */
export async function insertSealed<Table extends keyof Sealed>(
  em: EntityManager,
  ring: KeyRing,
  table: Table,
  rows: readonly PersonalRow<Table>[],
): Promise<void> {
  await insertRows(
    em,
    table,
    rows.map((row) => ({ ...row, ...seal(ring, table, row.id, row) })),
  );
}

/** Puts other personal texts in the place of those of a row. */
export async function updateSealed<Table extends keyof Sealed>(
  em: EntityManager,
  ring: KeyRing,
  table: Table,
  id: string,
  texts: PersonalTexts<Table>,
): Promise<void> {
  const sealed = Object.entries(seal(ring, table, id, texts));
  const changes = sealed.map(([column]) => `${column} = ?`).join(', ');
  await em.execute(`update ${table} set ${changes} where id = ?`, [...sealed.map(([, text]) => text), id]);
}

/** Reads and opens the personal texts of rows, by their identifiers; of those that the viewer may see. */
export async function openSealed<Table extends keyof Sealed>(
  em: EntityManager,
  ring: KeyRing,
  table: Table,
  ids: readonly string[],
): Promise<Map<string, PersonalTexts<Table>>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<({ id: string } & PersonalTexts<Table>)[]>(
    `select id, ${columnsOf[table].join(', ')} from ${table} where id in (?)`,
    [ids],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      each(table, row, (text, column) => ring.open(text, sealedContext(table, row.id, column))),
    ]),
  );
}

const seal = <Table extends keyof Sealed>(
  ring: KeyRing,
  table: Table,
  id: string,
  texts: PersonalTexts<Table>,
): PersonalTexts<Table> =>
  each(table, texts, (text, column) => ring.seal(text, sealedContext(table, id, column)));

function each<Table extends keyof Sealed>(
  table: Table,
  texts: PersonalTexts<Table>,
  change: (text: string, column: string) => string,
): PersonalTexts<Table> {
  const columns: readonly Sealed[Table][number][] = columnsOf[table];
  return Object.fromEntries(
    columns.map((column) => {
      const text = texts[column];
      return [column, text === null ? null : change(text, column)];
    }),
  ) as PersonalTexts<Table>;
}
