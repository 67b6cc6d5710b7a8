import type { EntityManager } from '@mikro-orm/postgresql';
import { dayInLondon } from '@wesaid/shared/types';
import type { QuestionKind } from '../question/question.enums.js';
import type { QuestionWording } from '../question/question-wording.type.js';
import { ServiceReference } from '../reference/service.reference.js';
import { AskIf } from './live-questionnaire.type.js';
import { RollOutStageKind, type QuestionnaireState } from './questionnaire.enums.js';
import type { Questionnaire } from './questionnaire.entity.js';
import { QuestionnaireQuestion, QuestionnaireStep, RollOutStage } from './questionnaire.types.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';

interface QuestionRow {
  readonly version_id: string;
  readonly question_id: string;
  readonly code: string;
  readonly kind: QuestionKind;
  readonly option_codes: string[];
  readonly ask_if_question: string | null;
  readonly ask_if_any_of: string[] | null;
  readonly wordings: QuestionWording[];
  readonly signed_off: boolean;
}

interface StepRow {
  readonly version_id: string;
  readonly state: QuestionnaireState;
  readonly taken_at: string | Date;
  readonly person: string;
}

interface StageRow {
  readonly questionnaire_id: string;
  readonly stage: RollOutStageKind;
  readonly from_day: string;
  readonly service_ids: string[];
  readonly services_open: number;
}

const questionOf = (row: QuestionRow): QuestionnaireQuestion =>
  Object.assign(new QuestionnaireQuestion(), {
    id: row.question_id,
    code: row.code,
    kind: row.kind,
    optionCodes: row.option_codes,
    askIf:
      row.ask_if_any_of &&
      Object.assign(new AskIf(), { question: row.ask_if_question, anyOf: row.ask_if_any_of }),
    wordings: row.wordings,
    signedOff: row.signed_off,
  });

/** Reads the questions and steps of versions. */
export async function completeVersions(
  em: EntityManager,
  versions: readonly QuestionnaireVersion[],
): Promise<void> {
  if (versions.length === 0) return;
  const ids = versions.map(({ id }) => id);
  const questions = await em.execute<QuestionRow[]>(
    `select q.version_id, q.question_id, q.code, q.kind, q.option_codes, q.ask_if_question, q.ask_if_any_of,
       coalesce(q.wordings, bank.wordings) as wordings, bank.signed_off_on is not null as signed_off
     from questionnaire_question q
     join survey_question bank on bank.trust_code = q.trust_code and bank.id = q.question_id
     where q.version_id in (?) order by q.position`,
    [ids],
  );
  const steps = await em.execute<StepRow[]>(
    'select version_id, state, taken_at, person from questionnaire_step where version_id in (?) order by id',
    [ids],
  );
  for (const version of versions) {
    version.questions = questions.filter((row) => row.version_id === version.id).map(questionOf);
    version.steps = steps
      .filter((row) => row.version_id === version.id)
      .map(({ state, taken_at: at, person }) =>
        Object.assign(new QuestionnaireStep(), { state, takenOn: dayInLondon(new Date(at)), person }),
      );
  }
}

const stageOf = (row: StageRow): RollOutStage =>
  Object.assign(new RollOutStage(), {
    stage: row.stage,
    from: row.from_day,
    services: row.service_ids.map((id) => ServiceReference.of(id)),
    percentOfServices:
      row.stage === RollOutStageKind.TRUST_WIDE
        ? 100
        : row.services_open === 0
          ? 0
          : Math.min(100, (row.service_ids.length / row.services_open) * 100),
  });

/** Reads the versions of questionnaires, the newest first, and how far they are rolled out. */
export async function completeQuestionnaires(
  em: EntityManager,
  questionnaires: readonly Questionnaire[],
): Promise<void> {
  if (questionnaires.length === 0) return;
  const ids = questionnaires.map(({ id }) => id);
  const versions = await em.find(
    QuestionnaireVersion,
    { questionnaireId: { $in: ids } },
    { orderBy: { number: 'desc' } },
  );
  await completeVersions(em, versions);
  const stages = await em.execute<StageRow[]>(
    `select questionnaire_id, stage, from_day::text, service_ids, services_open from question_set_stage
     where questionnaire_id in (?) order by from_day`,
    [ids],
  );
  for (const questionnaire of questionnaires) {
    const { id } = questionnaire;
    questionnaire.versions = versions.filter(({ questionnaireId }) => questionnaireId === id);
    questionnaire.rollOut = stages.filter((row) => row.questionnaire_id === id).map(stageOf);
  }
}
