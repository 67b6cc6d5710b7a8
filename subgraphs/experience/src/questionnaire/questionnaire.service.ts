import type { EntityManager } from '@mikro-orm/postgresql';
import { pageById } from '@wesaid/shared/database';
import { ForbiddenError, NotFoundError } from '@wesaid/shared/errors';
import { idempotencyKeyProblems, once } from '@wesaid/shared/idempotency';
import { holdsWhole } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import {
  isUuid,
  Problems,
  tidyText,
  ValidationProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { holdsService, requireRole, requireRoleAnywhere, workingRoles } from '../access.js';
import { subjectOf } from '../acting.js';
import { languageTag } from '../feedback/submit-feedback.rules.js';
import { lockVersion } from '../lock-version.js';
import { chosenService } from '../organisations/chosen-service.js';
import { SurveyQuestion } from '../question/survey-question.entity.js';
import { completeQuestionnaires, completeVersions } from './complete-questionnaires.js';
import { Questionnaire } from './questionnaire.entity.js';
import { QuestionnaireState } from './questionnaire.enums.js';
import type {
  ChangeQuestionnaireInput,
  ProposeQuestionnaireInput,
  TakeQuestionnaireStepInput,
} from './questionnaire.inputs.js';
import {
  approvalProblems,
  governedTexts,
  longestName,
  needChange,
  needQuestions,
  nextSteps,
} from './questionnaire.rules.js';
import {
  copyQuestions,
  keepWordings,
  noteStep,
  replaceQuestions,
  retireAsked,
} from './questionnaire.store.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';

const stored = { table: 'questionnaire_version', what: 'version of a questionnaire' };

const problem = (path: string, code: string, message: string): ValidationProblem =>
  ValidationProblem.of([{ path, code, message }]);

/** Questionnaires from their proposal to their end. Staff propose; the lead approves and says what is asked. */
export class QuestionnaireService extends Service {
  /** One page of a trust's questionnaires, first made first. */
  async list(trust: string, page: PageArgs): Promise<Page<Questionnaire>> {
    requireRole(this.request.viewer, trust, workingRoles, 'read the questionnaires of this trust');
    return pageById(page, 'asc', (where, options) =>
      this.request.work(async (em) => {
        const found = await em.find(Questionnaire, { $and: [{ trustCode: trust }, where] }, options);
        await completeQuestionnaires(em, found);
        return found;
      }),
    );
  }

  /** One questionnaire; null when there is none, or when it is not the viewer's to see. */
  async find(id: string): Promise<Questionnaire | null> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'read the questionnaires of a trust');
    return isUuid(id) ? this.request.work((em) => this.read(em, id)) : null;
  }

  /** Proposes the first version of a questionnaire, or the next one as a copy of the last. */
  async propose(input: ProposeQuestionnaireInput): Promise<Questionnaire | ValidationProblem> {
    const { viewer } = this.request;
    requireRole(viewer, input.trust, workingRoles, 'propose a questionnaire of this trust');
    const { serviceId, problems: unknown } = await chosenService(this.request, input.trust, input.service);
    if (unknown.length === 0 && !holdsService(viewer, input.trust, serviceId, workingRoles)) {
      throw new ForbiddenError('propose questions of a service that is not yours');
    }
    const problems = new Problems([...idempotencyKeyProblems(input.idempotencyKey), ...unknown]);
    for (const path of ['name', 'owner', 'person'] as const) {
      problems.needText(path, input[path], longestName, 'Write this, please.');
    }
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    const { idempotencyKey: key, ...proposeQuestionnaire } = input;
    return this.request.work(async (em) => {
      const made = await once<{ id: string | null }>(
        em,
        viewer,
        { key, body: { proposeQuestionnaire } },
        async () => ({
          id: await this.addVersion(em, input, serviceId),
        }),
      );
      const found = made.id === null ? null : await this.read(em, made.id);
      const message = 'A version is proposed already. Change that one, or retire it first.';
      return found ?? problem('service', 'ALREADY_PROPOSED', message);
    });
  }

  /** Changes a version that is proposed. */
  async change(input: ChangeQuestionnaireInput): Promise<Questionnaire | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'change a questionnaire');
    const problems = new Problems();
    needChange(problems, input);
    return this.request.work(async (em) => {
      const version = await this.lock(em, input);
      if (version.state !== QuestionnaireState.PROPOSED) {
        em.clear();
        const message = 'This version was approved and never changes. Propose another one.';
        return problem('questionnaireVersion', 'NOT_PROPOSED', message);
      }
      if (input.questions) {
        const ids = input.questions.map(({ question }) => question).filter(isUuid);
        const bank = await em.find(SurveyQuestion, { trustCode: version.trustCode, id: { $in: ids } });
        needQuestions(problems, input.questions, bank);
      }
      if (problems.found.length > 0) {
        em.clear();
        return ValidationProblem.of(problems.found);
      }
      for (const name of governedTexts) {
        const text = input[name];
        if (typeof text === 'string') version[name] = tidyText(text);
      }
      if (input.privacyNotices) {
        version.privacyNotices = input.privacyNotices.map(({ language, text }) => ({
          language: languageTag(language) ?? language,
          text: tidyText(text) ?? '',
        }));
      }
      if (input.questions) await replaceQuestions(em, version, input.questions);
      await em.flush();
      return this.readAnew(em, version.questionnaireId);
    });
  }

  /** Takes the next step of a version. All but giving up a proposal is for the lead. */
  async step(input: TakeQuestionnaireStepInput): Promise<Questionnaire | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'take the next step of a questionnaire');
    const problems = new Problems();
    problems.needText('person', input.person, longestName, 'Say who you are, by name or job.');
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    return this.request.work(async (em) => {
      const version = await this.lock(em, input);
      const refused = await this.stepProblem(em, version, input.to);
      if (refused) {
        em.clear();
        return refused;
      }
      const actor = { subject: subjectOf(this.request.viewer), person: tidyText(input.person) ?? '' };
      if (input.to === QuestionnaireState.APPROVED) {
        await keepWordings(em, version);
        version.approvedBy = actor.subject;
      }
      if (input.to === QuestionnaireState.LIVE) {
        await retireAsked(em, version, actor);
        version.everLive = true;
      }
      version.state = input.to;
      await em.flush();
      await noteStep(em, version, input.to, actor);
      return this.readAnew(em, version.questionnaireId);
    });
  }

  /** Whether the viewer may take steps that are the lead's, and approve what they have not proposed. */
  mayApprove(version: QuestionnaireVersion): boolean {
    const { viewer } = this.request;
    return (
      holdsWhole(viewer, version.trustCode, 'experience-lead') && version.proposedBy !== subjectOf(viewer)
    );
  }

  private async stepProblem(
    em: EntityManager,
    version: QuestionnaireVersion,
    to: QuestionnaireState,
  ): Promise<ValidationProblem | null> {
    const { viewer } = this.request;
    const givesUp = version.state === QuestionnaireState.PROPOSED && to === QuestionnaireState.RETIRED;
    if (!givesUp && !holdsWhole(viewer, version.trustCode, 'experience-lead')) {
      throw new ForbiddenError('take this step of a questionnaire; its lead does');
    }
    if (!nextSteps(version.state).includes(to)) {
      return problem(
        'to',
        'STEP_NOT_NEXT',
        'This is not the next step of this version. Load the page again.',
      );
    }
    if (to !== QuestionnaireState.APPROVED) return null;
    if (version.proposedBy === subjectOf(viewer)) {
      return problem('to', 'APPROVER_PROPOSED', 'You proposed this. Somebody else has to approve it.');
    }
    await completeVersions(em, [version]);
    const missing = approvalProblems(version);
    return missing.length > 0 ? ValidationProblem.of(missing) : null;
  }

  /** Adds a version to the questionnaire of its place; null when one is proposed there already. */
  private async addVersion(
    em: EntityManager,
    input: ProposeQuestionnaireInput,
    serviceId: string | null,
  ): Promise<string | null> {
    const { trust: trustCode, person } = input;
    const place = { trustCode, serviceId };
    const questionnaire =
      (await em.findOne(Questionnaire, place)) ?? Object.assign(new Questionnaire(), place);
    questionnaire.name = tidyText(input.name) ?? '';
    questionnaire.owner = tidyText(input.owner) ?? '';
    await em.persist(questionnaire).flush();
    const [last] = await em.find(
      QuestionnaireVersion,
      { questionnaireId: questionnaire.id },
      { orderBy: { number: 'desc' }, limit: 1 },
    );
    if (last?.state === QuestionnaireState.PROPOSED) return null;
    const actor = { subject: subjectOf(this.request.viewer), person: tidyText(person) ?? '' };
    const version = Object.assign(new QuestionnaireVersion(), {
      ...place,
      questionnaireId: questionnaire.id,
      number: (last?.number ?? 0) + 1,
      privacyNotices: last?.privacyNotices ?? [],
      proposedBy: actor.subject,
    });
    for (const name of governedTexts) version[name] = last?.[name] ?? null;
    await em.persist(version).flush();
    if (last) await copyQuestions(em, last.id, version);
    await noteStep(em, version, QuestionnaireState.PROPOSED, actor);
    return questionnaire.id;
  }

  private async lock(
    em: EntityManager,
    input: { readonly questionnaireVersion: string; readonly expectedVersion: number },
  ): Promise<QuestionnaireVersion> {
    const { questionnaireVersion: id, expectedVersion } = input;
    return lockVersion(em, QuestionnaireVersion, stored, { id, expectedVersion });
  }

  private async read(em: EntityManager, id: string): Promise<Questionnaire | null> {
    const found = await em.findOne(Questionnaire, { id });
    if (found) await completeQuestionnaires(em, [found]);
    return found;
  }

  private async readAnew(em: EntityManager, id: string): Promise<Questionnaire> {
    const found = await this.read(em, id);
    if (!found) throw new NotFoundError('questionnaire');
    return found;
  }
}
