import { Service } from '@wesaid/shared/server';
import DataLoader from 'dataloader';
import { Committee } from './committee.entity.js';
import { CommitteeRole } from './committee.enums.js';
import type { CommitteeComposition } from './committee-composition.type.js';

interface Count {
  readonly committee: string;
  readonly role: CommitteeRole;
  readonly members: number;
}

/** What is below committees that the viewer sees, and who they are made of. */
export class CommitteeTreeService extends Service {
  private readonly below = new DataLoader((ids: readonly string[]) => this.#childrenOf(ids));
  private readonly made = new DataLoader((ids: readonly string[]) => this.#compositionsOf(ids));

  /** The committees that report to one, as far as the viewer may see them, in the order in which they were set up. */
  async children(parent: Committee): Promise<Committee[]> {
    const children = await this.below.load(parent.id);
    for (const child of children) child.parent = parent;
    return children;
  }

  /** How many people sit on a committee today, by role. The committee must be one that the viewer was given. */
  composition({ id }: Committee): Promise<CommitteeComposition[]> {
    return this.made.load(id);
  }

  async #childrenOf(ids: readonly string[]): Promise<Committee[][]> {
    const children = await this.request.work((em) =>
      em.find(Committee, { parentId: { $in: [...ids] } }, { orderBy: { id: 'asc' } }),
    );
    return ids.map((id) => children.filter(({ parentId }) => parentId === id));
  }

  // Who sits on a committee is for its specialists to see, but how many is for everybody on it: counted as the system.
  async #compositionsOf(ids: readonly string[]): Promise<CommitteeComposition[][]> {
    const counts = await this.request.asSystem('composition').work((em) =>
      em.execute<Count[]>(
        `select committee_id as committee, role, count(distinct person)::int as members from committee_member
         where committee_id in (?)
           and (now() at time zone 'Europe/London')::date between valid_from and coalesce(valid_to, 'infinity')
         group by committee_id, role`,
        [ids],
      ),
    );
    return ids.map((id) =>
      Object.values(CommitteeRole).map((role) => {
        const found = counts.find((count) => count.committee === id && count.role === role);
        return { role, members: found?.members ?? 0 };
      }),
    );
  }
}
