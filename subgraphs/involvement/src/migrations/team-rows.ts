/** The condition of a policy: rows of trusts in whose involvement team the viewer is, for the whole trust. */
const ofOwnTrust = `trust_code = any ((select viewer_trusts('involvement-team'))::text[])`;

/**
 * Forced row-level security with the system and the involvement team of the trust let in. Released migrations use it:
 * never change it.
 */
export const teamRows = (table: string): string[] => [
  `alter table ${table} enable row level security;`,
  `alter table ${table} force row level security;`,
  `create policy system on ${table} using ((select is_system())) with check ((select is_system()));`,
  `create policy own_team on ${table} using (${ofOwnTrust}) with check (${ofOwnTrust});`,
];

/** The condition of a policy: a public page acts, and the row is of its trust. Released migrations use it. */
export const ofPublicPage = `viewer_kind() = 'public' and trust_code = public_trust()`;
