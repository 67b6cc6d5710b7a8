import { roles, type Role } from '@wesaid/shared/identity';
import { ImportError } from '@wesaid/shared/import';
import { Service } from '@wesaid/shared/server';
import { v7 } from 'uuid';
import { requireSystem } from '../access/require.js';

/** A role that one person has at one organisation. */
export interface MembershipOf {
  /** Address of the OpenID provider that knows the person. */
  readonly issuer: string;
  /** What that provider calls the person. */
  readonly subject: string;
  readonly organisation: string;
  readonly role: Role;
}

/** Roles that people hold at integrated care boards; all others are held at trusts. */
export const boardRoles: readonly Role[] = ['icb-analyst'];

/**
 * Reads `<role>@<code>`, the name of a person at the local OpenID provider.
 * @throws ImportError when it is not written so, or there is no such role
 */
export function personOf(name: string): Pick<MembershipOf, 'subject' | 'role' | 'organisation'> {
  const [roleName, organisation, ...rest] = name.split('@');
  const role = roles.find((known) => known === roleName);
  if (!organisation || rest.length > 0)
    throw new ImportError(`Write <role>@<code>, such as experience-team@RT5, not "${name}".`);
  if (!role) throw new ImportError(`There is no role "${roleName}". The roles are ${roles.join(', ')}.`);
  return { subject: name, role, organisation };
}

/** Gives memberships and ends them. */
export class MembershipRegister extends Service {
  /**
   * Gives a membership to somebody who does not have it.
   * @throws ImportError when the organisation is not known, or the role is not one that people hold there
   */
  async grant(membership: MembershipOf): Promise<void> {
    requireSystem(this.request.viewer, 'give memberships');
    const { organisation, role } = membership;
    const kinds = await this.request.work((em) =>
      em.execute<{ kind: string }[]>(
        `select 'trust' as kind from trust where ods_code = ?
         union all select 'board' from integrated_care_board where ods_code = ?`,
        [organisation, organisation],
      ),
    );
    if (kinds.length === 0) {
      throw new ImportError(
        `No trust and no integrated care board has the code ${organisation}. Import the lists that hold it first.`,
      );
    }
    const isForBoards = boardRoles.includes(role);
    if (!kinds.some(({ kind }) => (kind === 'board') === isForBoards)) {
      const place = isForBoards
        ? 'an integrated care board, and this is a trust'
        : 'a trust, and this is an integrated care board';
      throw new ImportError(`${organisation} has no ${role}: that is a role at ${place}.`);
    }
    await this.grantAll([membership], 'in force');
  }

  /**
   * Gives many memberships at once.
   * @param unless `in force`: to everybody who has it not now; `ever`: to everybody who never had it, so that what was
   *   ended stays so
   */
  async grantAll(memberships: readonly MembershipOf[], unless: 'in force' | 'ever'): Promise<void> {
    requireSystem(this.request.viewer, 'give memberships');
    const rows = memberships.map((membership) => ({ ...membership, id: v7() }));
    await this.request.work((em) =>
      em.execute(
        `insert into membership (id, issuer, subject, organisation, role)
         select id, issuer, subject, organisation, role
         from jsonb_to_recordset(?::jsonb) as t(id uuid, issuer text, subject text, organisation text, role text)
         where not exists (select from membership m
           where m.issuer = t.issuer and m.subject = t.subject and m.organisation = t.organisation and m.role = t.role
             and (${unless === 'ever' ? 'true' : '(m.valid_to is null or m.valid_to > now())'}))
         on conflict do nothing`,
        [JSON.stringify(rows)],
      ),
    );
  }

  /** Ends a membership now. Ending it again changes nothing. */
  async end({ issuer, subject, organisation, role }: MembershipOf): Promise<void> {
    requireSystem(this.request.viewer, 'end memberships');
    await this.request.work((em) =>
      em.execute(
        `update membership set valid_to = now()
         where issuer = ? and subject = ? and organisation = ? and role = ? and (valid_to is null or valid_to > now())`,
        [issuer, subject, organisation, role],
      ),
    );
  }
}
