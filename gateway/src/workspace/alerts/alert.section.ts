import { Form } from '../form.js';
import { ownServices, workingRoles } from '../own-services.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import {
  myAlertsDocument,
  subscribeToAlertsDocument,
  unsubscribeFromAlertsDocument,
} from './alert.documents.js';
import { alertPage, type Alert } from './alert.page.js';

async function show(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const [{ myAlerts }, services] = await Promise.all([
    visit.ask<{ myAlerts: Alert[] }>(myAlertsDocument, { trust: visit.organisation }),
    ownServices(visit),
  ]);
  return {
    title: 'Alerts',
    main: alertPage(visit, myAlerts, services, form),
    ...(form ? { status: form.status } : {}),
  };
}

/** What somebody wants to be told of by e-mail. */
export const alertSection: WorkspaceSection = {
  path: '/alerts',
  title: 'Alerts',
  roles: workingRoles,
  confirmations: { begun: 'You will get this alert.', ended: 'The alert is ended.' },
  waiting: async () => [],
  routes: [
    reads('/alerts', (visit) => show(visit)),
    takes('/alerts', async (visit) => {
      const services = visit.chosen('services');
      const level = Number.parseInt(visit.typed('minCriticality'), 10);
      const { form } = await visit.send(subscribeToAlertsDocument, {
        input: {
          idempotencyKey: visit.form().idempotencyKey,
          trust: visit.organisation,
          kinds: visit.chosen('kinds'),
          cadence: visit.typed('cadence') || 'DAILY',
          services: services.length > 0 ? services : null,
          minCriticality: Number.isNaN(level) ? null : level,
          email: visit.typed('email'),
        },
      });
      return form ? show(visit, form) : { to: '/alerts', said: 'begun' };
    }),
    takes('/alerts/:id/end', async (visit) => {
      const { form } = await visit.send(unsubscribeFromAlertsDocument, {
        input: { alert: visit.param('id'), expectedVersion: visit.expectedVersion },
      });
      return form ? show(visit, new Form({ setback: form.setback })) : { to: '/alerts', said: 'ended' };
    }),
  ],
};
