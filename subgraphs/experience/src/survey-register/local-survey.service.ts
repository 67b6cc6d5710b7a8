import type { EntityManager } from '@mikro-orm/postgresql';
import { pageById } from '@wesaid/shared/database';
import { ForbiddenError } from '@wesaid/shared/errors';
import { idempotencyKeyProblems, once } from '@wesaid/shared/idempotency';
import { Service } from '@wesaid/shared/server';
import {
  isUuid,
  Problems,
  tidyText,
  todayInLondon,
  ValidationProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { holdsService, requireRole, requireRoleAnywhere, workingRoles } from '../access.js';
import { subjectOf } from '../acting.js';
import { lockVersion } from '../lock-version.js';
import { chosenService } from '../organisations/chosen-service.js';
import { Questionnaire } from '../questionnaire/questionnaire.entity.js';
import { LocalSurvey, SurveyDecision } from './local-survey.entity.js';
import type { DecideSurveyInput, RegisterSurveyInput } from './local-survey.inputs.js';

const stored = { table: 'local_survey', what: 'survey' };
const longest = { name: 200, owner: 200, purpose: 500, reason: 500 };

/** Every survey that a trust found in its services, and what becomes of it. */
export class LocalSurveyService extends Service {
  /** One page of the register, first found first. */
  async list(trust: string, page: PageArgs): Promise<Page<LocalSurvey>> {
    requireRole(this.request.viewer, trust, workingRoles, 'read the register of surveys of this trust');
    return pageById(page, 'asc', (where, options) =>
      this.request.work((em) => em.find(LocalSurvey, { $and: [{ trustCode: trust }, where] }, options)),
    );
  }

  /** One survey; null when there is none, or when it is not the viewer's to see. */
  async find(id: string): Promise<LocalSurvey | null> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'read the register of surveys of a trust');
    return isUuid(id) ? this.request.work((em) => em.findOne(LocalSurvey, { id })) : null;
  }

  /** Adds a survey to the register, once for each idempotency key. */
  async register(input: RegisterSurveyInput): Promise<LocalSurvey | ValidationProblem> {
    const { viewer } = this.request;
    requireRole(viewer, input.trust, workingRoles, 'register a survey of this trust');
    const { serviceId, problems: unknown } = await chosenService(this.request, input.trust, input.service);
    if (unknown.length === 0 && !holdsService(viewer, input.trust, serviceId, workingRoles)) {
      throw new ForbiddenError('register a survey of a service that is not yours');
    }
    const problems = new Problems([...idempotencyKeyProblems(input.idempotencyKey), ...unknown]);
    for (const path of ['name', 'owner', 'purpose'] as const) {
      problems.needText(path, input[path], longest[path], 'Write this, please.');
    }
    problems.need(input.responses >= 0, 'responses', 'RESPONSES_NEGATIVE', 'Give a number from 0.');
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    const { idempotencyKey: key, ...registerSurvey } = input;
    return this.request.work(async (em) => {
      const { id } = await once<{ id: string }>(em, viewer, { key, body: { registerSurvey } }, async () => {
        const survey = Object.assign(new LocalSurvey(), {
          trustCode: input.trust,
          serviceId,
          name: tidyText(input.name) ?? '',
          owner: tidyText(input.owner) ?? '',
          purpose: tidyText(input.purpose) ?? '',
          responses: input.responses,
        });
        await em.persist(survey).flush();
        return { id: survey.id };
      });
      return em.findOneOrFail(LocalSurvey, { id });
    });
  }

  /** Decides what becomes of a survey, in place of what was decided before. */
  async decide(input: DecideSurveyInput): Promise<LocalSurvey | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'decide what becomes of a survey');
    const problems = new Problems();
    problems.needText('reason', input.reason ?? '', longest.reason);
    return this.request.work(async (em) => {
      const { survey: id, expectedVersion, decision } = input;
      const survey = await lockVersion(em, LocalSurvey, stored, { id, expectedVersion });
      await needTarget(em, problems, input, survey);
      if (problems.found.length > 0) {
        em.clear();
        return ValidationProblem.of(problems.found);
      }
      survey.decision = decision;
      survey.reason = tidyText(input.reason);
      survey.mergedIntoSurvey = input.mergeIntoSurvey ?? null;
      survey.mergedIntoQuestionnaire = input.mergeIntoQuestionnaire ?? null;
      survey.decidedOn = todayInLondon();
      survey.decidedBy = subjectOf(this.request.viewer);
      return survey;
    });
  }
}

/** What is merged goes into one other thing of the same trust; what is not goes nowhere. */
async function needTarget(
  em: EntityManager,
  problems: Problems,
  { decision, mergeIntoSurvey: into, mergeIntoQuestionnaire: form }: DecideSurveyInput,
  { id, trustCode }: LocalSurvey,
): Promise<void> {
  const path = into ? 'mergeIntoSurvey' : 'mergeIntoQuestionnaire';
  const targets = [into, form].filter(Boolean).length;
  if (decision !== SurveyDecision.MERGE) {
    problems.need(targets === 0, path, 'NOT_MERGED', 'Leave this out, or decide to merge.');
    return;
  }
  problems.need(targets === 1, path, 'MERGE_INTO_ONE', 'Say into which one thing it goes.');
  if (targets !== 1) return;
  const known = into
    ? isUuid(into) && into.toLowerCase() !== id && (await em.count(LocalSurvey, { trustCode, id: into })) > 0
    : isUuid(form ?? '') && (await em.count(Questionnaire, { trustCode, id: form ?? '' })) > 0;
  problems.need(known, path, 'MERGE_INTO_UNKNOWN', 'Choose another survey or a questionnaire of this trust.');
}
