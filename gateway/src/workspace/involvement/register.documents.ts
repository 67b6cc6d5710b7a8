import { pageEnd } from '../list-page.js';

const person =
  'id name email telephone accessNeeds roles interests skills state joinedOn leftOn version synthetic';

/** One page of the register. */
export const registerDocument = `query WorkspaceRegister($trust: OdsCode!, $interest: String, $skill: String, $after: String) {
  involvees(trust: $trust, interest: $interest, skill: $skill, first: 20, after: $after) { nodes { ${person} } ${pageEnd} }
}`;

/** One person on the register. */
export const involveeDocument = `query WorkspaceInvolvee($id: ID!) { involvee(id: $id) { ${person} } }`;

const result =
  '{ __typename ... on Involvee { id } ... on ValidationProblem { problems { path code message } } }';

/** Adds a person. */
export const addInvolveeDocument = `mutation WorkspaceAddInvolvee($input: AddInvolveeInput!) {
  addInvolvee(input: $input) ${result}
}`;

/** Changes what is known about a person. */
export const changeInvolveeDocument = `mutation WorkspaceChangeInvolvee($input: ChangeInvolveeInput!) {
  changeInvolvee(input: $input) ${result}
}`;
