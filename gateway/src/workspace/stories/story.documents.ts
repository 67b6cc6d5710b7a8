import { pageEnd } from '../list-page.js';

const brief = 'id state kind title receivedOn criticality needsAttention boardUse services { id name }';

/** One page of the stories of a trust. */
export const storyListDocument = `query WorkspaceStories($trust: OdsCode!, $selection: StorySelection!, $first: Int!, $after: String) {
  receivedStories(trust: $trust, selection: $selection, first: $first, after: $after) { nodes { ${brief} } ${pageEnd} }
}`;

/** What waits for moderators. */
export const storiesWaitingDocument = `query WorkspaceStoriesWaiting($trust: OdsCode!) {
  urgent: receivedStories(trust: $trust, selection: NEEDS_ATTENTION, first: 50) { nodes { id } ${pageEnd} }
  unread: receivedStories(trust: $trust, first: 50) { nodes { id } ${pageEnd} }
  responses: storyResponsesWaiting(trust: $trust, first: 50) { nodes { id mine } ${pageEnd} }
}`;

/** One story, without its words as they came. */
export const storyItemDocument = `query WorkspaceStory($id: ID!) {
  receivedStory(id: $id) {
    ${brief} version teller language mediaUrl words transcript pictures { code feeling } formats { kind language text url }
    consentUses consentUntil consentBy consentHow held testMode message declineReason contactedOn prepareUntil
    publishedOn withdrawnOn withdrawnByTeller themes { code name } findings { kind text suggestion }
    responses { id version text readingAge { age limit tooHard hardest { text age } } from kind state message mine writtenOn service { name } }
    looks { lookedAt by }
  }
}`;

/** The words as they came; the look is written down. */
export const storyOriginalDocument = `query WorkspaceStoryOriginal($id: ID!) {
  storyOriginal(story: $id) { writtenAt title words suggested findings { kind text suggestion } }
}`;

/** The stories that may be told to the board, with their words. */
export const boardStoriesDocument = `query WorkspaceBoardStories($trust: OdsCode!) {
  receivedStories(trust: $trust, selection: BOARD, first: 50) {
    nodes { ${brief} words transcript consentUntil publishedOn } ${pageEnd}
  }
}`;

/** Responses that wait for another person. */
export const storyResponsesDocument = `query WorkspaceStoryResponses($trust: OdsCode!) {
  storyResponsesWaiting(trust: $trust, first: 50) {
    nodes { id version story text from kind state message mine writtenOn service { name } } ${pageEnd}
  }
}`;

/** How the trust takes stories. */
export const storySettingsDocument = `query WorkspaceStorySettings($trust: OdsCode!) {
  trust(odsCode: $trust) { storySettings { mediaHosts preparationDays version } }
}`;

const change = (name: string, input: string, thing = 'ReceivedStory'): string =>
  `mutation Workspace${name.charAt(0).toUpperCase()}${name.slice(1)}($input: ${input}!) {
    ${name}(input: $input) { __typename ... on ${thing} { version } ... on ValidationProblem { problems { path code message } } }
  }`;

export const editStoryDocument = change('editStory', 'EditStoryInput');
export const publishStoryDocument = change('publishStory', 'PublishStoryInput');
export const contactServicesDocument = change('contactStoryServices', 'StoryVersionInput');
export const askChangesDocument = change('askStoryChanges', 'AskStoryChangesInput');
export const declineStoryDocument = change('declineStory', 'DeclineStoryInput');
export const withdrawStoryDocument = change('withdrawStoryForTeller', 'StoryVersionInput');
export const boardUseDocument = change('setStoryBoardUse', 'SetStoryBoardUseInput');
export const releaseStoryDocument = change('releaseStory', 'StoryVersionInput');
export const respondDocument = change('respondToStory', 'RespondToStoryInput', 'StoryResponseDraft');
export const decideResponseDocument = change(
  'decideStoryResponse',
  'DecideStoryResponseInput',
  'StoryResponseDraft',
);
export const takeBackResponseDocument = change(
  'takeBackStoryResponse',
  'StoryResponseVersionInput',
  'StoryResponseDraft',
);
export const setSettingsDocument = change('setStorySettings', 'SetStorySettingsInput', 'StorySettings');
