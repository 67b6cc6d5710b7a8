import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The Prometheus figures of one part. Labels hold names of operations and codes only, never values. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds that operations took, by operation name and outcome (`ok` or an error code). */
  readonly operations: Histogram<'operation' | 'outcome'>;
  /** Jobs done, by name and outcome (`done` or `failed`). */
  readonly jobs: Counter<'job' | 'outcome'>;
  /** Seconds that calls to other parts took, by part and outcome. */
  readonly calls: Histogram<'part' | 'outcome'>;
}

/** Makes the figures of a part, Node's own included. */
export function createMetrics(part: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ part });
  collectDefaultMetrics({ register: registry });
  const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
  return {
    registry,
    operations: new Histogram({
      name: 'wesaid_operation_seconds',
      help: 'Seconds that GraphQL operations took',
      labelNames: ['operation', 'outcome'],
      buckets,
      registers: [registry],
    }),
    jobs: new Counter({
      name: 'wesaid_jobs_total',
      help: 'Jobs done',
      labelNames: ['job', 'outcome'],
      registers: [registry],
    }),
    calls: new Histogram({
      name: 'wesaid_call_seconds',
      help: 'Seconds that calls to other parts took',
      labelNames: ['part', 'outcome'],
      buckets,
      registers: [registry],
    }),
  };
}
