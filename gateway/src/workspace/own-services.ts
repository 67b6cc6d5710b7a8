import type { Role } from '@wesaid/shared/identity';
import type { Choice } from './fields.js';
import { readServices, type ServiceName } from './services.js';
import type { Visit } from './visit.js';

/** Who works with what people told a trust. */
export const workingRoles: readonly Role[] = ['experience-team', 'experience-lead', 'service-lead'];

/** The wards and services that somebody works for: all of the trust, or those of a lead. */
export async function readOwnServices(visit: Visit): Promise<readonly ServiceName[]> {
  const grants = visit.member.grants.filter(
    ({ organisation, role }) => organisation === visit.organisation && workingRoles.includes(role),
  );
  const own = new Set(grants.flatMap(({ services }) => services ?? []));
  const all = grants.some(({ services }) => services === null);
  return (await readServices(visit)).filter(({ id }) => all || own.has(id));
}

/** The same as choices. */
export const ownServices = async (visit: Visit): Promise<readonly Choice[]> =>
  (await readOwnServices(visit)).map(({ id, name }) => ({ value: id, label: name }));
