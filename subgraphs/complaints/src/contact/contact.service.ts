import { pageById } from '@wesaid/shared/database';
import { NotFoundError } from '@wesaid/shared/errors';
import { once } from '@wesaid/shared/idempotency';
import { permit } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { isUuid, tidyText, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import { Case } from '../case/case.entity.js';
import { mayWorkOnCases, permitTeam } from '../case/case.policy.js';
import { completeCases } from '../case/complete-cases.js';
import { CaseContact } from './case-contact.entity.js';
import { addContact, openContact } from './contact.store.js';
import { contactProblems, type RecordCaseContactInput } from './record-contact.input.js';

/** Records and shows when the team and a person were in contact. */
export class ContactService extends Service {
  /**
   * The contacts of a case, the last first.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async ofCase({ id: caseId, trustCode }: Case, page: PageArgs): Promise<Page<CaseContact>> {
    permit(this.request.viewer, mayWorkOnCases(this.request.viewer, trustCode), 'read this case');
    return pageById(page, 'desc', (where, options) =>
      this.request.work(async (em) => {
        const contacts = await em.find(CaseContact, { caseId, ...where }, options);
        return contacts.map((contact) => openContact(this.request, contact));
      }),
    );
  }

  /**
   * Records a contact. Repeating it with the same key records it once.
   * @throws UnauthenticatedError, ForbiddenError, NotFoundError, IdempotencyKeyReusedError
   */
  async record(input: RecordCaseContactInput): Promise<Case | ValidationProblem> {
    const { viewer } = this.request;
    permitTeam(viewer, 'work on a case');
    const problems = contactProblems(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...recordCaseContact } = input;
    return this.request.work(async (em) => {
      const found = isUuid(input.case) ? await em.findOne(Case, { id: input.case }) : null;
      if (!found) throw new NotFoundError('case');
      await once(em, viewer, { key, body: { recordCaseContact } }, async () => {
        const note = tidyText(input.note) ?? '';
        return { id: addContact(em, this.request, found, input.channel, note).id };
      });
      await completeCases(em, this.request, [found]);
      return found;
    });
  }
}
