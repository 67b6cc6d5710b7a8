import type { Role } from '@wesaid/shared/identity';
import type { Choice } from '../fields.js';
import { readServices } from '../services.js';
import type { Visit } from '../visit.js';
import { reads, type WorkspaceSection } from '../workspace-section.js';
import { wardHuddleDocument } from './huddle.documents.js';
import { huddlePage, type Huddle } from './huddle.page.js';

const workingRoles: readonly Role[] = ['experience-team', 'experience-lead', 'service-lead'];

/** The wards and services that somebody works for: all of the trust, or those of a lead. */
async function ownServices(visit: Visit): Promise<readonly Choice[]> {
  const grants = visit.member.grants.filter(
    ({ organisation, role }) => organisation === visit.organisation && workingRoles.includes(role),
  );
  const own = new Set(grants.flatMap(({ services }) => services ?? []));
  const all = grants.some(({ services }) => services === null);
  return (await readServices(visit))
    .filter(({ id }) => all || own.has(id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** What a ward talks about every day. */
export const huddleSection: WorkspaceSection = {
  path: '/huddle',
  title: 'Huddle',
  roles: workingRoles,
  confirmations: {},
  waiting: async () => [],
  routes: [
    reads('/huddle', async (visit) => {
      const services = await ownServices(visit);
      // Who works for one ward need not choose it.
      const chosen = visit.query('service') || (services.length === 1 ? (services[0]?.value ?? '') : '');
      const found =
        chosen === ''
          ? null
          : await visit.ask<{ wardHuddle: Huddle }>(wardHuddleDocument, { service: chosen });
      return { title: 'Daily huddle', main: huddlePage(visit, services, chosen, found?.wardHuddle ?? null) };
    }),
  ],
};
