import { pageEnd } from '../list-page.js';

/** One page of the events of a trust. */
export const eventListDocument = `query WorkspaceEvents($trust: OdsCode!, $over: Boolean!, $after: String) {
  trust(odsCode: $trust) { events(first: 20, after: $after, over: $over) { nodes { id kind title startsAt venue online } ${pageEnd} } }
}`;

/** Publishes an event. */
export const publishEventDocument = `mutation WorkspacePublishEvent($input: PublishEventInput!) {
  publishEvent(input: $input) { __typename ... on Event { id } ... on ValidationProblem { problems { path code message } } }
}`;
