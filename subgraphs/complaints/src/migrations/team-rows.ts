/**
 * The condition of a policy: rows of the complaints team that has the whole of the trust, and of the system. Released
 * migrations use it: never change it.
 */
export const teamRows = `trust_code = any((select viewer_trusts('complaints-team'))::text[]) or (select is_system())`;

/** The condition of a policy: rows that a public page adds for its own trust. */
export const publicRows = `(select viewer_kind()) = 'public' and trust_code = (select public_trust())`;

/** Forced row-level security. */
export const guarded = (table: string): string[] => [
  `alter table ${table} enable row level security;`,
  `alter table ${table} force row level security;`,
];

/** As {@link guarded}, for a table that the team works in. */
export const guardedForTeam = (table: string): string[] => [
  ...guarded(table),
  `create policy own_team on ${table} using (${teamRows}) with check (${teamRows});`,
];

/**
 * As {@link guarded}, for a table that the team reads and adds to, each row in the name of who adds it. Nobody can change
 * or remove a row, whatever their rights.
 * @param author the column that names who added the row
 */
export const appendOnlyForTeam = (table: string, author: string): string[] => [
  ...guarded(table),
  `create policy team_read on ${table} for select using (${teamRows});`,
  `create policy team_add on ${table} for insert with check (
    trust_code = any((select viewer_trusts('complaints-team'))::text[])
    and ${author} = current_setting('app.subject', true));`,
  `create trigger append_only before update or delete or truncate on ${table}
    for each statement execute function refuse_change();`,
];
