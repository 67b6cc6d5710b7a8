import { DomainError, ForbiddenError, UnauthenticatedError } from '@wesaid/shared/errors';
import { once } from '@wesaid/shared/idempotency';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import {
  decodeCursor,
  encodeCursor,
  pageOf,
  pageSize,
  todayInLondon,
  ValidationProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { isUuid } from '../uuid.js';
import { Case } from './case.entity.js';
import { problemsIn, type OpenCaseInput } from './case.input.js';
import { mayWorkOnCases } from './case.policy.js';
import { storeCase } from './case.store.js';

/** Opens and finds cases. */
export class CaseService extends Service {
  /**
   * Opens a case in the name of the team. Repeating it with the same key gives the same case.
   * @returns the case, or what to put right
   * @throws UnauthenticatedError, ForbiddenError, IdempotencyKeyReusedError
   */
  async open(input: OpenCaseInput): Promise<Case | ValidationProblem> {
    this.#permit(input.trust, 'open cases of this trust');
    const problems = problemsIn(input, todayInLondon());
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...openCase } = input;
    return this.request.work(async (em) => {
      const { id } = await once(em, this.request.viewer, { key, body: { openCase } }, () =>
        storeCase(em, openCase),
      );
      return em.findOneOrFail(Case, { id });
    });
  }

  /**
   * The cases of a trust, last opened first.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async ofTrust(trust: string, { first, after }: PageArgs): Promise<Page<Case>> {
    this.#permit(trust, 'read cases of this trust');
    const limit = pageSize(first);
    const [before] = decodeCursor(after, 1) ?? [];
    if (before !== undefined && !isUuid(before)) {
      throw new DomainError('BAD_USER_INPUT', 'Give `endCursor` of the page before as `after`.');
    }
    const cases = await this.request.work((em) =>
      em.find(
        Case,
        { trustCode: trust, ...(before && { id: { $lt: before } }) },
        { orderBy: { id: 'desc' }, limit: limit + 1 },
      ),
    );
    return pageOf(cases, limit, (found) => encodeCursor(found.id));
  }

  /** The cases of many references, in their order; null for one that the viewer must not see. */
  async byReferences(references: readonly Reference[]): Promise<(Case | null)[]> {
    const ids = references.map((reference) => String(reference['id']));
    const cases = await this.request.work((em) => em.find(Case, { id: { $in: ids.filter(isUuid) } }));
    const byId = new Map<string, Case>(cases.map((found) => [found.id, found]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  #permit(trust: string, action: string): void {
    const { viewer } = this.request;
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    if (!mayWorkOnCases(viewer, trust)) throw new ForbiddenError(action);
  }
}
