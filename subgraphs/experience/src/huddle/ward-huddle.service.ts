import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFoundError } from '@wesaid/shared/errors';
import { organisationsOf } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { holdsService, requireRoleAnywhere, workingRoles } from '../access.js';
import { Action } from '../action/action.entity.js';
import { complete } from '../feedback/complete-feedback.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { FollowUp } from '../follow-up/follow-up.entity.js';
import { RatingCount } from '../friends-and-family-test/friends-and-family-test.types.js';
import { directoryFor } from '../organisations/directory.js';
import { ServiceReference } from '../reference/service.reference.js';
import { WardHuddle } from './ward-huddle.type.js';

const most = 50;
const dayMillis = 24 * 60 * 60_000;

/** What a ward talks about in the morning. */
export class WardHuddleService extends Service {
  /**
   * The huddle of one service.
   * @throws NotFoundError when the service is at no trust where the viewer works with feedback
   */
  async of(id: string): Promise<WardHuddle> {
    const { viewer } = this.request;
    requireRoleAnywhere(viewer, workingRoles, 'see the huddle of a ward');
    const found = await this.find(id, organisationsOf(viewer, ...workingRoles));
    const since = new Date(Date.now() - dayMillis);
    return this.request.work(async (em) => {
      const place = [found.trust, found.service];
      const feedback = await recent(em, [...place, since.toISOString()]);
      const ratings = await counted(em, [...place, since.toISOString()]);
      return Object.assign(new WardHuddle(), {
        service: ServiceReference.of(found.service),
        since,
        responses: ratings.reduce((sum, { responses }) => sum + responses, 0),
        ratings: ratings.filter(({ rating }) => rating !== null),
        feedback,
        openActions: await read(
          em,
          Action,
          `action where trust_code = ? and service_id = ? and withdrawn_at is null and status <> 'DONE'
           order by published_at desc, id desc`,
          place,
        ),
        openFollowUps: await read(
          em,
          FollowUp,
          'follow_up where trust_code = ? and service_id = ? and done_on is null order by due_on, id',
          place,
        ),
      });
    });
  }

  private async find(
    id: string,
    trusts: readonly string[],
  ): Promise<{ readonly trust: string; readonly service: string }> {
    for (const trust of trusts) {
      const service = await directoryFor(this.request).serviceOf(trust, id);
      if (service === null) continue;
      if (holdsService(this.request.viewer, trust, service, workingRoles)) return { trust, service };
    }
    throw new NotFoundError('service');
  }
}

async function read<Row extends object>(
  em: EntityManager,
  entity: new () => Row,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const rows = await em.execute<object[]>(`select * from ${sql} limit ${most}`, [...values]);
  return rows.map((row) => em.map(entity, row) as Row);
}

const ofTheDay = `feedback where trust_code = ? and service_id = ? and received_at > ?::timestamptz
  and not test_mode and not held`;

async function recent(em: EntityManager, values: readonly unknown[]): Promise<Feedback[]> {
  const sql = `${ofTheDay} order by needs_attention desc, received_at desc, id desc`;
  const feedback = await read(em, Feedback, sql, values);
  await complete(em, feedback);
  return feedback;
}

async function counted(em: EntityManager, values: readonly unknown[]): Promise<RatingCount[]> {
  const rows = await em.execute<RatingCount[]>(
    `select rating, count(*)::int as responses from ${ofTheDay} group by rating order by rating`,
    [...values],
  );
  return rows.map((row) => Object.assign(new RatingCount(), row));
}
