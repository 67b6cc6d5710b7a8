import type {
  DisplayedAction,
  OpenOpportunity,
  PublishedAction,
  RatingsQuarter,
  UpcomingEvent,
} from '../../widgets/dist/types/src/elements.js';

/** A trust with all that the widgets of the dashboard draw. */
export interface TrustData {
  readonly odsCode: string;
  readonly name: string;
  readonly friendsAndFamilyTestOfQuarters: RatingsQuarter[];
  readonly actions: { readonly nodes: (PublishedAction & DisplayedAction)[] };
  readonly opportunities: { readonly nodes: OpenOpportunity[] };
  readonly events: { readonly nodes: UpcomingEvent[] };
}

/** A board with its trusts. */
export interface Board {
  readonly name: string;
  readonly trusts: { readonly nodes: TrustData[] };
}

const query = `query Board($code: OdsCode!) {
  integratedCareBoard(odsCode: $code) {
    name
    trusts(first: 5) {
      nodes {
        odsCode
        name
        friendsAndFamilyTestOfQuarters(first: 4) {
          quarter
          responses { value hiddenBecause }
          percentPositive { value hiddenBecause }
          percentNegative { value hiddenBecause }
        }
        actions(first: 3) {
          nodes {
            id said did label publishedOn status synthetic
            themes { code name }
            service { id name }
          }
        }
        opportunities(first: 3) {
          nodes {
            id kind title description area time location payment access trainingNeeded closingOn synthetic
            level { code name }
          }
        }
        events(first: 3) {
          nodes { id kind title description startsAt endsAt venue online url host access synthetic }
        }
      }
    }
  }
}`;

/**
 * Asks for a board and its trusts, in the name of one of its analysts.
 * @throws Error with the API's own sentence
 */
export async function readBoard(code: string, token: string): Promise<Board> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { code } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { integratedCareBoard: Board | null } | null;
    errors?: { message: string }[];
  };
  if (!data?.integratedCareBoard) throw new Error(errors?.[0]?.message ?? 'There is no such board.');
  return data.integratedCareBoard;
}
