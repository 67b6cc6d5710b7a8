import { sentenceLanguages } from './listening.js';

const sentences = sentenceLanguages.map(
  ({ alias, tag }) => `${alias}: listeningHours(language: "${tag}") { sentence }`,
);

/** When a trust reads what people say, what people are told of it, and what may speak of danger and nobody has seen. */
export const listeningDocument = `query WorkspaceListening($trust: OdsCode!) {
  attentionAlerts(trust: $trust, first: 50) { id raisedAt outOfHours feedback }
  trust(odsCode: $trust) {
    listeningHours { hours { day from to } reader version }
    ${sentences.join('\n    ')}
  }
}`;

/** Sets when a trust reads what people say. */
export const setListeningHoursDocument = `mutation WorkspaceSetListeningHours($input: SetListeningHoursInput!) {
  setListeningHours(input: $input) { __typename ... on ValidationProblem { problems { path code message } } }
}`;

/** Says that somebody has seen what may speak of danger. */
export const seeAlertDocument = `mutation WorkspaceSeeAlert($id: ID!) { seeAlert(id: $id) { __typename } }`;
