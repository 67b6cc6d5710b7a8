import { ForbiddenError, UnauthenticatedError } from '@wesaid/shared/errors';
import { holdsWhole, type Role, type Viewer } from '@wesaid/shared/identity';
import { requireRole, requireRoleAnywhere, workingRoles } from '../access.js';

/** Who reads stories as they came, and decides what is published: for the whole of a trust. */
export const moderatingRoles: readonly Role[] = ['experience-team', 'experience-lead'];

/** @throws UnauthenticatedError, ForbiddenError unless the viewer moderates stories of a trust */
export function requireModerator(viewer: Viewer, trust: string, action: string): void {
  requireRole(viewer, trust, moderatingRoles, action);
  if (viewer.kind !== 'system' && !holdsWhole(viewer, trust, ...moderatingRoles))
    throw new ForbiddenError(action);
}

/** As {@link requireModerator}, where the trust is not known before the row is read: at any trust. */
export function requireModeratorAnywhere(viewer: Viewer, action: string): void {
  requireRoleAnywhere(viewer, moderatingRoles, action);
  const whole =
    viewer.kind === 'member' &&
    viewer.grants.some(({ role, services }) => services === null && moderatingRoles.includes(role));
  if (viewer.kind === 'member' && !whole) throw new ForbiddenError(action);
}

/** @throws UnauthenticatedError, ForbiddenError unless the viewer may answer stories somewhere */
export const requireResponder = (viewer: Viewer, action: string): void =>
  requireRoleAnywhere(viewer, workingRoles, action);

/** Who acts, as it is kept beside what they did. @throws UnauthenticatedError for nobody */
export function actorOf(viewer: Viewer): string {
  if (viewer.kind === 'member') return `${viewer.issuer}|${viewer.subject}`;
  if (viewer.kind === 'system') return `system:${viewer.part}`;
  throw new UnauthenticatedError();
}
