import { UnauthenticatedError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { encodeCursor, pageOf, pageSize, type Page, type PageArgs } from '@wesaid/shared/types';
import { requireRole, requireSystem } from '../access/require.js';
import { identifierOfCursor } from '../identifiers/identifier.js';
import type { Trust } from '../trust/trust.entity.js';
import type { Grant } from './grant.type.js';
import { Membership } from './membership.entity.js';

/** Who may do what. Ending a membership takes effect as soon as the gateway asks again, within a minute. */
export class MembershipService extends Service {
  /** The memberships of a person that are in force now. For the gateway only. */
  async grantsOf(issuer: string, subject: string): Promise<Grant[]> {
    requireSystem(this.request.viewer, 'read the memberships of other people');
    return this.request.work((em) =>
      em.execute<Grant[]>(
        `select role, organisation, services from membership
         where issuer = ? and subject = ? and valid_from <= now() and (valid_to is null or valid_to > now())
         order by organisation, role`,
        [issuer, subject],
      ),
    );
  }

  /** The viewer's own memberships, ended ones included, newest first. */
  async mine({ first, after }: PageArgs): Promise<Page<Membership>> {
    const { viewer } = this.request;
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    return this.#page({ issuer: viewer.issuer, subject: viewer.subject }, first, after);
  }

  /** The memberships at a trust, ended ones included, newest first. For its web team. */
  async ofTrust(trust: Trust, { first, after }: PageArgs): Promise<Page<Membership>> {
    requireRole(this.request.viewer, trust.odsCode, ['web-team'], 'see who is a member of this trust');
    return this.#page({ organisation: trust.odsCode }, first, after);
  }

  async #page(where: object, first: number, after: string | null | undefined): Promise<Page<Membership>> {
    const limit = pageSize(first);
    const before = identifierOfCursor(after);
    const rows = await this.request.work((em) =>
      em.find(Membership, { ...where, ...(before ? { id: { $lt: before } } : {}) }, { orderBy: { id: 'desc' }, limit: limit + 1 }),
    );
    return pageOf(rows, limit, (membership) => encodeCursor(membership.id));
  }
}
