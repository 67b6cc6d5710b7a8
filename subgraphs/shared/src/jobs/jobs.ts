import type { EntityManager } from '@mikro-orm/postgresql';
import { Logger as WorkerLogger, parseCronItems, run } from 'graphile-worker';
import { describeFailure, inSpan, type Logger, type Metrics } from '../telemetry/index.js';
import { freeAbandonedJobs } from './abandoned-jobs.js';

/** A job of a subgraph. It may run more than once, so it must be safe to repeat. */
export interface Job<Payload extends object> {
  /** Name in the queue; must never change while jobs of it wait. */
  readonly name: string;
  /**
   * When it runs by itself, in five fields of cron in UTC such as `0 3 * * *`; never by default. However many processes
   * there are, it runs once at each time; its payload is then `{}`. Times at which no process ran are left out.
   */
  readonly cron?: string;
  /** @param stopping aborts when the process stops: a job that takes long ends then, and leaves the rest for its next run */
  readonly run: (payload: Payload, stopping: AbortSignal) => Promise<void>;
}

/** How a job is put into the queue. */
export interface EnqueueOptions {
  /** Jobs with the same key replace each other while they wait. */
  readonly key?: string;
  /** Not before this time; now by default. */
  readonly runAt?: Date;
  /** Tries before it is given up; 25 by default, over some three days. */
  readonly maxAttempts?: number;
}

/**
 * Puts a job into the queue in the transaction of `em`: it exists exactly when the change that caused it does.
 * @param payload identifiers only, never personal data
 */
export async function enqueue(
  em: EntityManager,
  name: string,
  payload: object,
  options: EnqueueOptions = {},
): Promise<void> {
  await em.execute(
    'select graphile_worker.add_job(?, ?::json, run_at => ?::timestamptz, max_attempts => ?::int, job_key => ?::text)',
    [
      name,
      JSON.stringify(payload),
      options.runAt?.toISOString() ?? null,
      options.maxAttempts ?? null,
      options.key ?? null,
    ],
  );
}

/** What the worker needs. */
export interface WorkerOptions {
  readonly url: string;
  readonly jobs: readonly Job<never>[];
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Works through the queue of a subgraph's database. */
export interface Worker {
  /** Takes no more jobs, asks those that it has begun to end, and waits for them. */
  stop(): Promise<void>;
}

/** Starts working through the queue of a subgraph's database. */
export async function startWorker({ url, jobs, logger, metrics }: WorkerOptions): Promise<Worker> {
  const stopping = new AbortController();
  const taskList = Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown): Promise<void> => {
        try {
          await inSpan(`job ${job.name}`, {}, () => job.run(withoutClock(payload) as never, stopping.signal));
          metrics.jobs.inc({ job: job.name, outcome: 'done' });
        } catch (failure) {
          metrics.jobs.inc({ job: job.name, outcome: 'failed' });
          logger.warn(
            { job: job.name, failure: describeFailure(failure) },
            'A job failed and will be tried again',
          );
          throw new Error(`Job ${job.name} failed`);
        }
      },
    ]),
  );
  const abandoned = freeAbandonedJobs(url, logger);
  const runner = await run({
    connectionString: url,
    taskList,
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ name, cron }) => (cron ? [{ task: name, match: cron, identifier: name }] : [])),
    ),
    noHandleSignals: true,
    events: abandoned.events,
    preset: {
      worker: {
        concurrentJobs: 4,
        pollInterval: 1_000,
        logger: new WorkerLogger(() => () => undefined),
        // Without these it does not wait, when it stops, until the end of a job is written down.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  });
  return {
    async stop() {
      stopping.abort();
      await runner.stop();
      await abandoned.stop();
    },
  };
}

/** What the queue adds to the payload of a job that runs by the clock is its own affair. */
function withoutClock(payload: unknown): unknown {
  const { _cron, ...rest } = payload as { _cron?: unknown };
  return rest;
}
