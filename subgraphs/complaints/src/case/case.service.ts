import { findByIds, pageById } from '@wesaid/shared/database';
import { permit } from '@wesaid/shared/identity';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import {
  calendarDay,
  decodeCursor,
  encodeCursor,
  foreignCursor,
  isUuid,
  pageOf,
  pageSize,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { CaseDesk } from './case-desk.type.js';
import { Case } from './case.entity.js';
import type { CaseSelection } from './case.enums.js';
import { mayWorkOnCases } from './case.policy.js';
import { completeCases } from './complete-cases.js';

const selections: Readonly<Record<CaseSelection, Partial<Pick<Case, 'testMode' | 'held'>>>> = {
  ORDINARY: { testMode: false, held: false },
  HELD: { testMode: false, held: true },
  TEST: { testMode: true },
};

/** Later than every day that is due: where a case stands in the list for which nothing is. */
const never = 'infinity';

/** Finds cases for the team that works on them. */
export class CaseService extends Service {
  /**
   * The cases of a trust, last opened first.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async ofTrust(trust: string, selection: CaseSelection, page: PageArgs): Promise<Page<Case>> {
    this.#permit(trust, 'read cases of this trust');
    return pageById(page, 'desc', (where, options) =>
      this.request.work(async (em) => {
        const cases = await em.find(Case, { trustCode: trust, ...selections[selection], ...where }, options);
        await completeCases(em, this.request, cases.slice(0, page.first));
        return cases;
      }),
    );
  }

  /**
   * The open cases of a trust, what is due first first, and those for which nothing is due last.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async due(trust: string, { first, after }: PageArgs): Promise<Page<Case>> {
    this.#permit(trust, 'read cases of this trust');
    const limit = pageSize(first);
    const [day, last] = placeAfter(after);
    return this.request.work(async (em) => {
      const rows = await em.execute<{ id: string; day: string }[]>(
        `select id, coalesce(due_on, 'infinity')::text as day from case_record
         where trust_code = ? and stage <> 'CLOSED' and not test_mode and not held
           and (coalesce(due_on, 'infinity'), id) > (?::date, ?::uuid)
         order by coalesce(due_on, 'infinity'), id limit ?`,
        [trust, day, last, limit + 1],
      );
      const { nodes, pageInfo } = pageOf(rows, limit, ({ id, day: due }) => encodeCursor(due, id));
      const found = await em.find(Case, { id: { $in: nodes.map(({ id }) => id) } });
      const byId = new Map(found.map((each) => [each.id, each]));
      const cases = nodes.flatMap(({ id }) => byId.get(id) ?? []);
      await completeCases(em, this.request, cases);
      return { nodes: cases, pageInfo };
    });
  }

  /** The cases of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Case | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work(async (em) => {
        const cases = await em.find(Case, { id: { $in: ids } });
        await completeCases(em, this.request, cases);
        return cases;
      }),
    );
  }

  /**
   * How much waits for the team of a trust.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async desk(trust: string): Promise<CaseDesk> {
    this.#permit(trust, 'see what waits at this trust');
    return this.request.work(async (em) => {
      const [counts] = await em.execute<object[]>(
        `select count(*) filter (where not held)::int as open,
           count(*) filter (where not held and stage = 'RECEIVED' and kind = 'COMPLAINT')::int as "toAcknowledge",
           count(*) filter (where not held and due_on < london_today())::int as overdue,
           count(*) filter (where not held and due_on between london_today() and london_today() + 7)::int
             as "dueWithinAWeek",
           count(*) filter (where held)::int as held
         from case_record where trust_code = ? and stage <> 'CLOSED' and not test_mode`,
        [trust],
      );
      return Object.assign(new CaseDesk(), counts);
    });
  }

  #permit(trust: string, action: string): void {
    const { viewer } = this.request;
    permit(viewer, mayWorkOnCases(viewer, trust), action);
  }
}

/** The place in the list of what is due after which a page begins. */
function placeAfter(cursor: string | null | undefined): readonly [day: string, id: string] {
  const place = decodeCursor(cursor, 2);
  if (!place) return ['-infinity', '00000000-0000-0000-0000-000000000000'];
  const [day = '', id = ''] = place;
  const [year = '', month = '', date = ''] = day.split('-');
  if ((day !== never && calendarDay(year, month, date) !== day) || !isUuid(id)) throw foreignCursor();
  return [day, id];
}
