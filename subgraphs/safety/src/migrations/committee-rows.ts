/** The person who asks, as places on committees name them. */
export const viewerSubject = `(select nullif(current_setting('app.subject', true), ''))`;

/** The condition of a policy: rows of the trust, for its safety specialists and the system. */
export const ownSpecialist = `trust_code = any((select viewer_trusts('safety-specialist'))::text[]) or (select is_system())`;

/** A place on a committee that the person who asks has today. `m` is the alias of the place. */
export const placeToday = `m.person = ${viewerSubject}
  and (now() at time zone 'Europe/London')::date between m.valid_from and coalesce(m.valid_to, 'infinity')
  and viewer_belongs_to(m.trust_code)`;

/** Forced row-level security without any policy yet: nobody may do anything. */
export const guarded = (table: string): string[] => [
  `alter table ${table} enable row level security;`,
  `alter table ${table} force row level security;`,
];

/**
 * Forced row-level security of what belongs to a committee and is kept by the trust's safety specialists. A row exists
 * for whoever sees what it hangs on, by the policies of that table: no rule stands here a second time.
 * Released migrations use it: never change it.
 * @param parent the column that says what a row hangs on, and the table of that
 */
export const keptBySpecialists = (table: string, [column, parent]: readonly [string, string]): string[] => [
  ...guarded(table),
  `create policy own_specialist on ${table} using (${ownSpecialist}) with check (${ownSpecialist});`,
  `create policy below_what_is_seen on ${table} for select using (${column} in (select id from ${parent}));`,
];
