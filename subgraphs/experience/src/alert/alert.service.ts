import { sealedContext } from '@wesaid/shared/encryption';
import { idempotencyKeyProblems, once } from '@wesaid/shared/idempotency';
import { Service } from '@wesaid/shared/server';
import { Problems, tidyText, ValidationProblem } from '@wesaid/shared/types';
import { z } from 'zod';
import { holdsService, requireRole, requireRoleAnywhere, subjectOf, workingRoles } from '../access.js';
import { lockVersion } from '../lock-version.js';
import { directoryFor } from '../organisations/directory.js';
import { settingsFor } from '../settings.js';
import { AlertSubscription } from './alert.entity.js';
import type { SubscribeToAlertsInput, UnsubscribeFromAlertsInput } from './alert.inputs.js';

const address = z.email();
const mostServices = 50;

/** Most subscriptions of one person at one trust. */
const mostSubscriptions = 20;

/** Where the sealed address of a subscription stands. */
export const alertAddress = (id: string): string => sealedContext('alert_subscription', id, 'email');

/** What members of staff want to be told of. Everybody sees and ends their own only. */
export class AlertService extends Service {
  /** The subscriptions of the viewer at a trust, oldest first. */
  mine(trust: string): Promise<AlertSubscription[]> {
    const { viewer } = this.request;
    requireRole(viewer, trust, workingRoles, 'be told what this trust hears');
    const subject = subjectOf(viewer);
    return this.request.work((em) =>
      em.find(AlertSubscription, { trustCode: trust, subject }, { orderBy: { createdAt: 'asc', id: 'asc' } }),
    );
  }

  /** Subscribes the viewer, once for each idempotency key. */
  async subscribe(input: SubscribeToAlertsInput): Promise<AlertSubscription | ValidationProblem> {
    const { viewer } = this.request;
    requireRole(viewer, input.trust, workingRoles, 'be told what this trust hears');
    const problems = [...problemsIn(input), ...(await this.serviceProblems(input))];
    if (problems.length > 0) return ValidationProblem.of(problems);
    const subject = subjectOf(viewer);
    const { idempotencyKey: key, ...body } = input;
    return this.request.work(async (em) => {
      const held = await em.count(AlertSubscription, { trustCode: input.trust, subject });
      if (held >= mostSubscriptions) {
        const message = `End one of your ${mostSubscriptions} alerts first.`;
        return ValidationProblem.of([{ path: 'kinds', code: 'TOO_MANY_ALERTS', message }]);
      }
      const { id } = await once(em, viewer, { key, body: { subscribeToAlerts: body } }, async () => {
        const alert = new AlertSubscription();
        Object.assign(alert, {
          trustCode: input.trust,
          subject,
          kinds: [...new Set(input.kinds)],
          services: input.services ? [...new Set(input.services)] : null,
          minCriticality: input.minCriticality ?? null,
          cadence: input.cadence,
          email: settingsFor(this.request).ring.seal(tidyText(input.email) ?? '', alertAddress(alert.id)),
        });
        await em.persist(alert).flush();
        return { id: alert.id };
      });
      return em.findOneOrFail(AlertSubscription, { id });
    });
  }

  /** Ends a subscription of the viewer; the address is forgotten with it. */
  async unsubscribe({ alert: id, expectedVersion }: UnsubscribeFromAlertsInput): Promise<string> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'end an alert');
    return this.request.work(async (em) => {
      const stored = { table: 'alert_subscription', what: 'alert' };
      const found = await lockVersion(em, AlertSubscription, stored, { id, expectedVersion });
      await em.remove(found).flush();
      return found.id;
    });
  }

  /** The address of a subscription. */
  addressOf({ id, email }: AlertSubscription): string {
    return settingsFor(this.request).ring.open(email, alertAddress(id));
  }

  private async serviceProblems({
    trust,
    services,
  }: SubscribeToAlertsInput): Promise<ValidationProblem['problems']> {
    const given = (services ?? []).slice(0, mostServices);
    const known = await Promise.all(
      given.map(
        async (id) =>
          holdsService(this.request.viewer, trust, id, workingRoles) &&
          (await directoryFor(this.request).serviceOf(trust, id)) === id,
      ),
    );
    return known.flatMap((fits, index) =>
      fits
        ? []
        : [{ path: `services.${index}`, code: 'SERVICE_UNKNOWN', message: 'Choose a service of yours.' }],
    );
  }
}

function problemsIn(input: SubscribeToAlertsInput): ValidationProblem['problems'] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  const { kinds, services, minCriticality, email } = input;
  problems.need(kinds.length > 0, 'kinds', 'KINDS_MISSING', 'Choose what you want to be told of.');
  const few =
    services === null || services === undefined || (services.length > 0 && services.length <= mostServices);
  problems.need(few, 'services', 'SERVICES_OUT_OF_RANGE', `Choose 1 to ${mostServices} services, or all.`);
  const level = minCriticality ?? 0;
  problems.need(level >= 0 && level <= 4, 'minCriticality', 'CRITICALITY_OUT_OF_RANGE', 'Choose 0 to 4.');
  const isAddress = address.safeParse(tidyText(email)).success && email.length <= 254;
  problems.need(isAddress, 'email', 'EMAIL_INVALID', 'Give an e-mail address such as name@example.org.');
  return problems.found;
}
