import { pageEnd } from '../list-page.js';

const result = '__typename ... on ValidationProblem { problems { path code message } }';

/** The questionnaires of a trust. */
export const questionnaireListDocument = `query WorkspaceQuestionnaires($trust: OdsCode!, $first: Int!, $after: String) {
  questionnaires(trust: $trust, first: $first, after: $after) {
    nodes { id name service { name } versions { number state } } ${pageEnd} }
}`;

/** One questionnaire with all its versions. */
export const questionnaireDocument = `query WorkspaceQuestionnaire($id: ID!) {
  questionnaire(id: $id) { id name owner version service { id name } rollOut { stage from percentOfServices services { name } }
    versions { id number state version mayApprove purpose lawfulBasis retention privacyNotices { language text }
      dataFlow { source capturedBy usedFor informaticsOwner performanceOwner directorateOwner shownWhere }
      questions { id code kind optionCodes signedOff askIf { question anyOf } wordings { language text options { code text } } }
      steps { state takenOn person } } }
}`;

/** A version as people would see it in a language. */
export const previewDocument = `query WorkspaceQuestionnairePreview($id: ID!, $language: String!) {
  questionnaire(id: $id) { id name versions { id number state preview(language: $language) { privacyNotice
    questions { id kind language text hint options { code text } askIf { question anyOf } } } } }
}`;

/** Proposes a questionnaire or its next version. */
export const proposeDocument = `mutation WorkspaceProposeQuestionnaire($input: ProposeQuestionnaireInput!) {
  proposeQuestionnaire(input: $input) { ... on Questionnaire { id } ${result} }
}`;

/** Changes a proposed version. */
export const changeDocument = `mutation WorkspaceChangeQuestionnaire($input: ChangeQuestionnaireInput!) {
  changeQuestionnaire(input: $input) { ${result} }
}`;

/** Takes the next step of a version. */
export const stepDocument = `mutation WorkspaceTakeQuestionnaireStep($input: TakeQuestionnaireStepInput!) {
  takeQuestionnaireStep(input: $input) { ${result} }
}`;

/** Rolls a core set out. */
export const rollOutDocument = `mutation WorkspaceRollOutQuestionSet($input: RollOutQuestionSetInput!) {
  rollOutQuestionSet(input: $input) { ${result} }
}`;

/** The bank of questions of a trust. */
export const bankDocument = `query WorkspaceSurveyQuestions($trust: OdsCode!, $first: Int!, $after: String) {
  surveyQuestions(trust: $trust, first: $first, after: $after) {
    nodes { id code kind optionCodes provenance wordings { language text } review { signedOffOn } } ${pageEnd} }
}`;

/** One question of the bank. */
export const bankQuestionDocument = `query WorkspaceSurveyQuestion($id: ID!) {
  surveyQuestion(id: $id) { id code kind provenance designedWith designedOn optionCodes favourableCodes version
    wordings { language text hint options { code text picture } picture audio signLanguageVideo }
    review { signedOffBy signedOffOn patientThemes { code name } trustThemes { code name } } }
}`;

/** Adds a question to the bank. */
export const addQuestionDocument = `mutation WorkspaceAddSurveyQuestion($input: AddSurveyQuestionInput!) {
  addSurveyQuestion(input: $input) { ... on SurveyQuestion { id } ${result} }
}`;

/** Words a question anew. */
export const wordQuestionDocument = `mutation WorkspaceWordSurveyQuestion($input: WordSurveyQuestionInput!) {
  wordSurveyQuestion(input: $input) { ${result} }
}`;

/** Signs a question off. */
export const signOffDocument = `mutation WorkspaceSignOffSurveyQuestion($input: SignOffSurveyQuestionInput!) {
  signOffSurveyQuestion(input: $input) { ${result} }
}`;

/** What people answered in a period. */
export const resultsDocument = `query WorkspaceQuestionResults($trust: OdsCode!, $from: LocalDate!, $to: LocalDate!, $service: ID) {
  trust(odsCode: $trust) { questionResults(from: $from, to: $to, service: $service) { question text kind responses
    percentFavourable options { code text responses } services { service { name } responses percentFavourable } } }
}`;

/** What people wrote in answer to one question. */
export const writtenDocument = `query WorkspaceWrittenAnswers($trust: OdsCode!, $question: ID!, $service: ID, $first: Int!, $after: String) {
  trust(odsCode: $trust) { writtenAnswers(question: $question, service: $service, first: $first, after: $after) {
    nodes { id text receivedOn service { name } themes { name } } ${pageEnd} } }
}`;

/** The register of local surveys. */
export const surveyListDocument = `query WorkspaceLocalSurveys($trust: OdsCode!, $first: Int!, $after: String) {
  localSurveys(trust: $trust, first: $first, after: $after) { nodes { id name owner responses decision } ${pageEnd} }
}`;

/** One survey of the register. */
export const surveyDocument = `query WorkspaceLocalSurvey($id: ID!) {
  localSurvey(id: $id) { id name owner purpose responses decision reason mergedIntoSurvey mergedIntoQuestionnaire
    decidedOn version service { name } }
}`;

/** Registers a survey. */
export const registerSurveyDocument = `mutation WorkspaceRegisterSurvey($input: RegisterSurveyInput!) {
  registerSurvey(input: $input) { ... on LocalSurvey { id } ${result} }
}`;

/** Decides what becomes of a survey. */
export const decideSurveyDocument = `mutation WorkspaceDecideSurvey($input: DecideSurveyInput!) {
  decideSurvey(input: $input) { ${result} }
}`;
