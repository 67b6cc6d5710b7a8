import type { ApolloServerPlugin } from '@apollo/server';
import { DomainError } from '@wesaid/shared/errors';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { GatewayContext } from '../context.js';

/** Most that one query of a signed-in person may cost. */
export const maxCost = 1_000;

/** A field costs one and what is below it, and a list as often as items are asked for. */
const estimate: ComplexityEstimator = ({ args, childComplexity }) => {
  const first: unknown = args['first'];
  return 1 + childComplexity * (typeof first === 'number' ? Math.max(1, first) : 1);
};

/** Refuses queries that ask for too much at once. Our own documents are known to be right and pass. */
export const costPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, schema, document, request, operationName }) {
        if (contextValue.trusted) return;
        const cost = getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          ...(operationName ? { operationName } : {}),
          estimators: [estimate],
        });
        if (cost > maxCost) throw new DomainError('QUERY_TOO_COSTLY');
      },
    };
  },
};
