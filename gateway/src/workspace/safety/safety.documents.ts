import { pageEnd } from '../list-page.js';

const problems = '... on ValidationProblem { problems { path code message } }';

/** The committees of a trust that the viewer sees, each with the one that it reports to. */
export const committeeTreeDocument = `query WorkspaceCommittees($trust: OdsCode!, $after: String) {
  trust(odsCode: $trust) { committees(first: 50, after: $after) { nodes { id name synthetic parent { id } } ${pageEnd} } }
}`;

/** What waits for a safety specialist. */
export const safetyDeskDocument =
  'query WorkspaceSafetyDesk { safetyDesk { committees meetingsWithoutPapers openQuestions } }';

/** A committee with what happens in it. */
export const committeeDocument = `query WorkspaceCommittee($id: ID!) {
  committee(id: $id) {
    id name termsOfReference parent { id name } children { id name } composition { role members }
    meetings(first: 20) { nodes { id title startsAt papers { id } } }
    measures(first: 50) { nodes { id name unit chart { variation sentence points { on } } } }
    questions(first: 50) { nodes { id words askedOn answer answeredOn state version } }
  }
}`;

/** Everybody who has, had or will have a place on a committee. */
export const committeeMembersDocument = `query WorkspaceCommitteeMembers($committee: ID!) {
  committee(id: $committee) { id name }
  committeeMembers(committee: $committee, first: 50) { nodes { id issuer subject role from to version } }
}`;

/** A meeting with its agenda and papers. */
export const meetingDocument = `query WorkspaceMeeting($id: ID!) {
  meeting(id: $id) {
    id title startsAt endsAt place url version committee { id name }
    agenda { id position title lead minutes }
    papers { id title fileName contentType bytes addedOn agendaItem scan link }
  }
}`;

/** The measures of a committee with their charts. */
export const measuresDocument = `query WorkspaceMeasures($committee: ID!) {
  committee(id: $committee) {
    id name
    measures(first: 50) {
      nodes {
        id name description unit betterWhen source version
        chart { mean upperLimit lowerLimit variation sentence points { on value signals } }
      }
    }
  }
}`;

/** Sets a committee up. */
export const createCommitteeDocument = `mutation WorkspaceCreateCommittee($input: CreateCommitteeInput!) {
  createCommittee(input: $input) { __typename ... on Committee { id } ${problems} }
}`;

/** Gives somebody a place. */
export const addCommitteeMemberDocument = `mutation WorkspaceAddCommitteeMember($input: AddCommitteeMemberInput!) {
  addCommitteeMember(input: $input) { __typename ... on CommitteeMember { id } ${problems} }
}`;

/** Ends somebody's place. */
export const endCommitteeMembershipDocument = `mutation WorkspaceEndCommitteeMembership($input: EndCommitteeMembershipInput!) {
  endCommitteeMembership(input: $input) { __typename ... on CommitteeMember { id } ${problems} }
}`;

/** Plans a meeting. */
export const scheduleMeetingDocument = `mutation WorkspaceScheduleMeeting($input: ScheduleMeetingInput!) {
  scheduleMeeting(input: $input) { __typename ... on Meeting { id } ${problems} }
}`;

/** Writes the agenda of a meeting. */
export const setAgendaDocument = `mutation WorkspaceSetAgenda($input: SetAgendaInput!) {
  setAgenda(input: $input) { __typename ... on Meeting { id } ${problems} }
}`;

/** Makes an uploaded file a paper. */
export const addPaperDocument = `mutation WorkspaceAddPaper($input: AddPaperInput!) {
  addPaper(input: $input) { __typename ... on Paper { id } ${problems} }
}`;

/** Begins to follow a measure. */
export const createSafetyMeasureDocument = `mutation WorkspaceCreateSafetyMeasure($input: CreateSafetyMeasureInput!) {
  createSafetyMeasure(input: $input) { __typename ... on SafetyMeasure { id } ${problems} }
}`;

/** Adds results to a measure. */
export const recordMeasurePointsDocument = `mutation WorkspaceRecordMeasurePoints($input: RecordMeasurePointsInput!) {
  recordMeasurePoints(input: $input) { __typename ... on SafetyMeasure { id } ${problems} }
}`;

/** Answers a question. */
export const answerCommitteeQuestionDocument = `mutation WorkspaceAnswerCommitteeQuestion($input: AnswerCommitteeQuestionInput!) {
  answerCommitteeQuestion(input: $input) { __typename ... on CommitteeQuestion { id } ${problems} }
}`;
