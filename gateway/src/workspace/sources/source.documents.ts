import { pageEnd } from '../list-page.js';

const insight = `id source title citation link publishedOn periodFrom periodTo signal quotation licence synthetic version
  sourceOrganisation { id name validFrom validTo successor } service { name } themes { code name }`;

const result = `id source survey wave questionCode question score outOf respondents intervalLow intervalHigh
  englandAverage comparedToEngland belowEngland citation link publishedOn dueOn synthetic version action { id did }`;

/** One page of what others found out about a trust. */
export const insightsDocument = `query WorkspaceInsights($trust: OdsCode!, $first: Int!, $after: String) {
  insights(trust: $trust, first: $first, after: $after) { nodes { ${insight} } ${pageEnd} }
}`;

/** One page of what surveys found out about a trust. */
export const surveyResultsDocument = `query WorkspaceSurveyResults(
  $trust: OdsCode!, $selection: SurveyResultSelection!, $first: Int!, $after: String
) {
  surveyResults(trust: $trust, selection: $selection, first: $first, after: $after) { nodes { ${result} } ${pageEnd} }
}`;

/** One result. */
export const surveyResultDocument = `query WorkspaceSurveyResult($id: ID!) { surveyResult(id: $id) { ${result} } }`;

/** How many results wait for an action. */
export const sourcesWaitingDocument = `query WorkspaceSourcesWaiting($trust: OdsCode!) {
  surveyResults(trust: $trust, selection: WITHOUT_ACTION, first: 50) { nodes { id } ${pageEnd} }
}`;

/** The bodies that a trust cites. */
export const sourceOrganisationsDocument = `query WorkspaceSourceOrganisations($trust: OdsCode!) {
  sourceOrganisations(trust: $trust) { id name validFrom validTo successor }
}`;

/** Cites something. */
export const citeInsightDocument = `mutation WorkspaceCiteInsight($input: CiteInsightInput!) {
  citeInsight(input: $input) { __typename ... on ValidationProblem { problems { path code message } } }
}`;

/** Takes a citation away. */
export const withdrawInsightDocument = `mutation WorkspaceWithdrawInsight($input: InsightVersionInput!) {
  withdrawInsight(input: $input) { __typename }
}`;

/** Says from when to when a body exists. */
export const dateSourceOrganisationDocument = `mutation WorkspaceDateSourceOrganisation(
  $input: DateSourceOrganisationInput!
) {
  dateSourceOrganisation(input: $input) { __typename ... on ValidationProblem { problems { path code message } } }
}`;

/** Says which action answers a result. */
export const answerSurveyResultDocument = `mutation WorkspaceAnswerSurveyResult($input: AnswerSurveyResultInput!) {
  answerSurveyResult(input: $input) { __typename ... on ValidationProblem { problems { path code message } } }
}`;
