import { Service } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { Event } from '../event/event.entity.js';
import { Interest } from '../interest/interest.entity.js';
import { InterestState } from '../interest/interest.enums.js';
import { Involvee } from '../involvee/involvee.entity.js';
import { InvolveeState } from '../involvee/involvee.enums.js';
import { permitTeam } from '../involvement-team.js';
import { Opportunity } from '../opportunity/opportunity.entity.js';
import { openOn } from '../opportunity/opportunity.store.js';
import { InvolvementDesk } from './involvement-desk.type.js';

/** Counts what waits for the involvement team of a trust. */
export class InvolvementDeskService extends Service {
  /**
   * The desk of a trust.
   * @throws UnauthenticatedError, ForbiddenError
   */
  of(trust: string): Promise<InvolvementDesk> {
    permitTeam(this.request.viewer, trust, 'see the desk of the involvement team of this trust');
    const trustCode = trust;
    const ordinary = { trustCode, held: false, testMode: false };
    return this.request.work(async (em) =>
      Object.assign(new InvolvementDesk(), {
        newInterests: await em.count(Interest, { ...ordinary, state: InterestState.NEW }),
        openOpportunities: await em.count(Opportunity, { trustCode, ...openOn(todayInLondon()) }),
        upcomingEvents: await em.count(Event, { trustCode, endsAt: { $gte: new Date() } }),
        involvees: await em.count(Involvee, { ...ordinary, state: { $ne: InvolveeState.LEFT } }),
      }),
    );
  }
}
