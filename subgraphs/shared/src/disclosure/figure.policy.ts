import { holds, permit, type Role, type Viewer } from '../identity/index.js';

/** Staff of an organisation who read its figures. */
const staff: readonly Role[] = [
  'experience-team',
  'experience-lead',
  'complaints-team',
  'involvement-team',
  'safety-specialist',
  'service-lead',
];

const action = 'read these figures';

/** Whether the viewer reads the figures of a trust: its staff, and analysts of the board that it belongs to today. */
export const mayReadFigures = (viewer: Viewer, trust: string): boolean =>
  holds(viewer, trust, ...staff) ||
  (viewer.kind === 'member' &&
    viewer.grants.some((grant) => grant.role === 'icb-analyst' && (grant.trusts ?? []).includes(trust)));

/** Whether the viewer reads figures of a whole board: its analysts, and staff of one of its trusts. */
export const mayReadBoardFigures = (viewer: Viewer, board: string, trusts: readonly string[]): boolean =>
  holds(viewer, board, 'icb-analyst') || trusts.some((trust) => holds(viewer, trust, ...staff));

/**
 * Lets only people pass who read the figures of a trust.
 * @throws UnauthenticatedError, ForbiddenError
 */
export const permitFigures = (viewer: Viewer, trust: string): void =>
  permit(viewer, mayReadFigures(viewer, trust), action);

/**
 * Lets only people pass who read figures of a whole board.
 * @param trusts the trusts of the board
 * @throws UnauthenticatedError, ForbiddenError
 */
export const permitBoardFigures = (viewer: Viewer, board: string, trusts: readonly string[]): void =>
  permit(viewer, mayReadBoardFigures(viewer, board, trusts), action);
