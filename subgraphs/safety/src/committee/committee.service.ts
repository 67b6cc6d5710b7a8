import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError, ForbiddenError, NotFoundError, UnauthenticatedError } from '@wesaid/shared/errors';
import { once } from '@wesaid/shared/idempotency';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import {
  decodeCursor,
  encodeCursor,
  pageOf,
  pageSize,
  ValidationProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { isUuid } from '../uuid.js';
import { Committee } from './committee.entity.js';
import {
  problemsInCommittee,
  problemsInMember,
  type AddCommitteeMemberInput,
  type CreateCommitteeInput,
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
    const committee = await this.#managed(input.committee, 'say who sits on this committee');
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
   * The committees on which the viewer sits today, in the order in which they were set up.
   * @throws UnauthenticatedError
   */
  async ofViewer(page: PageArgs): Promise<Page<Committee>> {
    const { viewer } = this.request;
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    return this.#page(page, async (em, after, limit) => {
      // A specialist sees every committee of the trust, so sitting on one has to be asked for.
      const rows = await em.execute<{ id: string }[]>(
        `select c.id from committee c where c.id > ? and exists (
           select from committee_member m where m.committee_id = c.id and m.person = ?
             and (now() at time zone 'Europe/London')::date between m.valid_from and coalesce(m.valid_to, 'infinity'))
         order by c.id limit ?`,
        [after, `${viewer.issuer}|${viewer.subject}`, limit],
      );
      return em.find(Committee, { id: { $in: rows.map(({ id }) => id) } }, { orderBy: { id: 'asc' } });
    });
  }

  /** The committees of a trust that the viewer may see, in the order in which they were set up. */
  async ofTrust(trust: string, page: PageArgs): Promise<Page<Committee>> {
    return this.#page(page, (em, after, limit) =>
      em.find(Committee, { trustCode: trust, id: { $gt: after } }, { orderBy: { id: 'asc' }, limit }),
    );
  }

  /**
   * Everybody who has, had or will have a place on a committee, in the order in which they were added.
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError
   */
  async members(id: string, { first, after }: PageArgs): Promise<Page<CommitteeMember>> {
    const committee = await this.#managed(id, 'read who sits on this committee');
    const limit = pageSize(first);
    const members = await this.request.work((em) =>
      em.find(
        CommitteeMember,
        { committeeId: committee.id, id: { $gt: lastOf(after) } },
        { orderBy: { id: 'asc' }, limit: limit + 1 },
      ),
    );
    return pageOf(members, limit, (member) => encodeCursor(member.id));
  }

  /** The committees of many references, in their order; null for one that the viewer must not see. */
  async byReferences(references: readonly Reference[]): Promise<(Committee | null)[]> {
    const ids = references.map((reference) => String(reference['id']));
    const committees = await this.request.work(async (em) =>
      withParents(em, await em.find(Committee, { id: { $in: ids.filter(isUuid) } })),
    );
    const byId = new Map<string, Committee>(committees.map((committee) => [committee.id, committee]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  async #page(
    { first, after }: PageArgs,
    find: (em: EntityManager, after: string, limit: number) => Promise<Committee[]>,
  ): Promise<Page<Committee>> {
    const limit = pageSize(first);
    const last = lastOf(after);
    const committees = await this.request.work(async (em) =>
      withParents(em, await find(em, last, limit + 1)),
    );
    return pageOf(committees, limit, (committee) => encodeCursor(committee.id));
  }

  /** The committee, when the viewer may manage it. One that they cannot see does not exist. */
  async #managed(id: string, action: string): Promise<Committee> {
    if (this.request.viewer.kind !== 'member') throw new UnauthenticatedError();
    const committee = await this.request.work((em) => findCommittee(em, id));
    if (!committee) throw new NotFoundError('committee');
    this.#permit(committee.trustCode, action);
    return committee;
  }

  #permit(trust: string, action: string): void {
    const { viewer } = this.request;
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    if (!mayManageCommittees(viewer, trust)) throw new ForbiddenError(action);
  }
}

const findCommittee = async (em: EntityManager, id: string): Promise<Committee | null> =>
  isUuid(id) ? em.findOne(Committee, { id }) : null;

/** The identifier after which a page begins; the least of all for the first page. */
function lastOf(after: string | null | undefined): string {
  const [last = '00000000-0000-0000-0000-000000000000'] = decodeCursor(after, 1) ?? [];
  if (!isUuid(last))
    throw new DomainError('BAD_USER_INPUT', 'Give `endCursor` of the page before as `after`.');
  return last;
}
