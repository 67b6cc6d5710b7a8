import { findByIds, pageById } from '@wesaid/shared/database';
import { once } from '@wesaid/shared/idempotency';
import { permit } from '@wesaid/shared/identity';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { todayInLondon, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
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
  async ofTrust(trust: string, page: PageArgs): Promise<Page<Case>> {
    this.#permit(trust, 'read cases of this trust');
    return pageById(page, 'desc', (where, options) =>
      this.request.work((em) => em.find(Case, { trustCode: trust, ...where }, options)),
    );
  }

  /** The cases of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Case | null)[]> {
    return findByIds(references, (ids) => this.request.work((em) => em.find(Case, { id: { $in: ids } })));
  }

  #permit(trust: string, action: string): void {
    const { viewer } = this.request;
    permit(viewer, mayWorkOnCases(viewer, trust), action);
  }
}
