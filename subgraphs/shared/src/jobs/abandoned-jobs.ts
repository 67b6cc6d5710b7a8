import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import type { Logger } from '../telemetry/index.js';

/** Between two looks for jobs that nobody works on any more, in milliseconds. */
const lookEvery = 5_000;

/**
 * Frees the jobs of workers that have no connection any more; a connection bears the name of its worker. A job that was
 * taken a moment ago is left alone, because its worker may only be connecting again.
 */
const freeAbandoned = `
  select graphile_worker.force_unlock_workers(abandoned.workers)
  from (select array_agg(distinct locked_by) as workers
        from graphile_worker.jobs
        where locked_at < now() - interval '10 seconds'
          and locked_by not in (select application_name from pg_stat_activity)) as abandoned
  where abandoned.workers is not null`;

/** Watches over jobs that were taken by a process which is gone. */
export interface AbandonedJobs {
  /** To be given to the worker. */
  readonly events: WorkerEvents;
  /** Ends when its connection is closed. */
  stop(): Promise<void>;
}

/**
 * Has the jobs that a killed process had begun done by another one within seconds. The queue itself waits four hours,
 * because it cannot know whether somebody still works on a job.
 * @param url of the database of the queue
 */
export function freeAbandonedJobs(url: string, logger: Logger): AbandonedJobs {
  const events: WorkerEvents = new EventEmitter();
  let timer: NodeJS.Timeout | undefined;
  let life: Pool | undefined;
  const look = (): void => {
    life
      ?.query(freeAbandoned)
      .catch(() => logger.debug('Jobs of processes that are gone were not looked for'));
  };
  events.on('pool:create', ({ workerPool }) => {
    life = new Pool({
      connectionString: url,
      application_name: workerPool.id,
      max: 1,
      idleTimeoutMillis: 0,
      keepAlive: true,
      connectionTimeoutMillis: lookEvery,
    });
    // When the connection breaks, the next look opens another one.
    life.on('error', () => undefined);
    look();
    timer = setInterval(look, lookEvery).unref();
  });
  return {
    events,
    async stop() {
      clearInterval(timer);
      await life?.end();
    },
  };
}
