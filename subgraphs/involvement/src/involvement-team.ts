import { ForbiddenError, UnauthenticatedError } from '@wesaid/shared/errors';
import { holdsWhole, permit, type Viewer } from '@wesaid/shared/identity';

/** Whether the viewer is in the involvement team of a trust, for the whole trust. Row-level security says the same. */
export const isTeam = (viewer: Viewer, trust: string): boolean =>
  holdsWhole(viewer, trust, 'involvement-team');

/**
 * Lets only the involvement team of a trust pass.
 * @param action what is refused, as a verb phrase
 * @throws UnauthenticatedError, ForbiddenError
 */
export const permitTeam = (viewer: Viewer, trust: string, action: string): void =>
  permit(viewer, isTeam(viewer, trust), action);

/**
 * As {@link permitTeam}, where the trust is not known before the row is read: of any trust. Which rows the viewer then
 * meets is decided by row-level security.
 */
export function permitAnyTeam(viewer: Viewer, action: string): void {
  if (viewer.kind !== 'member') throw new UnauthenticatedError();
  const some = viewer.grants.some(({ role, services }) => role === 'involvement-team' && services === null);
  if (!some) throw new ForbiddenError(action);
}
