import { holdsWhole, type Viewer } from '@wesaid/shared/identity';

/** Whether the viewer may publish opportunities of a trust: its involvement team may, for the whole trust. */
export const mayPublishOpportunities = (viewer: Viewer, trust: string): boolean =>
  holdsWhole(viewer, trust, 'involvement-team');
