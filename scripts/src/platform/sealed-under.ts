import { escapeIdentifier } from 'pg';
import { withConnection } from '../postgres/provision.js';

/**
 * The columns of a database, as `table.column`, in which something is sealed under one of the keys. It looks at every
 * column of every table, so that a key is never forgotten because somebody forgot a table.
 * @param url address for the application's role
 */
export function columnsSealedUnder(url: string, keyNames: readonly string[]): Promise<string[]> {
  return withConnection(url, async (client) => {
    await client.query('begin read only');
    await client.query(`select set_config('app.viewer', 'system', true)`);
    const { rows } = await client.query<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns
       where table_schema = 'public' and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
       order by 1, 2`,
    );
    const found: string[] = [];
    for (const { table, column } of rows) {
      const { rowCount } = await client.query(
        `select from ${escapeIdentifier(table)}
         where exists (select from unnest($1::text[]) as name
                       where ${escapeIdentifier(column)}::text like '%v1.' || name || '.%') limit 1`,
        [keyNames],
      );
      if (rowCount) found.push(`${table}.${column}`);
    }
    return found;
  });
}
