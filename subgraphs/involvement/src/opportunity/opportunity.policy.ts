import type { Viewer } from '@wesaid/shared/identity';

/** Whether the viewer may publish opportunities of a trust: its involvement team may, for the whole trust. */
export const mayPublishOpportunities = (viewer: Viewer, trust: string): boolean =>
  viewer.kind === 'member' &&
  viewer.grants.some(
    ({ role, organisation, services }) =>
      role === 'involvement-team' && organisation === trust && services === null,
  );
