import { holdsWhole, type Viewer } from '@wesaid/shared/identity';

/** Whether the viewer may open and read cases of a trust: its complaints team may, for the whole trust. */
export const mayWorkOnCases = (viewer: Viewer, trust: string): boolean =>
  holdsWhole(viewer, trust, 'complaints-team');
