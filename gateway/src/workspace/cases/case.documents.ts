import { pageEnd } from '../list-page.js';

const brief = 'id reference kind stage summary receivedOn assignedTo dueOn dueFor overdue workingDaysLeft';
const desk = 'caseDesk(trust: $trust) { open toAcknowledge overdue dueWithinAWeek held }';

/** What waits for the team. */
export const caseDeskDocument = `query WorkspaceCaseDesk($trust: OdsCode!) { ${desk} }`;

/** The open cases, what is due first first. */
export const casesDueDocument = `query WorkspaceCasesDue($trust: OdsCode!, $first: Int!, $after: String) {
  ${desk}
  list: casesDue(trust: $trust, first: $first, after: $after) { nodes { ${brief} } ${pageEnd} }
}`;

/** Cases, last opened first. */
export const casesDocument = `query WorkspaceCases($trust: OdsCode!, $selection: CaseSelection!, $first: Int!, $after: String) {
  ${desk}
  list: cases(trust: $trust, selection: $selection, first: $first, after: $after) { nodes { ${brief} } ${pageEnd} }
}`;

/** One case with everything that the team works with. */
export const caseItemDocument = `query WorkspaceCase($id: ID!) {
  case(id: $id) {
    ${brief} version held testMode words service { name } themes { code name } happenedOn outOfTime
    acknowledgeBy acknowledgedOn respondBy longStopOn escalatedOn closedOn outcome finding
    person { channel name email telephone address language needs }
    behalf { name relationship right }
    contacts(first: 50) { nodes { id recordedAt recordedBy channel note } }
    readings(first: 20) { nodes { readAt readBy } }
  }
}`;

const step = (name: string, field: string, input: string): string =>
  `mutation ${name}($input: ${input}!) {
  ${field}(input: $input) { __typename ... on Case { id } ... on ValidationProblem { problems { path code message } } }
}`;

/** Opens a case that somebody told the team. */
export const openCaseDocument = step('WorkspaceOpenCase', 'openCase', 'OpenCaseInput');

/** Notes that the person was told that it came in. */
export const acknowledgeCaseDocument = step(
  'WorkspaceAcknowledgeCase',
  'acknowledgeCase',
  'AcknowledgeCaseInput',
);

/** Says who looks after it. */
export const assignCaseDocument = step('WorkspaceAssignCase', 'assignCase', 'AssignCaseInput');

/** Records a contact. */
export const recordCaseContactDocument = step(
  'WorkspaceRecordCaseContact',
  'recordCaseContact',
  'RecordCaseContactInput',
);

/** Says what it is about. */
export const codeCaseDocument = step('WorkspaceCodeCase', 'codeCase', 'CodeCaseInput');

/** Makes a complaint of a concern. */
export const escalateCaseDocument = step('WorkspaceEscalateCase', 'escalateCase', 'EscalateCaseInput');

/** Notes another day for the answer. */
export const agreeResponseDayDocument = step(
  'WorkspaceAgreeResponseDay',
  'agreeResponseDay',
  'AgreeResponseDayInput',
);

/** Closes it. */
export const closeCaseDocument = step('WorkspaceCloseCase', 'closeCase', 'CloseCaseInput');

/** Takes a held case for a person's. */
export const releaseCaseDocument = step('WorkspaceReleaseCase', 'releaseCase', 'CaseVersionInput');
