import { roles, type Role } from '@wesaid/shared/identity';

/** Somebody whom the local provider lets sign in. */
export interface LocalPerson {
  readonly role: Role;
  /** ODS code of the trust or integrated care board. */
  readonly organisation: string;
}

const isRole = (role: string): role is Role => (roles as readonly string[]).includes(role);

/** The name of a person: `experience-team@RT5`. */
export const subjectOf = ({ role, organisation }: LocalPerson): string => `${role}@${organisation}`;

/** The person with a name; null when the role does not exist or the code is none. */
export function personOf(subject: string): LocalPerson | null {
  const [role = '', organisation = '', ...rest] = subject.split('@');
  return isRole(role) && /^[A-Z0-9]{1,20}$/.test(organisation) && rest.length === 0
    ? { role, organisation }
    : null;
}
