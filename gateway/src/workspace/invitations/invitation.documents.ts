const settings = `invitationSettings { senderName words capDays withinDays version namedServices { service name }
  columns { service day dayOrder mobile setting otherwise exclusion exclusionWords { word rule } } }`;

/** What came of the invitations of a trust, what waits, and what it wants to reach. */
export const invitationOverviewDocument = `query WorkspaceInvitations($trust: OdsCode!, $from: LocalDate!, $to: LocalDate!) {
  trust(odsCode: $trust) {
    eligibleUploads { id state createdOn rows rejected outcomes { outcome rule rows } }
    invitationSettings { version }
    invitationReport(from: $from, to: $to) { from to eligible invited responses responseRate syntheticEligible note
      months { month eligible invited responses responseRate }
      bySetting { setting percentOfInvited percentOfResponses heldBack }
      byService { service { name } percentOfInvited percentOfResponses heldBack }
      days { day sent delivered failed stopped }
      notAsked { reason rule people } }
    targets { id scope operator value dueOn source version progress { measuredFrom measuredTo figure met } }
  }
  invitationExclusionRules { code name }
}`;

/** A list while it waits. */
export const eligibleListDocument = `query WorkspaceEligibleList($id: ID!) {
  eligibleUpload(id: $id) { id state version createdOn rows rejected rejectedRows { line column reason }
    outcomes { outcome rule rows } messages { text people } }
  invitationExclusionRules { code name }
}`;

/** The lists that wait for somebody. */
export const invitationWaitingDocument = `query WorkspaceInvitationsWaiting($trust: OdsCode!) {
  trust(odsCode: $trust) { eligibleUploads { id state } }
}`;

/** How the trust invites. */
export const invitationSettingsDocument = `query WorkspaceInvitationSettings($trust: OdsCode!) {
  trust(odsCode: $trust) { ${settings} }
  invitationExclusionRules { code name validFrom source verified }
}`;

/** Decides how the trust invites. */
export const updateInvitationSettingsDocument = `mutation WorkspaceUpdateInvitationSettings($input: UpdateInvitationSettingsInput!) {
  updateInvitationSettings(input: $input) { __typename ... on ValidationProblem { problems { path code message } } }
}`;

/** Sends the messages of a list. */
export const sendInvitationsDocument = `mutation WorkspaceSendInvitations($input: SendInvitationsInput!) {
  sendInvitations(input: $input) { __typename ... on ValidationProblem { problems { path code message } } }
}`;

/** Erases a list. */
export const discardListDocument = `mutation WorkspaceDiscardList($input: EligibleUploadVersionInput!) {
  discardEligibleUpload(input: $input) { __typename }
}`;

/** Sets a target. */
export const addTargetDocument = `mutation WorkspaceAddTarget($input: AddTargetInput!) {
  addTarget(input: $input) { __typename ... on ValidationProblem { problems { path code message } } }
}`;

/** Takes a target away. */
export const removeTargetDocument = `mutation WorkspaceRemoveTarget($input: TargetVersionInput!) {
  removeTarget(input: $input) { __typename }
}`;
