import { pageEnd } from '../list-page.js';

const brief = 'id said did label status publishedOn';

/** One page of the published actions of a trust, newest first. */
export const actionListDocument = `query WorkspaceActions($trust: OdsCode!, $first: Int!, $after: String) {
  trust(odsCode: $trust) { actions(first: $first, after: $after) { nodes { ${brief} } ${pageEnd} } }
}`;

/** One action. */
export const actionItemDocument = `query WorkspaceAction($id: ID!) {
  action(id: $id) { ${brief} version evidence plainText coproduced readingAge { age limit tooHard hardest { text age } } service { name } themes { code name } }
}`;

/** What an action can go back to: the answers that were coded last. */
export const codedFeedbackDocument = `query WorkspaceCodedFeedback($trust: OdsCode!, $first: Int!) {
  feedback(trust: $trust, state: CODED, first: $first) { nodes { id comment rating receivedOn labels { theme { code } } } ${pageEnd} }
}`;

/** The one answer from which somebody came. */
export const chosenFeedbackDocument = `query WorkspaceChosenFeedback($id: ID!) {
  feedbackItem(id: $id) { id comment rating receivedOn labels { theme { code } } }
}`;

const result =
  '{ __typename ... on Action { id } ... on ValidationProblem { problems { path code message } } }';

/** Publishes an action. */
export const publishActionDocument = `mutation WorkspacePublishAction($input: PublishActionInput!) {
  publishAction(input: $input) ${result}
}`;

/** Changes an action. */
export const updateActionDocument = `mutation WorkspaceUpdateAction($input: UpdateActionInput!) {
  updateAction(input: $input) ${result}
}`;

/** Takes an action back. */
export const withdrawActionDocument = `mutation WorkspaceWithdrawAction($input: ActionVersionInput!) {
  withdrawAction(input: $input) { __typename }
}`;
