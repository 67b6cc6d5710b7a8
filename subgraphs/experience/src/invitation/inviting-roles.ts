import type { Role } from '@wesaid/shared/identity';

/** Who invites people in the name of a whole trust. Row-level security keeps the same list. */
export const invitingRoles: readonly Role[] = ['experience-team', 'experience-lead'];
