import type { Viewer } from '@wesaid/shared/identity';

/** Whether the viewer may open and read cases of a trust: its complaints team may, for the whole trust. */
export const mayWorkOnCases = (viewer: Viewer, trust: string): boolean =>
  viewer.kind === 'member' &&
  viewer.grants.some(
    ({ role, organisation, services }) =>
      role === 'complaints-team' && organisation === trust && services === null,
  );
