import type { EntityManager } from '@mikro-orm/postgresql';
import { findByIds, lockVersion } from '@wesaid/shared/database';
import { NotFoundError, UnauthenticatedError } from '@wesaid/shared/errors';
import { once } from '@wesaid/shared/idempotency';
import { permit } from '@wesaid/shared/identity';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { isUuid, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import DataLoader from 'dataloader';
import { mayManageCommittees } from '../committee/committee.policy.js';
import { CommitteeService } from '../committee/committee.service.js';
import { withContents } from './meeting.contents.js';
import { Meeting } from './meeting.entity.js';
import {
  problemsInAgenda,
  problemsInMeeting,
  type ScheduleMeetingInput,
  type SetAgendaInput,
} from './meeting.input.js';
import { newMeeting, storeAgenda } from './meeting.store.js';
import { pageByStart } from './page-by-start.js';

const stored = { table: 'meeting', what: 'meeting' };

/** Prepares meetings of committees and finds them. The database shows nobody a meeting of a committee of others. */
export class MeetingService extends Service {
  private readonly loader = new DataLoader((ids: readonly string[]) =>
    this.byReferences(ids.map((id) => ({ id }))),
  );

  /**
   * Schedules a meeting. Repeating it with the same key gives the same meeting.
   * @returns the meeting, or what to put right
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError, IdempotencyKeyReusedError
   */
  async schedule(input: ScheduleMeetingInput): Promise<Meeting | ValidationProblem> {
    const committees = this.request.get(CommitteeService);
    const committee = await committees.managed(input.committee, 'schedule meetings of this committee');
    const problems = problemsInMeeting(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...scheduleMeeting } = input;
    return this.request.work(async (em) => {
      const { id } = await once(em, this.request.viewer, { key, body: { scheduleMeeting } }, async () => {
        const meeting = newMeeting(committee, scheduleMeeting);
        await em.persist(meeting).flush();
        return { id: meeting.id };
      });
      return complete(em, await em.findOneOrFail(Meeting, { id }));
    });
  }

  /**
   * Makes the agenda of a meeting what is given.
   * @returns the meeting, or what to put right
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError, ConflictError
   */
  async setAgenda(input: SetAgendaInput): Promise<Meeting | ValidationProblem> {
    const { id } = await this.managed(input.meeting, 'set the agenda of this meeting');
    const problems = problemsInAgenda(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { expectedVersion, items } = input;
    return this.request.work(async (em) => {
      const meeting = await lockVersion(em, Meeting, stored, { id, expectedVersion });
      await storeAgenda(em, meeting, items);
      return complete(em, meeting);
    });
  }

  /** The meetings of a committee that the viewer was given, the last first. */
  ofCommittee(committeeId: string, page: PageArgs): Promise<Page<Meeting>> {
    return pageByStart(page, 'desc', (where, options) =>
      this.request.work(async (em) =>
        withContents(em, await em.find(Meeting, { $and: [{ committeeId }, where] }, options)),
      ),
    );
  }

  /**
   * The meetings that are not over, of all committees that the viewer sees, the next first.
   * @throws UnauthenticatedError
   */
  async upcoming(page: PageArgs): Promise<Page<Meeting>> {
    if (this.request.viewer.kind !== 'member') throw new UnauthenticatedError();
    return pageByStart(page, 'asc', (where, options) =>
      this.request.work(async (em) =>
        withContents(em, await em.find(Meeting, { $and: [{ endsAt: { $gt: new Date() } }, where] }, options)),
      ),
    );
  }

  /** The meetings of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Meeting | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work(async (em) => withContents(em, await em.find(Meeting, { id: { $in: ids } }))),
    );
  }

  /** One meeting; null when the viewer must not see it. Asked for many, it reads them in one go. */
  find(id: string): Promise<Meeting | null> {
    return this.loader.load(id);
  }

  /**
   * The meeting, when the viewer may prepare it. One that they cannot see does not exist.
   * @param action what is refused otherwise, as a verb phrase
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError
   */
  async managed(id: string, action: string): Promise<Meeting> {
    const { viewer } = this.request;
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    const meeting = isUuid(id) ? await this.request.work((em) => em.findOne(Meeting, { id })) : null;
    if (!meeting) throw new NotFoundError('meeting');
    permit(viewer, mayManageCommittees(viewer, meeting.trustCode), action);
    return meeting;
  }
}

async function complete(em: EntityManager, meeting: Meeting): Promise<Meeting> {
  await withContents(em, [meeting]);
  return meeting;
}
