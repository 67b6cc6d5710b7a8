import { DomainError, ForbiddenError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { figureRoles, holdsService, requireRole, workingRoles } from '../access.js';
import { FollowUp } from '../follow-up/follow-up.entity.js';
import { allOf } from '../newest-first.js';
import { ServiceReference } from '../reference/service.reference.js';
import { AnsweredFeedback, ResponseMonitor, ServiceMonitor } from './response-monitor.types.js';

/** A period of a trust, or of one of its services. */
export interface AnsweredQuestion {
  readonly trust: string;
  readonly service: string | null;
  readonly from: string;
  readonly to: string;
}

type LateRow = { service: string | null; replies: number; low: number };

/** Whether a trust answers in time, and how much it answers. */
export class ResponseMonitorService extends Service {
  /** What is late now. Row-level security leaves the services of a service lead. */
  async of(trust: string, service: string | null): Promise<ResponseMonitor> {
    requireRole(this.request.viewer, trust, workingRoles, 'see what this trust has not answered');
    const on = todayInLondon();
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      ['done_on is null'],
      ['due_on < ?::date', on],
      service === null ? null : ['service_id = ?', service],
    );
    return this.request.work(async (em) => {
      const rows = await em.execute<LateRow[]>(
        `select service_id as service, count(*) filter (where reason = 'REPLY_WANTED')::int as replies,
           count(*) filter (where reason = 'LOW_SCORE')::int as low
         from follow_up where ${where} group by 1 order by count(*) desc, 1`,
        values,
      );
      const oldest = await em.execute<object[]>(
        `select * from follow_up where ${where} order by due_on, id limit 50`,
        values,
      );
      const [waiting] = await em.execute<{ count: number }[]>(
        `select count(*)::int as count from feedback_reply r join feedback f on f.trust_code = r.trust_code and f.id = r.feedback_id
         where r.trust_code = ? and r.state = 'WAITING' and (?::text is null or f.service_id = ?)`,
        [trust, service, service],
      );
      return Object.assign(new ResponseMonitor(), {
        on,
        lateReplies: rows.reduce((sum, { replies }) => sum + replies, 0),
        overdueFollowUps: rows.reduce((sum, { low }) => sum + low, 0),
        repliesToModerate: waiting?.count ?? 0,
        services: rows.map((row) =>
          Object.assign(new ServiceMonitor(), {
            service: ServiceReference.of(row.service),
            lateReplies: row.replies,
            overdueFollowUps: row.low,
          }),
        ),
        oldest: oldest.map((row) => em.map(FollowUp, row)),
      });
    });
  }

  /**
   * How much of what people answered received a reply or an action. It reads daily counts and marks of what was
   * answered, never the answers themselves.
   * @throws ForbiddenError for the whole trust when the viewer's roles open some services only
   */
  async answered({ trust, service, from, to }: AnsweredQuestion): Promise<AnsweredFeedback> {
    requireRole(this.request.viewer, trust, figureRoles, 'read the live figures of this trust');
    if (!holdsService(this.request.viewer, trust, service, figureRoles)) {
      throw new ForbiddenError('read these figures; ask for one of your services');
    }
    if (from > to || Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 10) {
      throw new DomainError('BAD_USER_INPUT', 'Give a period of at most ten years, `from` not after `to`.');
    }
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      ['day between ?::date and ?::date', from, to],
      service === null ? null : ['service_id = ?', service],
    );
    return this.request.work(async (em) => {
      const [all] = await em.execute<{ responses: number }[]>(
        `select coalesce(sum(responses), 0)::int as responses from feedback_day where ${where}`,
        values,
      );
      const [marked] = await em.execute<Pick<AnsweredFeedback, 'replied' | 'actedOn' | 'answered'>[]>(
        `select count(*) filter (where replied)::int as replied, count(*) filter (where acted)::int as "actedOn",
           count(*) filter (where replied or acted)::int as answered
         from answered_feedback where ${where}`,
        values,
      );
      const responses = all?.responses ?? 0;
      const answered = marked?.answered ?? 0;
      const percentAnswered = responses === 0 ? null : (answered / responses) * 100;
      return Object.assign(new AnsweredFeedback(), { from, to, responses, ...marked, percentAnswered });
    });
  }
}
