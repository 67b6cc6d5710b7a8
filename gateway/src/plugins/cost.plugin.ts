import type { ApolloServerPlugin } from '@apollo/server';
import { DomainError } from '@wesaid/shared/errors';
import {
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { GatewayContext } from '../context.js';

/** Most that one query of a signed-in person may cost. */
const maxCost = 1_000;

/** A field costs one and what is below it, and a list as often as items are asked for. */
const estimate: ComplexityEstimator = ({ args, childComplexity }) => {
  const first: unknown = args['first'];
  return 1 + childComplexity * (typeof first === 'number' ? Math.max(1, first) : 1);
};

interface Priced {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

/** What an operation costs; null when its variables do not fit, which the execution then says. */
function costOf({ schema, document, operation, variables }: Priced): number | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return null;
  const operationName = operation.name?.value;
  return getComplexity({
    schema,
    query: document,
    variables,
    estimators: [estimate],
    ...(operationName ? { operationName } : {}),
  });
}

/** Refuses queries that ask for too much at once. Our own documents are known to be right and pass. */
export const costPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, schema, document, request, operation }) {
        if (contextValue.trusted || !operation) return;
        const cost = costOf({ schema, document, operation, variables: request.variables ?? {} });
        if (cost !== null && cost > maxCost) throw new DomainError('QUERY_TOO_COSTLY');
      },
    };
  },
};
