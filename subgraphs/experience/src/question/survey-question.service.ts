import { pageById } from '@wesaid/shared/database';
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
import { requireRole, requireRoleAnywhere, workingRoles } from '../access.js';
import { subjectOf } from '../acting.js';
import { lockVersion } from '../lock-version.js';
import { directoryFor } from '../organisations/directory.js';
import { themeProblems } from '../organisations/theme-problems.js';
import { SurveyQuestion } from './survey-question.entity.js';
import type {
  AddSurveyQuestionInput,
  SignOffSurveyQuestionInput,
  SurveyQuestionVersionInput,
  WordSurveyQuestionInput,
} from './survey-question.inputs.js';
import { needQuestion, needWordings, wordingsOf } from './survey-question.rules.js';

const stored = { table: 'survey_question', what: 'question' };
const longestName = 200;

/** The bank of questions of a trust, for everybody who works there with what people write. */
export class SurveyQuestionService extends Service {
  /** One page of a trust's questions, first made first. */
  async list(trust: string, page: PageArgs): Promise<Page<SurveyQuestion>> {
    requireRole(this.request.viewer, trust, workingRoles, 'read the questions of this trust');
    return pageById(page, 'asc', (where, options) =>
      this.request.work((em) => em.find(SurveyQuestion, { $and: [{ trustCode: trust }, where] }, options)),
    );
  }

  /** One question; null when there is none, or when it is not the viewer's to see. */
  async find(id: string): Promise<SurveyQuestion | null> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'read the questions of a trust');
    return isUuid(id) ? this.request.work((em) => em.findOne(SurveyQuestion, { id })) : null;
  }

  /** Adds a question to the bank, once for each idempotency key. */
  async add(input: AddSurveyQuestionInput): Promise<SurveyQuestion | ValidationProblem> {
    const { viewer } = this.request;
    requireRole(viewer, input.trust, workingRoles, 'add a question to the bank of this trust');
    const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
    needQuestion(problems, input);
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    const { idempotencyKey: key, ...addSurveyQuestion } = input;
    return this.request.work(async (em) => {
      const made = await once<{ id: string | null }>(
        em,
        viewer,
        { key, body: { addSurveyQuestion } },
        async () => {
          const taken = await em.count(SurveyQuestion, { trustCode: input.trust, code: input.code });
          if (taken > 0) return { id: null };
          const question = questionOf(input);
          await em.persist(question).flush();
          return { id: question.id };
        },
      );
      if (made.id !== null) return em.findOneOrFail(SurveyQuestion, { id: made.id });
      const message = 'Another question of the bank has this name. Choose another.';
      return ValidationProblem.of([{ path: 'code', code: 'CODE_TAKEN', message }]);
    });
  }

  /** Words a question anew. What was signed off was the old words, so that has to be done again. */
  async word(input: WordSurveyQuestionInput): Promise<SurveyQuestion | ValidationProblem> {
    return this.change(input, 'change a question', (question) => {
      const problems = new Problems();
      needWordings(problems, question.optionCodes, input.wordings);
      if (problems.found.length > 0) return ValidationProblem.of(problems.found);
      question.wordings = wordingsOf(question.optionCodes, input.wordings);
      question.signedOffBy = question.signedOffOn = question.signedOffSubject = null;
      return null;
    });
  }

  /** Signs off that a question asks about what matters to patients and to the trust. */
  async signOff(input: SignOffSurveyQuestionInput): Promise<SurveyQuestion | ValidationProblem> {
    const action = 'sign off a question';
    requireRoleAnywhere(this.request.viewer, workingRoles, action);
    const taxonomy = await directoryFor(this.request).taxonomy();
    const problems = new Problems();
    problems.needText('signedOffBy', input.signedOffBy, longestName, 'Say who signs it off.');
    for (const path of ['patientThemes', 'trustThemes'] as const) {
      problems.need(input[path].length > 0, path, 'THEMES_MISSING', 'Choose at least one theme.');
      for (const problem of themeProblems(input[path], taxonomy)) {
        problems.found.push({ ...problem, path: problem.path.replace('themes', path) });
      }
    }
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    return this.change(input, action, (question) => {
      question.patientThemeCodes = [...new Set(input.patientThemes)];
      question.trustThemeCodes = [...new Set(input.trustThemes)];
      question.taxonomyVersion = taxonomy.version;
      question.signedOffBy = tidyText(input.signedOffBy);
      question.signedOffOn = todayInLondon();
      question.signedOffSubject = subjectOf(this.request.viewer);
      return null;
    });
  }

  private async change(
    { question: id, expectedVersion }: SurveyQuestionVersionInput,
    action: string,
    make: (question: SurveyQuestion) => ValidationProblem | null,
  ): Promise<SurveyQuestion | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, workingRoles, action);
    return this.request.work(async (em) => {
      const question = await lockVersion(em, SurveyQuestion, stored, { id, expectedVersion });
      const problem = make(question);
      if (!problem) return question;
      em.clear();
      return problem;
    });
  }
}

const questionOf = (input: AddSurveyQuestionInput): SurveyQuestion =>
  Object.assign(new SurveyQuestion(), {
    trustCode: input.trust,
    code: input.code,
    kind: input.kind,
    provenance: input.provenance,
    designedWith: tidyText(input.designedWith),
    designedOn: input.designedOn ?? null,
    optionCodes: input.optionCodes,
    favourableCodes: input.favourableCodes,
    wordings: wordingsOf(input.optionCodes, input.wordings),
  });
