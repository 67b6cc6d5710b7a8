import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ConflictError, NotFoundError } from '../errors/index.js';
import { isUuid } from '../types/index.js';

/** Which row is changed, and which version of it was read. */
export interface ReadVersion {
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * Locks a row that the viewer may change, if it is still the version that was read, and makes it the next one.
 * @param table its name in the database
 * @param what the kind of thing, as {@link NotFoundError} names it
 * @throws NotFoundError, ConflictError
 */
export async function lockVersion<Row extends { version: number }>(
  em: EntityManager,
  entity: EntityClass<Row>,
  { table, what }: { readonly table: string; readonly what: string },
  { id, expectedVersion }: ReadVersion,
): Promise<Row> {
  // Others may read the row too, but only rows that the viewer may change can be locked.
  const [row] = isUuid(id)
    ? await em.execute<object[]>(`select * from ${table} where id = ? for update`, [id])
    : [];
  if (!row) throw new NotFoundError(what);
  const found = em.map(entity, row) as Row;
  if (found.version !== expectedVersion) throw new ConflictError(expectedVersion, found.version);
  found.version += 1;
  return found;
}
