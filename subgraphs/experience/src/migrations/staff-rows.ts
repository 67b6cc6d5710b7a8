const every = `'experience-team', 'experience-lead', 'service-lead'`;
const figures = `${every}, 'complaints-team', 'involvement-team', 'safety-specialist'`;

const opens = (row: string, roles: string): string =>
  `${row}.trust_code = any ((select viewer_trusts(${roles}))::text[])
  or ${row}.service_id = any ((select viewer_services(${roles}))::text[])`;

/**
 * The condition of a policy: rows that hold what people wrote, for the roles that work with it. A role without a list
 * of services opens the whole trust, one with a list opens these services. Released migrations use it: never change it.
 * @param row name or alias of the table
 */
export const workedWithBy = (row: string): string => opens(row, every);

/** As {@link workedWithBy}, for rows that hold figures only: more roles of the trust may read them. */
export const countedFor = (row: string): string => opens(row, figures);

/** Forced row-level security, with the system let in. */
export const guarded = (table: string): string[] => [
  `alter table ${table} enable row level security;`,
  `alter table ${table} force row level security;`,
  `create policy system on ${table} using ((select is_system())) with check ((select is_system()));`,
];
