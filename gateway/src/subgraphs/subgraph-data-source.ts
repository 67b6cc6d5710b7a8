import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { SubgraphClient } from '@wesaid/shared/delivery';
import { anonymous } from '@wesaid/shared/identity';
import { describeFailure, type Logger, type Metrics } from '@wesaid/shared/telemetry';
import type { GatewayContext } from '../context.js';
import { unavailableAnswer } from './unavailable-answer.js';

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;
type Answer = Awaited<ReturnType<GraphQLDataSource<GatewayContext>['process']>>;

/**
 * How the gateway fetches from one subgraph: over the pooled client, signed for the viewer. Nothing of the caller's
 * request goes along but the operation and its variables.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  constructor(
    private readonly client: SubgraphClient,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  async process(options: Options): Promise<Answer> {
    const part = this.client.address.name;
    const stop = this.metrics.calls.startTimer({ part });
    const { query = '', variables, operationName } = options.request;
    try {
      const { status, body } = await this.client.send(options.context.viewer ?? anonymous, {
        query,
        variables,
        ...(operationName ? { operationName } : {}),
      });
      // A subgraph that does not accept our signature is as good as away; the caller is not the one to sign in again.
      if (status === 401 || !(body.data || body.errors)) throw new Error('The subgraph refused the request.');
      stop({ outcome: 'ok' });
      return body as Answer;
    } catch (failure) {
      stop({ outcome: 'unavailable' });
      this.logger.warn({ subgraph: part, failure: describeFailure(failure) }, 'A subgraph did not answer');
      return unavailableAnswer(options.request) as Answer;
    }
  }
}
