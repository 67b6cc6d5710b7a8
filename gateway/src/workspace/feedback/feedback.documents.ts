import { pageEnd } from '../list-page.js';
import { answeringFields } from './answering-panel.js';

const brief = 'id rating comment receivedOn state needsAttention language service { name }';

/** One page of answers; those that may speak of danger go first. */
export const feedbackListDocument = `query WorkspaceFeedback($trust: OdsCode!, $state: FeedbackState, $selection: FeedbackSelection!, $first: Int!, $after: String) {
  urgent: feedback(trust: $trust, state: $state, selection: NEEDS_ATTENTION, first: 20) { nodes { ${brief} } }
  list: feedback(trust: $trust, state: $state, selection: $selection, first: $first, after: $after) { nodes { ${brief} } ${pageEnd} }
}`;

/** One answer with everything that staff read. */
export const feedbackItemDocument = `query WorkspaceFeedbackItem($id: ID!) {
  feedbackItem(id: $id) {
    ${brief} version held testMode personalDetails mayPublish sentiment collectionMode importSource
    labels { theme { code name } }
    actions { id did }
    ${answeringFields}
    answers { asked options { text } text }
  }
}`;

/** What waits for somebody who reads feedback. */
export const feedbackWaitingDocument = `query WorkspaceFeedbackWaiting($trust: OdsCode!) {
  urgent: feedback(trust: $trust, state: NEW, selection: NEEDS_ATTENTION, first: 50) { nodes { id } ${pageEnd} }
  unread: feedback(trust: $trust, state: NEW, first: 50) { nodes { id } ${pageEnd} }
  held: feedback(trust: $trust, selection: HELD, first: 50) { nodes { id } ${pageEnd} }
}`;

/** Says what an answer is about. */
export const codeFeedbackDocument = `mutation WorkspaceCodeFeedback($input: CodeFeedbackInput!) {
  codeFeedback(input: $input) { __typename ... on ValidationProblem { problems { path code message } } }
}`;

/** Says that somebody has read an answer. */
export const markFeedbackReadDocument = `mutation WorkspaceMarkFeedbackRead($input: FeedbackVersionInput!) {
  markFeedbackRead(input: $input) { __typename }
}`;

/** Takes a held answer for a person's. */
export const releaseFeedbackDocument = `mutation WorkspaceReleaseFeedback($input: FeedbackVersionInput!) {
  releaseFeedback(input: $input) { __typename }
}`;
