import { findByIds } from '@wesaid/shared/database';
import { once } from '@wesaid/shared/idempotency';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import {
  pageOf,
  pageSize,
  tidyText,
  ValidationProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { permitTeam } from '../involvement-team.js';
import { cursorOf, placeAfter } from './event-place.js';
import { Event } from './event.entity.js';
import { problemsIn, type PublishEventInput } from './event.input.js';

/** Publishes and finds events. */
export class EventService extends Service {
  /**
   * Publishes an event. Repeating it with the same key publishes nothing twice.
   * @returns the event, or what to put right
   * @throws UnauthenticatedError, ForbiddenError, IdempotencyKeyReusedError
   */
  async publish(input: PublishEventInput): Promise<Event | ValidationProblem> {
    const { viewer } = this.request;
    permitTeam(viewer, input.trust, 'publish events of this trust');
    const problems = problemsIn(input, new Date());
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...publishEvent } = input;
    return this.request.work(async (em) => {
      const { id } = await once(
        em,
        viewer,
        { key, body: { publishEvent: bodyOf(publishEvent) } },
        async () => {
          const event = eventOf(input);
          await em.persist(event).flush();
          return { id: event.id };
        },
      );
      return em.findOneOrFail(Event, { id });
    });
  }

  /**
   * The events of a trust: those that are not over, the next one first, for everybody; or those that are over, the last
   * one first, which exist for the involvement team only.
   */
  async list(trust: string, over: boolean, { first, after }: PageArgs): Promise<Page<Event>> {
    const limit = pageSize(first);
    const place = placeAfter(after);
    const now = new Date().toISOString();
    const [time, sign, order] = over ? ['ends_at < ?', '<', 'desc'] : ['ends_at >= ?', '>', 'asc'];
    const further = place ? `and (starts_at, id) ${sign} (?::timestamptz, ?::uuid)` : '';
    const rows = await this.request.work(async (em) => {
      const found = await em.execute<object[]>(
        `select * from event where trust_code = ? and ${time}::timestamptz ${further}
         order by starts_at ${order}, id ${order} limit ?`,
        [trust, now, ...(place ?? []), limit + 1],
      );
      return found.map((row) => em.map(Event, row));
    });
    return pageOf(rows, limit, cursorOf);
  }

  /** The events of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Event | null)[]> {
    return findByIds(references, (ids) => this.request.work((em) => em.find(Event, { id: { $in: ids } })));
  }
}

/** The same input as plain data, so that a repeat with another time is found to be another request. */
const bodyOf = (input: Omit<PublishEventInput, 'idempotencyKey'>): object => ({
  ...input,
  startsAt: input.startsAt.toISOString(),
  endsAt: input.endsAt.toISOString(),
});

const eventOf = (input: PublishEventInput): Event =>
  Object.assign(new Event(), {
    trustCode: input.trust,
    kind: input.kind,
    title: tidyText(input.title),
    description: tidyText(input.description),
    startsAt: input.startsAt,
    endsAt: input.endsAt,
    venue: tidyText(input.venue),
    online: input.online,
    url: tidyText(input.url),
    host: tidyText(input.host),
    access: tidyText(input.access),
    capacity: input.capacity ?? null,
  });
