import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ConflictError, NotFoundError } from '@wesaid/shared/errors';
import { isUuid } from '@wesaid/shared/types';
import { Case } from '../case/case.entity.js';
import type { CaseVersionInput } from './work.inputs.js';

/**
 * Locks a case that the viewer may work on, if it is still the version that was read.
 * @throws NotFoundError, ConflictError
 */
export async function lockCase(
  em: EntityManager,
  { case: id, expectedVersion }: CaseVersionInput,
): Promise<Case> {
  const found = isUuid(id) ? await em.findOne(Case, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!found) throw new NotFoundError('case');
  if (found.version !== expectedVersion) throw new ConflictError(expectedVersion, found.version);
  return found;
}
