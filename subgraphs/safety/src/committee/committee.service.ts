import type { EntityManager } from '@mikro-orm/postgresql';
import { findByIds, lockVersion, pageById, type AfterId, type IdOptions } from '@wesaid/shared/database';
import { NotFoundError, UnauthenticatedError } from '@wesaid/shared/errors';
import { once } from '@wesaid/shared/idempotency';
import { permit } from '@wesaid/shared/identity';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { isUuid, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import { Committee } from './committee.entity.js';
import {
  problemsInCommittee,
  problemsInMember,
  type AddCommitteeMemberInput,
  type CreateCommitteeInput,
  type EndCommitteeMembershipInput,
} from './committee.input.js';
import { mayManageCommittees } from './committee.policy.js';
import { storeCommittee, storeMember } from './committee.store.js';
import { withParents } from './committee.tree.js';
import { CommitteeMember } from './committee-member.entity.js';

/** Sets up committees, says who sits on them, and finds them. The database shows nobody a committee of others. */
export class CommitteeService extends Service {
  /**
   * Sets up a committee. Repeating it with the same key gives the same committee.
   * @returns the committee, or what to put right
   * @throws UnauthenticatedError, ForbiddenError, IdempotencyKeyReusedError
   */
  async create(input: CreateCommitteeInput): Promise<Committee | ValidationProblem> {
    this.#permit(input.trust, 'set up committees of this trust');
    const { viewer } = this.request;
    const { idempotencyKey: key, ...createCommittee } = input;
    return this.request.work(async (em) => {
      const problems = problemsInCommittee(input);
      if (input.parent && (await findCommittee(em, input.parent))?.trustCode !== input.trust) {
        problems.push({
          path: 'parent',
          code: 'PARENT_UNKNOWN',
          message: 'Give a committee of the same trust.',
        });
      }
      if (problems.length > 0) return ValidationProblem.of(problems);
      const { id } = await once(em, viewer, { key, body: { createCommittee } }, () =>
        storeCommittee(em, createCommittee),
      );
      const committee = await em.findOneOrFail(Committee, { id });
      await withParents(em, [committee]);
      return committee;
    });
  }

  /**
   * Gives a person a place on a committee. Repeating it with the same key adds nobody twice.
   * @returns the place, or what to put right
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError, IdempotencyKeyReusedError
   */
  async addMember(input: AddCommitteeMemberInput): Promise<CommitteeMember | ValidationProblem> {
    const committee = await this.managed(input.committee, 'say who sits on this committee');
    const problems = problemsInMember(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...addCommitteeMember } = input;
    return this.request.work(async (em) => {
      const { id } = await once(em, this.request.viewer, { key, body: { addCommitteeMember } }, () =>
        storeMember(em, committee, addCommitteeMember),
      );
      return em.findOneOrFail(CommitteeMember, { id });
    });
  }

  /**
   * Ends a person's place on a committee, or moves its end.
   * @returns the place, or what to put right
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError, ConflictError
   */
  async endMembership(input: EndCommitteeMembershipInput): Promise<CommitteeMember | ValidationProblem> {
    const { member: id, expectedVersion, to } = input;
    const place = await this.#place(id);
    if (!place) throw new NotFoundError('place on a committee');
    this.#permit(place.trustCode, 'say who sits on this committee');
    if (to < place.from) {
      const message = 'Give the first day of the place or a later one.';
      return ValidationProblem.of([{ path: 'to', code: 'TO_BEFORE_FROM', message }]);
    }
    return this.request.work(async (em) => {
      const stored = { table: 'committee_member', what: 'place on a committee' };
      const member = await lockVersion(em, CommitteeMember, stored, { id, expectedVersion });
      member.to = to;
      return member;
    });
  }

  /**
   * The committees on which the viewer sits today, in the order in which they were set up.
   * @throws UnauthenticatedError
   */
  async ofViewer(page: PageArgs): Promise<Page<Committee>> {
    const { viewer } = this.request;
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    return this.#page(page, async (em, where, options) => {
      // A specialist sees every committee of the trust, so sitting on one has to be asked for.
      const seats = await em.execute<{ id: string }[]>(
        `select committee_id as id from committee_member where person = ?
           and (now() at time zone 'Europe/London')::date between valid_from and coalesce(valid_to, 'infinity')`,
        [`${viewer.issuer}|${viewer.subject}`],
      );
      return em.find(Committee, { $and: [{ id: { $in: seats.map(({ id }) => id) } }, where] }, options);
    });
  }

  /** The committees of a trust that the viewer may see, in the order in which they were set up. */
  async ofTrust(trust: string, page: PageArgs): Promise<Page<Committee>> {
    return this.#page(page, (em, where, options) =>
      em.find(Committee, { trustCode: trust, ...where }, options),
    );
  }

  /**
   * Everybody who has, had or will have a place on a committee, in the order in which they were added.
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError
   */
  async members(id: string, page: PageArgs): Promise<Page<CommitteeMember>> {
    const committee = await this.managed(id, 'read who sits on this committee');
    return pageById(page, 'asc', (where, options) =>
      this.request.work((em) => em.find(CommitteeMember, { committeeId: committee.id, ...where }, options)),
    );
  }

  /** The committees of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Committee | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work(async (em) => withParents(em, await em.find(Committee, { id: { $in: ids } }))),
    );
  }

  async #place(id: string): Promise<CommitteeMember | null> {
    if (this.request.viewer.kind !== 'member') throw new UnauthenticatedError();
    return isUuid(id) ? this.request.work((em) => em.findOne(CommitteeMember, { id })) : null;
  }

  #page(
    page: PageArgs,
    find: (em: EntityManager, where: AfterId, options: IdOptions) => Promise<Committee[]>,
  ): Promise<Page<Committee>> {
    return pageById(page, 'asc', (where, options) =>
      this.request.work(async (em) => withParents(em, await find(em, where, options))),
    );
  }

  /**
   * The committee, when the viewer may manage it. One that they cannot see does not exist.
   * @param action what is refused otherwise, as a verb phrase
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError
   */
  async managed(id: string, action: string): Promise<Committee> {
    if (this.request.viewer.kind !== 'member') throw new UnauthenticatedError();
    const committee = await this.request.work((em) => findCommittee(em, id));
    if (!committee) throw new NotFoundError('committee');
    this.#permit(committee.trustCode, action);
    return committee;
  }

  #permit(trust: string, action: string): void {
    const { viewer } = this.request;
    permit(viewer, mayManageCommittees(viewer, trust), action);
  }
}

const findCommittee = async (em: EntityManager, id: string): Promise<Committee | null> =>
  isUuid(id) ? em.findOne(Committee, { id }) : null;
