/** What somebody wants to be told of. */
export const myAlertsDocument = `query WorkspaceMyAlerts($trust: OdsCode!) {
  myAlerts(trust: $trust) { id version kinds minCriticality cadence email services { id name } }
}`;

/** Has somebody told of what a trust hears. */
export const subscribeToAlertsDocument = `mutation WorkspaceSubscribeToAlerts($input: SubscribeToAlertsInput!) {
  subscribeToAlerts(input: $input) { __typename ... on ValidationProblem { problems { path code message } } }
}`;

/** Ends an alert. */
export const unsubscribeFromAlertsDocument = `mutation WorkspaceUnsubscribeFromAlerts($input: UnsubscribeFromAlertsInput!) {
  unsubscribeFromAlerts(input: $input)
}`;
