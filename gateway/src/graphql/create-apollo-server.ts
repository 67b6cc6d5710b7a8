import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { SubgraphClient } from '@wesaid/shared/delivery';
import { operationPlugin } from '@wesaid/shared/server';
import { describeFailure, type Logger, type Metrics } from '@wesaid/shared/telemetry';
import type { GatewayContext } from '../context.js';
import { costPlugin } from '../plugins/cost.plugin.js';
import { httpStatusPlugin } from '../plugins/http-status.plugin.js';
import { limits, maxTokens } from '../plugins/limits.js';
import { operationNamePlugin } from '../plugins/operation-name.plugin.js';
import { textPlugin } from '../plugins/text.plugin.js';
import { SubgraphDataSource } from '../subgraphs/subgraph-data-source.js';
import { createErrorFormatter } from './format-error.js';
import { quietly } from './quiet-logger.js';

/** What the server is made of. */
export interface ApolloServerOptions {
  /** The composed schema as text. */
  readonly supergraph: string;
  /** The subgraphs of the schema, by name. */
  readonly subgraphs: ReadonlyMap<string, SubgraphClient>;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Makes and starts the GraphQL server that plans over the subgraphs. */
export async function createApolloServer(
  options: ApolloServerOptions,
): Promise<ApolloServer<GatewayContext>> {
  const { supergraph, subgraphs, logger, metrics } = options;
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    // Composition checked it; checking again would only slow the start.
    validateSupergraph: false,
    // Messages of errors may quote what somebody sent, and traces leave the house.
    telemetry: { recordExceptions: false },
    logger: quietly(logger),
    buildService: ({ name }) => {
      const client = subgraphs.get(name);
      if (!client) throw new Error(`The supergraph names a subgraph that is not configured: ${name}.`);
      return new SubgraphDataSource(client, logger, metrics);
    },
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens },
    validationRules: limits.validationRules,
    formatError: createErrorFormatter((failure) =>
      logger.error({ failure: describeFailure(failure) }, 'Unexpected failure'),
    ),
    logger: quietly(logger),
    stopOnTerminationSignals: false,
    plugins: [
      ...limits.plugins,
      operationNamePlugin,
      textPlugin,
      costPlugin,
      httpStatusPlugin,
      operationPlugin<GatewayContext>(logger, metrics),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}
