/** What somebody entered today, and their last few answers. */
export const recordedFeedbackDocument = `query WorkspaceRecordedFeedback($trust: OdsCode!) {
  recordedFeedback(trust: $trust) {
    today
    latest { id recordedAt receivedOn rating comment collectionMode version mayBeTakenBack service { name } }
  }
}`;

/** Keeps one answer. */
export const recordFeedbackDocument = `mutation WorkspaceRecordFeedback($input: RecordFeedbackInput!) {
  recordFeedback(input: $input) {
    __typename
    ... on RecordedReceipt { code receivedOn }
    ... on ValidationProblem { problems { path code message } }
  }
}`;

/** Takes an answer back that was entered by mistake. */
export const takeBackFeedbackDocument = `mutation WorkspaceTakeBackFeedback($input: TakeBackFeedbackInput!) {
  takeBackFeedback(input: $input) { __typename }
}`;
