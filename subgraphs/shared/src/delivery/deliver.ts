import type { EntityManager } from '@mikro-orm/postgresql';
import { enqueue, type Job } from '../jobs/index.js';
import type { SubgraphClient } from './subgraph-client.js';

/** Something that another subgraph must keep. */
export interface Delivery {
  /** Name of the subgraph that receives it. */
  readonly to: string;
  /** Internal mutation of the receiver as GraphQL text; it takes `$idempotencyKey: String!` and `$input`. */
  readonly mutation: string;
  /** Makes the delivery safe to repeat: the receiver does the same key once. */
  readonly idempotencyKey: string;
  /** What is delivered; never personal data, because it waits in the job queue. */
  readonly input: object;
}

const jobName = 'deliver';

/**
 * Hands something to another subgraph: exactly when the transaction of `em` is kept, as often as it takes, and with
 * effect once.
 */
export const deliver = (em: EntityManager, delivery: Delivery): Promise<void> =>
  enqueue(em, jobName, delivery);

/** The job that carries deliveries out. Every subgraph that calls others runs it. */
export const deliveryJob = (
  sender: string,
  receivers: Readonly<Record<string, SubgraphClient>>,
): Job<Delivery> => ({
  name: jobName,
  async run({ to, mutation, idempotencyKey, input }) {
    const receiver = receivers[to];
    if (!receiver) throw new Error(`No address is configured for ${to}.`);
    await receiver.call(sender, mutation, { idempotencyKey, input });
  },
});
