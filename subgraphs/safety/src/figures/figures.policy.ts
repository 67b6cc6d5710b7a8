import type { Viewer } from '@wesaid/shared/identity';
import { mayManageCommittees } from '../committee/committee.policy.js';

/** Whether the viewer learns how many committees a trust has: its safety specialists, and analysts of its board. */
export const mayCountCommittees = (viewer: Viewer, trust: string): boolean =>
  mayManageCommittees(viewer, trust) ||
  (viewer.kind === 'member' &&
    viewer.grants.some((grant) => grant.role === 'icb-analyst' && (grant.trusts ?? []).includes(trust)));
