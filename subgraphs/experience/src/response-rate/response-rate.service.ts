import { ForbiddenError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { figureRoles, holdsService, requireRole } from '../access.js';
import { allOf } from '../newest-first.js';
import type { CareSetting } from '../reference/care-setting.js';
import type { Counted } from './response-rate.js';
import type { Months } from './whole-months.js';

/** Who could answer and who did, of one service in one month. The two are counted each by itself and never joined. */
export interface ServiceMonth extends Counted {
  readonly month: string;
  readonly service: string;
  readonly setting: CareSetting;
  readonly invited: number;
  readonly syntheticEligible: number;
}

/** Counts of people who could answer beside counts of answers, by service and month. */
export class ResponseRateService extends Service {
  private readonly asked = new Map<string, Promise<ServiceMonth[]>>();

  /**
   * The services and months of a trust of which it is known how many people could answer. Asked for once in a request.
   * @param service null for the whole trust
   * @throws ForbiddenError for the whole trust when the viewer's roles open some services only
   */
  counts(trust: string, service: string | null, months: Months): Promise<ServiceMonth[]> {
    const { viewer } = this.request;
    requireRole(viewer, trust, figureRoles, 'read the live figures of this trust');
    if (!holdsService(viewer, trust, service, figureRoles))
      throw new ForbiddenError('read these figures; ask for one of your services');
    const key = JSON.stringify([trust, service, months.first, months.last]);
    const counted = this.asked.get(key) ?? this.read(trust, service, months);
    this.asked.set(key, counted);
    return counted;
  }

  private read(trust: string, service: string | null, { first, last }: Months): Promise<ServiceMonth[]> {
    const { where, values } = allOf(
      ['m.trust_code = ?', trust],
      ['m.month between ?::date and ?::date', first, last],
      service === null ? null : ['m.service_id = ?', service],
    );
    return this.request.work((em) =>
      em.execute<ServiceMonth[]>(
        `select m.month::text as month, m.service_id as service, m.setting, m.eligible, m.invited,
           m.synthetic_eligible as "syntheticEligible",
           (select coalesce(sum(d.responses), 0)::int from feedback_day d
             where d.trust_code = m.trust_code and d.service_id = m.service_id
               and d.day >= m.month and d.day < m.month + interval '1 month') as responses
         from eligible_month m where ${where} order by m.month, m.service_id`,
        values,
      ),
    );
  }
}
