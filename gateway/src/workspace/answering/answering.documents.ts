import { pageEnd } from '../list-page.js';

const followUp = 'id version reason raisedOn dueOn overdue owner mine doneOn outcome';

const brief = `${followUp} feedback { id rating comment language service { name } }`;

const reply =
  'id version state kind public text language from mine publishedAt changeableUntil declineReason feedback { id }';

/** One page of follow-ups. */
export const followUpListDocument = `query WorkspaceFollowUps($trust: OdsCode!, $selection: FollowUpSelection!, $first: Int!, $after: String) {
  followUps(trust: $trust, selection: $selection, first: $first, after: $after) { nodes { ${brief} } ${pageEnd} }
}`;

/** One page of replies that a second person must read. */
export const repliesToCheckDocument = `query WorkspaceRepliesToCheck($trust: OdsCode!, $first: Int!, $after: String) {
  repliesToModerate(trust: $trust, first: $first, after: $after) { nodes { id text kind from mine feedback { id } } ${pageEnd} }
}`;

/** What waits for somebody who answers. */
export const answeringWaitingDocument = `query WorkspaceAnsweringWaiting($trust: OdsCode!) {
  overdue: followUps(trust: $trust, selection: OVERDUE, first: 50) { nodes { id } ${pageEnd} }
  mine: followUps(trust: $trust, selection: MINE, first: 50) { nodes { id } ${pageEnd} }
  open: followUps(trust: $trust, selection: OPEN, first: 50) { nodes { id owner } ${pageEnd} }
}`;

/** One answer with everything that was written back and done. */
export const answeringItemDocument = `query WorkspaceAnsweringItem($id: ID!, $trust: OdsCode!) {
  feedbackItem(id: $id) {
    id version rating comment language receivedOn mayPublish replyWanted replyLanguage replyFormat testMode
    service { name }
    additions { id addedOn text needsAttention personalDetails }
    replies { ${reply} readingAge { age limit tooHard hardest { text age } } }
    followUps { ${followUp} }
    complaintInvitation { text invitedOn }
    passedPraise { team passedOn }
    actions { id did }
  }
  myPublishedReplies(trust: $trust)
}`;

const problems = '... on ValidationProblem { problems { path code message } }';

/** Writes back. */
export const replyDocument = `mutation WorkspaceReply($input: ReplyToFeedbackInput!) {
  replyToFeedback(input: $input) { __typename ... on FeedbackReply { state } ${problems} }
}`;

/** Puts other words in the place of a reply. */
export const updateReplyDocument = `mutation WorkspaceUpdateReply($input: UpdateReplyInput!) {
  updateReply(input: $input) { __typename ... on FeedbackReply { state } ${problems} }
}`;

/** Takes a reply back. */
export const withdrawReplyDocument = `mutation WorkspaceWithdrawReply($input: ReplyVersionInput!) {
  withdrawReply(input: $input) { __typename }
}`;

/** Decides about the reply of somebody else. */
export const decideReplyDocument = `mutation WorkspaceDecideReply($input: DecideReplyInput!) {
  decideReply(input: $input) { __typename ${problems} }
}`;

/** Invites the writer to make a complaint. */
export const inviteComplaintDocument = `mutation WorkspaceInviteComplaint($input: InviteComplaintInput!) {
  inviteComplaint(input: $input) { __typename ${problems} }
}`;

/** Passes praise on to a team. */
export const passPraiseOnDocument = `mutation WorkspacePassPraiseOn($input: PassPraiseOnInput!) {
  passPraiseOn(input: $input) { __typename ${problems} }
}`;

/** Says who looks after an answer. */
export const assignFollowUpDocument = `mutation WorkspaceAssignFollowUp($input: AssignFollowUpInput!) {
  assignFollowUp(input: $input) { __typename ${problems} }
}`;

/** Says what was done. */
export const completeFollowUpDocument = `mutation WorkspaceCompleteFollowUp($input: CompleteFollowUpInput!) {
  completeFollowUp(input: $input) { __typename ${problems} }
}`;

/** What a trust follows up. */
export const followUpRuleDocument = `query WorkspaceFollowUpRule($trust: OdsCode!) {
  followUpRule(trust: $trust) { ratings workingDays replyWorkingDays version }
}`;

/** Sets what a trust follows up. */
export const setFollowUpRuleDocument = `mutation WorkspaceSetFollowUpRule($input: SetFollowUpRuleInput!) {
  setFollowUpRule(input: $input) { __typename ${problems} }
}`;

/** What is late, and how much is answered. */
export const responseMonitorDocument = `query WorkspaceResponseMonitor($trust: OdsCode!) {
  responseMonitor(trust: $trust) {
    on lateReplies overdueFollowUps repliesToModerate
    services { service { name } lateReplies overdueFollowUps }
    oldest { ${brief} }
  }
}`;

/** How much of the last weeks was answered. */
export const answeredFeedbackDocument = `query WorkspaceAnsweredFeedback($trust: OdsCode!, $from: LocalDate!, $to: LocalDate!) {
  trust(odsCode: $trust) { answeredFeedback(from: $from, to: $to) { responses replied actedOn answered percentAnswered } }
}`;

/** What directorates made of the themes that people raised. */
export const directorateScorecardDocument = `query WorkspaceDirectorateScorecard($trust: OdsCode!, $from: LocalDate!, $to: LocalDate!) {
  directorateScorecard(trust: $trust, from: $from, to: $to) {
    from
    directorates {
      directorate { name } comments themesRaised themesResponded themesActedOn percentResponded percentActedOn
      themes { theme { name } comments responded actedOn }
    }
  }
}`;
