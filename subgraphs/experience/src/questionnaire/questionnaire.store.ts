import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { QuestionnaireState } from './questionnaire.enums.js';
import type { QuestionnaireQuestionInput } from './questionnaire.inputs.js';
import type { QuestionnaireVersion } from './questionnaire-version.entity.js';

/** Who takes a step: for the record, and as they are called. */
export interface Actor {
  readonly subject: string;
  readonly person: string;
}

/** Notes that a version became what it is now. */
export async function noteStep(
  em: EntityManager,
  { trustCode, id }: Pick<QuestionnaireVersion, 'trustCode' | 'id'>,
  state: QuestionnaireState,
  { subject, person }: Actor,
): Promise<void> {
  await em.execute('insert into questionnaire_step values (?, ?, ?, ?, ?, ?, ?)', [
    trustCode,
    v7(),
    id,
    state,
    new Date().toISOString(),
    subject,
    person,
  ]);
}

/** Puts questions of the bank into a proposed version, in place of those there were. */
export async function replaceQuestions(
  em: EntityManager,
  { trustCode, id }: QuestionnaireVersion,
  questions: readonly QuestionnaireQuestionInput[],
): Promise<void> {
  await em.execute('delete from questionnaire_question where trust_code = ? and version_id = ?', [
    trustCode,
    id,
  ]);
  const rows = questions.map(({ question, askIf }, position) => ({
    question,
    position,
    other: askIf?.question ?? null,
    any: askIf ? [...new Set(askIf.anyOf)] : null,
  }));
  await em.execute(
    `insert into questionnaire_question
     select bank.trust_code, ?::uuid, bank.id, given.position, bank.code, bank.kind, bank.option_codes, given.other,
       given.any, null
     from json_to_recordset(?::json) as given(question uuid, position smallint, other uuid, "any" text[])
     join survey_question bank on bank.trust_code = ? and bank.id = given.question`,
    [id, JSON.stringify(rows), trustCode],
  );
}

/** Copies the questions of a version into a new one; their words are those of the bank again. */
export async function copyQuestions(
  em: EntityManager,
  from: string,
  to: QuestionnaireVersion,
): Promise<void> {
  await em.execute(
    `insert into questionnaire_question
     select trust_code, ?::uuid, question_id, position, code, kind, option_codes, ask_if_question, ask_if_any_of, null
     from questionnaire_question where trust_code = ? and version_id = ?`,
    [to.id, to.trustCode, from],
  );
}

/** Keeps the words that the questions of a version have now: from its approval on they never change. */
export async function keepWordings(
  em: EntityManager,
  { trustCode, id }: QuestionnaireVersion,
): Promise<void> {
  await em.execute(
    `update questionnaire_question asked set wordings = bank.wordings from survey_question bank
     where asked.trust_code = ? and asked.version_id = ? and bank.trust_code = asked.trust_code
       and bank.id = asked.question_id`,
    [trustCode, id],
  );
}

/** Retires the version that is asked now, so that another one can take its place. */
export async function retireAsked(
  em: EntityManager,
  { trustCode, questionnaireId, id }: QuestionnaireVersion,
  actor: Actor,
): Promise<void> {
  const retired = await em.execute<{ id: string }[]>(
    `update questionnaire_version set state = 'RETIRED', version = version + 1
     where trust_code = ? and questionnaire_id = ? and state in ('LIVE', 'IN_REVIEW') and id <> ? returning id`,
    [trustCode, questionnaireId, id],
  );
  for (const version of retired) {
    await noteStep(em, { trustCode, id: version.id }, QuestionnaireState.RETIRED, actor);
  }
}
