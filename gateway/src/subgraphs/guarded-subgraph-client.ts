import { SubgraphClient, type SubgraphAddress, type SubgraphAnswer } from '@wesaid/shared/delivery';
import { UnavailableError } from '@wesaid/shared/errors';
import CircuitBreaker from 'opossum';

type SendArguments = Parameters<SubgraphClient['send']>;

/** How long anybody waits for a subgraph, the time in the queue for a connection included. */
const timeoutMillis = 3_000;

/** When a subgraph counts as away, and how much may wait for it. */
const limits: CircuitBreaker.Options = {
  timeout: timeoutMillis,
  // Half of at least ten requests within ten seconds without an answer: from then on nobody waits.
  volumeThreshold: 10,
  errorThresholdPercentage: 50,
  rollingCountTimeout: 10_000,
  rollingCountBuckets: 10,
  // One request tries again after this time, so that a subgraph that is back is found within a second.
  resetTimeout: 1_000,
  // More than all connections can serve in the time that anybody waits would only fill the memory.
  capacity: 500,
};

/**
 * A client that keeps the trouble of one subgraph from the others: each has connections of its own, a bounded number of
 * requests waits for them, and one that does not answer is not asked until it answers again.
 */
export class GuardedSubgraphClient extends SubgraphClient {
  readonly #breaker: CircuitBreaker<SendArguments, SubgraphAnswer>;

  constructor(address: SubgraphAddress) {
    super(address, timeoutMillis);
    this.#breaker = new CircuitBreaker((...request: SendArguments) => super.send(...request), limits);
  }

  /** @throws UnavailableError when the subgraph does not answer in time, or has not answered others just now */
  override async send(...request: SendArguments): Promise<SubgraphAnswer> {
    try {
      return await this.#breaker.fire(...request);
    } catch (failure) {
      throw failure instanceof UnavailableError ? failure : new UnavailableError(failure);
    }
  }

  override close(): Promise<void> {
    this.#breaker.shutdown();
    return super.close();
  }
}
