import type { Grant, Role } from '@wesaid/shared/identity';

/** A query to begin with. */
export interface ExampleQuery {
  readonly title: string;
  readonly query: string;
  /** Variables as JSON text. */
  readonly variables: string;
}

const trustPage = `query OurTrust($trust: OdsCode!) {
  trust(odsCode: $trust) {
    name
    integratedCareBoard { odsCode name }
    actions(first: 10) { nodes { said did status publishedOn } }
  }
}`;

const newFeedback = `query NewFeedback($trust: OdsCode!) {
  feedback(trust: $trust, first: 20, state: NEW) {
    nodes { id receivedOn rating comment state version }
    pageInfo { hasNextPage endCursor }
  }
}`;

const opportunities = `query WaysToGetInvolved($trust: OdsCode!) {
  trust(odsCode: $trust) { name opportunities(first: 20) { nodes { title area closingOn } } }
}`;

const committees = `query OurCommittees($trust: OdsCode!) {
  trust(odsCode: $trust) { name committees(first: 20) { nodes { id name } } }
}`;

/** One query for each role, about the organisation in \`trust\`. */
const byRole: Readonly<Record<Role, readonly [title: string, query: string]>> = {
  'experience-team': ['New feedback', newFeedback],
  'experience-lead': ['New feedback', newFeedback],
  'service-lead': ['New feedback about your services', newFeedback],
  'complaints-team': [
    'Cases',
    `query Cases($trust: OdsCode!) {
  cases(trust: $trust, first: 20) { nodes { reference kind stage receivedOn acknowledgeBy } }
}`,
  ],
  'involvement-team': ['Ways to get involved', opportunities],
  involvee: ['Ways to get involved', opportunities],
  'safety-specialist': ['Committees', committees],
  'safety-partner': [
    'My committees',
    `{
  myCommittees(first: 20) { nodes { id name trust { name } } }
}`,
  ],
  'web-team': ['What the public sees', trustPage],
  'icb-analyst': [
    'Trusts of your board',
    `query TrustsOfOurBoard($board: OdsCode!) {
  integratedCareBoard(odsCode: $board) { name trusts(first: 50) { nodes { odsCode name } } }
}`,
  ],
};

const variablesFor = (role: Role, organisation: string): string =>
  JSON.stringify(
    role === 'icb-analyst'
      ? { board: organisation }
      : role === 'safety-partner'
        ? {}
        : { trust: organisation },
    null,
    2,
  );

/** A query for each thing that somebody may be. */
export const examplesFor = (grants: readonly Pick<Grant, 'role' | 'organisation'>[]): ExampleQuery[] =>
  grants.map(({ role, organisation }) => {
    const [title, query] = byRole[role];
    return {
      title,
      query: `# ${title}: ${role} at ${organisation}\n${query}\n`,
      variables: variablesFor(role, organisation),
    };
  });
