import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger, Metrics } from '../telemetry/index.js';

/** Times every operation and logs its name and outcome; never its variables or its answer. */
export const operationPlugin = <Context extends object>(
  logger: Logger,
  metrics: Metrics,
): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    const startedAt = performance.now();
    return {
      async willSendResponse({ operation, response }) {
        const body =
          response.body.kind === 'single' ? response.body.singleResult : response.body.initialResult;
        const field = operation?.selectionSet.selections[0];
        const name = field?.kind === 'Field' ? field.name.value : 'unknown';
        const outcome = String(body.errors?.[0]?.extensions?.['code'] ?? (body.errors ? 'ERROR' : 'ok'));
        const milliseconds = performance.now() - startedAt;
        metrics.operations.observe({ operation: name, outcome }, milliseconds / 1_000);
        logger.debug({ operation: name, code: outcome, milliseconds: Math.round(milliseconds) }, 'Operation');
      },
    };
  },
});
