import { pageById } from '@wesaid/shared/database';
import { permit } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import type { Page, PageArgs } from '@wesaid/shared/types';
import type { Case } from '../case/case.entity.js';
import { mayWorkOnCases } from '../case/case.policy.js';
import { CaseReading } from './case-reading.entity.js';

/** Shows who has read a case. */
export class ReadingService extends Service {
  /**
   * The readings of a case, the last first.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async ofCase({ id: caseId, trustCode }: Case, page: PageArgs): Promise<Page<CaseReading>> {
    permit(this.request.viewer, mayWorkOnCases(this.request.viewer, trustCode), 'see who read this case');
    return pageById(page, 'desc', (where, options) =>
      this.request.work((em) => em.find(CaseReading, { caseId, ...where }, options)),
    );
  }
}
