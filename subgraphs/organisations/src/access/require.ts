import { ForbiddenError, UnauthenticatedError } from '@wesaid/shared/errors';
import { holds, type Role, type Viewer } from '@wesaid/shared/identity';

/**
 * Lets only the platform's own parts and commands pass.
 * @param action what is refused, as a verb phrase
 * @throws ForbiddenError for every other viewer, whatever their roles
 */
export function requireSystem(viewer: Viewer, action: string): void {
  if (viewer.kind !== 'system') throw new ForbiddenError(action);
}

/**
 * Lets only people with one of the roles at the organisation pass.
 * @param action what is refused, as a verb phrase
 * @throws UnauthenticatedError for who is not signed in, ForbiddenError for who holds none of the roles there
 */
export function requireRole(
  viewer: Viewer,
  organisation: string,
  wanted: readonly Role[],
  action: string,
): void {
  if (viewer.kind !== 'member') throw new UnauthenticatedError();
  if (!holds(viewer, organisation, ...wanted)) throw new ForbiddenError(action);
}
