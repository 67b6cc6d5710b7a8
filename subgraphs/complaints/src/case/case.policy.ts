import { holdsWhole, permit, type Viewer } from '@wesaid/shared/identity';

/** Whether the viewer may open and read cases of a trust: its complaints team may, for the whole trust. */
export const mayWorkOnCases = (viewer: Viewer, trust: string): boolean =>
  holdsWhole(viewer, trust, 'complaints-team');

/**
 * Lets only members of some complaints team pass. Which cases there are for them, row-level security decides.
 * @throws UnauthenticatedError, ForbiddenError
 */
export const permitTeam = (viewer: Viewer, action: string): void => {
  const may =
    viewer.kind === 'member' &&
    viewer.grants.some(({ role, services }) => role === 'complaints-team' && services === null);
  permit(viewer, may, action);
};
