import { pageEnd } from '../list-page.js';

const brief = 'id receivedOn state held synthetic contact { name } opportunity { id title }';

/** One page of the people who came forward, newest first. */
export const interestListDocument = `query WorkspaceInterests($trust: OdsCode!, $state: InterestState, $selection: InterestSelection!, $after: String) {
  interests(trust: $trust, state: $state, selection: $selection, first: 20, after: $after) { nodes { ${brief} } ${pageEnd} }
}`;

/** One person who came forward. */
export const interestItemDocument = `query WorkspaceInterest($id: ID!) {
  interest(id: $id) {
    ${brief} version message accessNeeds testMode
    contact { name email telephone }
    answers { answeredAt answeredBy text sentAt }
  }
}`;

/** What waits for the involvement team. */
export const involvementDeskDocument = `query WorkspaceInvolvementDesk($trust: OdsCode!) {
  involvementDesk(trust: $trust) { newInterests openOpportunities upcomingEvents involvees }
}`;

/** Answers somebody by e-mail. */
export const answerInterestDocument = `mutation WorkspaceAnswerInterest($input: AnswerInterestInput!) {
  answerInterest(input: $input) { __typename ... on Interest { id } ... on ValidationProblem { problems { path code message } } }
}`;

/** Says that a person came forward, and no robot. */
export const releaseInterestDocument = `mutation WorkspaceReleaseInterest($input: InterestVersionInput!) {
  releaseInterest(input: $input) { __typename id }
}`;
