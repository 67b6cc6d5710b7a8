import { ForbiddenError, UnauthenticatedError } from '@wesaid/shared/errors';
import { holds, holdsWhole, type Role, type Viewer } from '@wesaid/shared/identity';

/** Who works with what people wrote. Row-level security keeps the same list. */
export const workingRoles: readonly Role[] = ['experience-team', 'experience-lead', 'service-lead'];

/** Who reads a trust's own figures, live and exact. */
export const figureRoles: readonly Role[] = [
  ...workingRoles,
  'complaints-team',
  'involvement-team',
  'safety-specialist',
];

/**
 * Lets only people pass who hold one of the roles at a trust, at least for one service. Which rows they then meet is
 * decided by row-level security.
 * @throws UnauthenticatedError, ForbiddenError
 */
export function requireRole(viewer: Viewer, trust: string, wanted: readonly Role[], action: string): void {
  if (viewer.kind === 'anonymous' || viewer.kind === 'public') throw new UnauthenticatedError();
  if (viewer.kind !== 'system' && !holds(viewer, trust, ...wanted)) throw new ForbiddenError(action);
}

/** As {@link requireRole}, where the trust is not known before the row is read: at any trust. */
export function requireRoleAnywhere(viewer: Viewer, wanted: readonly Role[], action: string): void {
  if (viewer.kind === 'anonymous' || viewer.kind === 'public') throw new UnauthenticatedError();
  if (viewer.kind === 'member' && !viewer.grants.some((grant) => wanted.includes(grant.role))) {
    throw new ForbiddenError(action);
  }
}

/** Whether the viewer holds one of the roles for a service of a trust, or for the whole trust. */
export const holdsService = (
  viewer: Viewer,
  trust: string,
  service: string | null,
  wanted: readonly Role[],
): boolean =>
  viewer.kind === 'system' ||
  holdsWhole(viewer, trust, ...wanted) ||
  (service !== null &&
    viewer.kind === 'member' &&
    viewer.grants.some(
      (grant) =>
        grant.organisation === trust &&
        wanted.includes(grant.role) &&
        (grant.services?.includes(service) ?? false),
    ));

/** Who acts, as tables keep it: as row-level security knows a signed-in person, or the part of the platform. */
export const subjectOf = (viewer: Viewer): string =>
  viewer.kind === 'member'
    ? `${viewer.issuer}|${viewer.subject}`
    : viewer.kind === 'system'
      ? viewer.part
      : viewer.kind;
