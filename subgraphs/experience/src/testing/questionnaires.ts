import { randomUUID } from 'node:crypto';
import { system } from '@wesaid/shared/testing';
import type { Condition } from '../questionnaire/asked-question.js';
import type { TestExperience } from './start-experience.js';

/** A question as tests make one. */
export interface TestQuestion {
  readonly code: string;
  readonly kind?: string;
  readonly options?: readonly string[];
  readonly favourable?: readonly string[];
  readonly askIf?: Condition;
  /** Its words by language; in English it is called by its code. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A version that is asked, with the identifiers of its questions by their codes. */
export interface LiveVersion {
  readonly id: string;
  readonly questionnaire: string;
  readonly questions: Readonly<Record<string, string>>;
}

const wordingsOf = ({ code, words = { en: code }, options = [] }: TestQuestion): string =>
  JSON.stringify(
    Object.entries(words).map(([language, text]) => ({
      language,
      text,
      hint: null,
      options: options.map((option) => ({ code: option, text: `${option} (${language})`, picture: null })),
      picture: null,
      audio: null,
      signLanguageVideo: null,
    })),
  );

/** Codes as an array of PostgreSQL. */
const arrayOf = (codes: readonly string[]): string => `{${codes.join(',')}}`;

/** Writes a version that is asked now: of a service, or of the whole trust. */
export async function liveVersion(
  experience: TestExperience,
  trust: string,
  service: string | null,
  questions: readonly TestQuestion[],
): Promise<LiveVersion> {
  const [id, questionnaire] = [randomUUID(), randomUUID()];
  const ids = Object.fromEntries(questions.map(({ code }) => [code, randomUUID()]));
  await experience.subgraph.process.database.work(system, async (em) => {
    await em.execute(
      `insert into questionnaire values (?, ?, now(), ?, 'A questionnaire', 'An owner', false, 1)`,
      [trust, questionnaire, service],
    );
    await em.execute(
      `insert into questionnaire_version values (?, ?, now(), ?, ?, 1, 'PROPOSED', false, 'To learn', 'Public task',
         'Two years', ?::jsonb, 'People', 'Staff', 'Better care', 'A', 'B', 'C', 'On a wall', 'one', null, 1)`,
      [trust, id, questionnaire, service, JSON.stringify([{ language: 'en', text: 'We read this.' }])],
    );
    for (const [position, question] of questions.entries()) {
      const { code, kind = 'ONE_OF', options = [], favourable = [], askIf = null } = question;
      const wordings = wordingsOf(question);
      await em.execute(
        `insert into survey_question values (?, ?, now(), ?, ?, 'LOCAL', null, null, ?, ?, ?::jsonb, '{}', '{}', null,
           null, null, null, false, 1)`,
        [trust, ids[code], code, kind, arrayOf(options), arrayOf(favourable), wordings],
      );
      await em.execute('insert into questionnaire_question values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)', [
        trust,
        id,
        ids[code],
        position,
        code,
        kind,
        arrayOf(options),
        askIf?.question ?? null,
        askIf && arrayOf(askIf.anyOf),
        wordings,
      ]);
    }
    await em.execute(
      `update questionnaire_version set state = 'APPROVED', approved_by = 'another' where id = ?`,
      [id],
    );
    await em.execute(`update questionnaire_version set state = 'LIVE', ever_live = true where id = ?`, [id]);
    if (service === null) {
      await em.execute(
        `insert into question_set_stage values (?, ?, now(), ?, 'TRUST_WIDE', '2026-01-01', '{}', 2)`,
        [trust, randomUUID(), questionnaire],
      );
    }
  });
  return { id, questionnaire, questions: ids };
}

/** What a form asks now, reached by the trust's key as the gateway does. */
export const liveQuestionnaire = `query ($trust: OdsCode!, $service: ID, $language: String) {
  _entities(representations: [{ __typename: "Trust", odsCode: $trust }]) {
    ... on Trust { questionnaire(service: $service, language: $language) {
      id language privacyNotice privacyNoticeLanguage
      questions { id code kind language text hint options { code text picture } askIf { question anyOf }
        picture audio signLanguageVideo } } } } }`;

/** Adds a question to the bank. */
export const addSurveyQuestion = `mutation ($input: AddSurveyQuestionInput!) {
  addSurveyQuestion(input: $input) { __typename
    ... on SurveyQuestion { id code kind provenance designedWith designedOn optionCodes favourableCodes version
      wordings { language text hint options { code text } }
      review { signedOffBy signedOffOn patientThemes { code } trustThemes { code } } }
    ... on ValidationProblem { problems { path code } } } }`;

/** Signs off a question of the bank. */
export const signOffSurveyQuestion = `mutation ($input: SignOffSurveyQuestionInput!) {
  signOffSurveyQuestion(input: $input) { __typename
    ... on SurveyQuestion { id version review { signedOffBy signedOffOn patientThemes { code } trustThemes { code } } }
    ... on ValidationProblem { problems { path code } } } }`;

const questionnaireResult = `{ __typename
  ... on Questionnaire { id name owner version service { id } rollOut { stage from percentOfServices services { id } }
    versions { id number state version mayApprove purpose privacyNotices { language text } dataFlow { source shownWhere }
      questions { id code signedOff askIf { question anyOf } wordings { language text } }
      steps { state takenOn person } preview { questions { code } } } }
  ... on ValidationProblem { problems { path code } } }`;

/** Proposes a questionnaire. */
export const proposeQuestionnaire = `mutation ($input: ProposeQuestionnaireInput!) {
  proposeQuestionnaire(input: $input) ${questionnaireResult} }`;

/** Changes a proposed version. */
export const changeQuestionnaire = `mutation ($input: ChangeQuestionnaireInput!) {
  changeQuestionnaire(input: $input) ${questionnaireResult} }`;

/** Takes the next step of a version. */
export const takeQuestionnaireStep = `mutation ($input: TakeQuestionnaireStepInput!) {
  takeQuestionnaireStep(input: $input) ${questionnaireResult} }`;

/** Sets a stage of the roll-out of a core set. */
export const rollOutQuestionSet = `mutation ($input: RollOutQuestionSetInput!) {
  rollOutQuestionSet(input: $input) ${questionnaireResult} }`;

/** What has to be said before a version can be approved. */
export const governance = {
  purpose: 'To learn whether people feel heard',
  lawfulBasis: 'Public task',
  retention: 'Two years',
  source: 'People who used the service',
  capturedBy: 'The form on our website',
  usedFor: 'Better care',
  informaticsOwner: 'Head of informatics',
  performanceOwner: 'Head of performance',
  directorateOwner: 'Director of nursing',
  shownWhere: 'On the board in the ward',
  privacyNotices: [{ language: 'en', text: 'We keep your answers for two years.' }],
};
