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

/** What is missing. */
interface UnavailableAnswer {
  /** The fields that were to be added to entities, as null: what another subgraph works out from them can do without. */
  readonly data?: { readonly _entities: Record<string, null>[] };
  readonly errors: GraphQLFormattedError[];
}

/**
 * What the gateway gets when a subgraph does not answer: nothing, and one error for each field that is missing, so that
 * a client sees where the gap is. Paths are those of the subgraph's own answer; the gateway's library turns them into
 * paths of the client's.
 */
export function unavailableAnswer({ query, variables }: GatewayGraphQLRequest): UnavailableAnswer {
  const representations: unknown = variables?.['representations'];
  const selections = getOperationAST(parse(query ?? ''))?.selectionSet.selections ?? [];
  const [first] = selections;
  if (!Array.isArray(representations) || first?.kind !== Kind.FIELD)
    return { errors: errorsAt(responseNames(selections).map((name) => [name])) };
  const fields = [...new Set(responseNames(first.selectionSet?.selections ?? []))];
  const paths = representations.flatMap((_, index) => fields.map((field) => ['_entities', index, field]));
  const nothing = representations.map(() => Object.fromEntries(fields.map((field) => [field, null])));
  return { data: { _entities: nothing }, errors: errorsAt(paths) };
}

const errorsAt = (paths: readonly (string | number)[][]): GraphQLFormattedError[] =>
  paths.slice(0, mostErrors).map((path) => ({
    message: errorCodes.UNAVAILABLE.meaning,
    extensions: { code: 'UNAVAILABLE' },
    path,
  }));
