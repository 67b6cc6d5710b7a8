import { holds, type Role, type Viewer } from '@wesaid/shared/identity';
import { CommitteeRole } from '../committee/committee.enums.js';
import { mayManageCommittees } from '../committee/committee.policy.js';

/** People who work at the trust. Partners and involved people do not, whatever they sit on a committee as. */
const staff: readonly Role[] = [
  'experience-team',
  'experience-lead',
  'complaints-team',
  'involvement-team',
  'safety-specialist',
  'service-lead',
];

/** Whether the viewer may put a question to a committee: whoever sits on it today may. */
export const mayAsk = (places: readonly CommitteeRole[]): boolean => places.length > 0;

/** Whether the viewer answers for a committee: its chair and members who are staff do, and the safety specialists. */
export const mayAnswer = (viewer: Viewer, trust: string, places: readonly CommitteeRole[]): boolean =>
  mayManageCommittees(viewer, trust) ||
  (holds(viewer, trust, ...staff) &&
    places.some((role) => role === CommitteeRole.CHAIR || role === CommitteeRole.MEMBER));
