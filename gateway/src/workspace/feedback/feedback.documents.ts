import { pageEnd } from '../list-page.js';
import { answeringFields } from './answering-panel.js';

const brief = 'id rating comment receivedOn state needsAttention language version service { name }';

const filter = `selection state service rating language theme criticality from to mode hasWords safeguarding search`;

/** One page of answers. */
export const feedbackListDocument = `query WorkspaceFeedback($trust: OdsCode!, $filter: FeedbackFilterInput, $first: Int!, $after: String) {
  list: feedback(trust: $trust, filter: $filter, first: $first, after: $after) { nodes { ${brief} } ${pageEnd} }
}`;

/** What goes before the list: answers that may speak of danger, and the views that are kept. */
export const feedbackFirstDocument = `query WorkspaceFeedbackFirst($trust: OdsCode!, $urgent: FeedbackFilterInput!) {
  urgent: feedback(trust: $trust, filter: $urgent, first: 20) { nodes { ${brief} } }
  views: savedFeedbackViews(trust: $trust) { id name shared own version filter { ${filter} } }
}`;

/** The themes of what was coded last: those that are chosen often have a key. */
export const frequentThemesDocument = `query WorkspaceFrequentThemes($trust: OdsCode!) {
  feedback(trust: $trust, state: CODED, first: 50) { nodes { labels { theme { code } } } }
}`;

/** One answer with everything that staff read. */
export const feedbackItemDocument = `query WorkspaceFeedbackItem($id: ID!) {
  feedbackItem(id: $id) {
    ${brief} commentAsked held testMode personalDetails mayPublish sentiment collectionMode importSource
    detectedLanguage needsTranslation translation translatedBy translatedOn redacted safeguardingSince
    criticality criticalityConfirmed publication codesHidden
    findings { id kind start end value confidence decision question addition spokeFor }
    themeReading { outcome }
    labels { theme { code name } }
    actions { id did }
    ${answeringFields}
    answers { question asked options { text } text }
  }
}`;

/** What waits for somebody who reads feedback. */
export const feedbackWaitingDocument = `query WorkspaceFeedbackWaiting($trust: OdsCode!) {
  urgent: feedback(trust: $trust, state: NEW, selection: NEEDS_ATTENTION, first: 50) { nodes { id } ${pageEnd} }
  unread: feedback(trust: $trust, state: NEW, first: 50) { nodes { id } ${pageEnd} }
  held: feedback(trust: $trust, selection: HELD, first: 50) { nodes { id } ${pageEnd} }
  translate: feedback(trust: $trust, selection: NEEDS_TRANSLATION, first: 50) { nodes { id } ${pageEnd} }
  alerts: attentionAlerts(trust: $trust, first: 50) { outOfHours }
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

const changed = (name: string, mutation: string, input: string, problems = false): string =>
  `mutation ${name}($input: ${input}!) { ${mutation}(input: $input) { __typename${
    problems ? ' ... on ValidationProblem { problems { path code message } }' : ''
  } } }`;

/** Says whether something that was found is so. */
export const decideFindingDocument = changed('WorkspaceDecideFinding', 'decideFinding', 'DecideFindingInput');

/** Says how critical an answer is. */
export const rateCriticalityDocument = changed(
  'WorkspaceRateCriticality',
  'rateCriticality',
  'RateCriticalityInput',
);

/** Gives an answer to safeguarding, or takes it back. */
export const assignSafeguardingDocument = changed(
  'WorkspaceAssignSafeguarding',
  'assignSafeguarding',
  'AssignSafeguardingInput',
);

/** Takes personal details out of an answer. */
export const redactFeedbackDocument = changed(
  'WorkspaceRedactFeedback',
  'redactFeedback',
  'RedactFeedbackInput',
  true,
);

/** Keeps what an answer means in English. */
export const translateFeedbackDocument = changed(
  'WorkspaceTranslateFeedback',
  'translateFeedback',
  'TranslateFeedbackInput',
  true,
);

/** Publishes the words of an answer. */
export const publishCommentDocument = changed(
  'WorkspacePublishComment',
  'publishComment',
  'FeedbackVersionInput',
  true,
);

/** Keeps the words of an answer with the trust. */
export const withholdCommentDocument = changed(
  'WorkspaceWithholdComment',
  'withholdComment',
  'FeedbackVersionInput',
);

/** Reads the original of an answer; the look is written down. */
export const lookAtOriginalDocument = `mutation WorkspaceLookAtOriginal($feedback: ID!, $reason: String!) {
  lookAtOriginal(feedback: $feedback, reason: $reason) { words parts { part words } }
}`;

/** Changes many answers at once. */
export const changeManyDocument = `mutation WorkspaceChangeMany($input: ChangeManyInput!) {
  changeMany(input: $input) { __typename
    ... on BulkChange { id left { feedback } } ... on ValidationProblem { problems { path code message } } }
}`;

/** Takes a change of many answers back. */
export const undoChangeDocument = `mutation WorkspaceUndoChange($id: ID!) { undoChange(id: $id) { __typename } }`;

/** Keeps a view of the list. */
export const saveViewDocument = changed(
  'WorkspaceSaveView',
  'saveFeedbackView',
  'SaveFeedbackViewInput',
  true,
);

/** Forgets a view of the list. */
export const forgetViewDocument = `mutation WorkspaceForgetView($input: SavedFeedbackViewVersionInput!) {
  forgetFeedbackView(input: $input)
}`;

/** The comment that a second person has taken to code, and how far people agree. */
export const codeAgainDocument = `query WorkspaceCodeAgain($trust: OdsCode!, $from: LocalDate!, $to: LocalDate!) {
  commentToCodeAgain(trust: $trust) { id words translation commentAsked }
  codingAgreement(trust: $trust, from: $from, to: $to) {
    comments coders alpha sentimentAlpha themes { theme { name } comments alpha } }
}`;

/** Takes a comment to code it a second time. */
export const takeCommentDocument = `mutation WorkspaceTakeComment($trust: OdsCode!) {
  takeCommentToCodeAgain(trust: $trust) { id }
}`;

/** Codes a comment a second time. */
export const codeBlindDocument = changed('WorkspaceCodeBlind', 'codeBlind', 'CodeBlindInput', true);
