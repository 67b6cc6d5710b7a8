import { pageById } from '@wesaid/shared/database';
import { UnauthenticatedError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { todayInLondon, type Page, type PageArgs } from '@wesaid/shared/types';
import { requireRole, requireSystem } from '../access/require.js';
import type { Trust } from '../trust/trust.entity.js';
import type { Grant } from './grant.type.js';
import { Membership } from './membership.entity.js';
import { boardRoles } from './membership.register.js';

/** Who may do what. Ending a membership takes effect as soon as the gateway asks again, within a minute. */
export class MembershipService extends Service {
  /** The memberships of a person that are in force now. For the gateway only. */
  async grantsOf(issuer: string, subject: string): Promise<Grant[]> {
    requireSystem(this.request.viewer, 'read the memberships of other people');
    const today = todayInLondon();
    return this.request.work((em) =>
      em.execute<Grant[]>(
        `select role, organisation, services,
           case when role in (select jsonb_array_elements_text(?::jsonb)) then array(
             select trust_code from trust_board where board_code = organisation
               and trust_board.valid_from <= ?::date
               and (trust_board.valid_to is null or trust_board.valid_to >= ?::date)
             order by trust_code) end as trusts
         from membership
         where issuer = ? and subject = ? and valid_from <= now() and (valid_to is null or valid_to > now())
         order by organisation, role`,
        [JSON.stringify(boardRoles), today, today, issuer, subject],
      ),
    );
  }

  /** The viewer's own memberships, ended ones included, newest first. */
  async mine(page: PageArgs): Promise<Page<Membership>> {
    const { viewer } = this.request;
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    return this.#page({ issuer: viewer.issuer, subject: viewer.subject }, page);
  }

  /** The memberships at a trust, ended ones included, newest first. For its web team. */
  async ofTrust(trust: Trust, page: PageArgs): Promise<Page<Membership>> {
    requireRole(this.request.viewer, trust.odsCode, ['web-team'], 'see who is a member of this trust');
    return this.#page({ organisation: trust.odsCode }, page);
  }

  #page(owner: object, page: PageArgs): Promise<Page<Membership>> {
    return pageById(page, 'desc', (where, options) =>
      this.request.work((em) => em.find(Membership, { ...owner, ...where }, options)),
    );
  }
}
