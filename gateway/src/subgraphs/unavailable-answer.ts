import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { errorCodes } from '@wesaid/shared/errors';
import type { GraphQLFormattedError, SelectionNode } from 'graphql';
import { getOperationAST, Kind, parse } from 'graphql';

type GatewayGraphQLRequest = GraphQLDataSourceProcessOptions['request'];

/** Errors beyond these say nothing new. */
const mostErrors = 50;

const responseNames = (selections: readonly SelectionNode[]): string[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      return name === '__typename' ? [] : [name];
    }
    return selection.kind === Kind.INLINE_FRAGMENT ? responseNames(selection.selectionSet.selections) : [];
  });

/**
 * What the gateway gets when a subgraph does not answer: no data, and one error for each field that is missing, so that
 * a client sees where the gap is.
 */
export function unavailableAnswer({ query, variables }: GatewayGraphQLRequest): {
  errors: GraphQLFormattedError[];
} {
  const paths = missingPaths(query ?? '', variables?.['representations']);
  const error = { message: errorCodes.UNAVAILABLE.meaning, extensions: { code: 'UNAVAILABLE' } };
  return { errors: paths.slice(0, mostErrors).map((path) => ({ ...error, path })) };
}

/** Paths in the subgraph's own answer; the gateway's library turns them into paths of the client's. */
function missingPaths(query: string, representations: unknown): (string | number)[][] {
  const selections = getOperationAST(parse(query))?.selectionSet.selections ?? [];
  const [first] = selections;
  if (!Array.isArray(representations) || first?.kind !== Kind.FIELD)
    return responseNames(selections).map((name) => [name]);
  const fields = [...new Set(responseNames(first.selectionSet?.selections ?? []))];
  return representations.flatMap((_, index) => fields.map((field) => ['_entities', index, field]));
}
