import { pageEnd } from '../list-page.js';

/** One page of what people told a trust. */
export const statementsDocument = `query WorkspaceStatements($trust: OdsCode!, $after: String) {
  statements(trust: $trust, first: 20, after: $after) {
    nodes { id words sentiment saidOn event { title } opportunity { title } themes { name } } ${pageEnd}
  }
}`;

/** Where somebody may have said something: the events and opportunities of a trust. */
export const occasionsDocument = `query WorkspaceOccasions($trust: OdsCode!) {
  trust(odsCode: $trust) {
    events(first: 20, over: true) { nodes { id title startsAt } }
    opportunities(first: 20, over: true) { nodes { id title } }
  }
}`;

/** Records what somebody said. */
export const recordStatementDocument = `mutation WorkspaceRecordStatement($input: RecordStatementInput!) {
  recordStatement(input: $input) { __typename ... on Statement { id } ... on ValidationProblem { problems { path code message } } }
}`;
