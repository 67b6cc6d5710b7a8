import { holdsWhole, type Viewer } from '@wesaid/shared/identity';

/** Whether the viewer may set up committees of a trust and say who sits on them: its safety specialists may. */
export const mayManageCommittees = (viewer: Viewer, trust: string): boolean =>
  holdsWhole(viewer, trust, 'safety-specialist');
