import { pageEnd } from '../list-page.js';

const brief = 'id title kind area closingOn closedOn interestCount synthetic';

/** One page of the opportunities of a trust. */
export const opportunityListDocument = `query WorkspaceOpportunities($trust: OdsCode!, $over: Boolean!, $after: String) {
  trust(odsCode: $trust) { opportunities(first: 20, after: $after, over: $over) { nodes { ${brief} } ${pageEnd} } }
}`;

/** One opportunity, with the people who came forward. */
export const opportunityItemDocument = `query WorkspaceOpportunity($id: ID!) {
  opportunity(id: $id) {
    ${brief} description location time access trainingNeeded payment publishedOn version
    level { name }
    interests(first: 20) { nodes { id receivedOn state contact { name } } }
  }
}`;

/** How much people decide, from listening to deciding. */
export const levelsDocument = 'query WorkspaceLevels { participationLevels { code ladder rung name } }';

/** Publishes an opportunity. */
export const publishOpportunityDocument = `mutation WorkspacePublishOpportunity($input: PublishOpportunityInput!) {
  publishOpportunity(input: $input) { __typename ... on Opportunity { id } ... on ValidationProblem { problems { path code message } } }
}`;

/** Closes an opportunity. */
export const closeOpportunityDocument = `mutation WorkspaceCloseOpportunity($input: CloseOpportunityInput!) {
  closeOpportunity(input: $input) { __typename ... on Opportunity { id } ... on ValidationProblem { problems { path code message } } }
}`;
