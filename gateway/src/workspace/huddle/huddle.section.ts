import { ownServices, workingRoles } from '../own-services.js';
import { reads, type WorkspaceSection } from '../workspace-section.js';
import { wardHuddleDocument } from './huddle.documents.js';
import { huddlePage, type Huddle } from './huddle.page.js';

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
