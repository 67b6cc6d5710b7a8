/** The statements that force row-level security on a table, so that it binds the owner role as well. */
export const forceRowSecurity = (table: string): string[] => [
  `alter table ${table} enable row level security;`,
  `alter table ${table} force row level security;`,
];

/** Only the platform's own parts and commands may read and write. */
export const systemOnly = (table: string): string[] => [
  ...forceRowSecurity(table),
  `create policy system_only on ${table} using ((select is_system())) with check ((select is_system()));`,
];

/** Public reference data: everybody may read it; only the platform's own parts and commands may write it. */
export const publicReference = (table: string): string[] => [
  ...systemOnly(table),
  `create policy readable on ${table} for select using (true);`,
];
