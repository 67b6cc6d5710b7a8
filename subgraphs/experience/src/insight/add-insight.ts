import type { EntityManager } from '@mikro-orm/postgresql';
import { SourceOrganisation } from './source-organisation.entity.js';

/** The body of this name that a trust cites; it is made when there is none yet. Null for no name. */
export async function sourceOrganisationNamed(
  em: EntityManager,
  trustCode: string,
  name: string | null,
): Promise<SourceOrganisation | null> {
  if (name === null) return null;
  const body = Object.assign(new SourceOrganisation(), { trustCode, name });
  await em.execute(
    `insert into source_organisation (trust_code, id, created_at, name) values (?, ?, ?, ?)
     on conflict (trust_code, name) do nothing`,
    [trustCode, body.id, body.createdAt.toISOString(), name],
  );
  return em.findOneOrFail(SourceOrganisation, { trustCode, name });
}
