import { PassThrough } from 'node:stream';
import { afterEach, beforeAll, afterAll, describe, expect, it, vi } from 'vitest';
import { Database } from '../database/index.js';
import { createLogger, createMetrics } from '../telemetry/index.js';
import { createTestDatabase, system, type TestDatabase } from '../testing/index.js';
import { enqueue, startWorker, type Job } from './jobs.js';

let test: TestDatabase;
let database: Database;
let stop: (() => Promise<void>) | undefined;
const lines: string[] = [];

const work = async (job: Job<{ id: string }>) => {
  const sink = new PassThrough();
  sink.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const worker = await startWorker({
    url: test.url,
    jobs: [job as Job<never>],
    logger: createLogger('test', 'info', sink),
    metrics: createMetrics('test'),
  });
  stop = async () => {
    stop = undefined;
    await worker.stop();
  };
};

const locked = (name: string): Promise<{ locked_by: string | null }[]> =>
  database.work(system, (em) =>
    em.execute('select locked_by from graphile_worker.jobs where task_identifier = ?', [name]),
  );

/** As if a worker had taken all jobs of a name an hour ago. */
const take = (name: string, worker: string) =>
  database.work(system, (em) =>
    em.execute(
      `update graphile_worker._private_jobs set locked_by = ?, locked_at = now() - interval '1 hour'
       where id in (select id from graphile_worker.jobs where task_identifier = ?)`,
      [worker, name],
    ),
  );

beforeAll(async () => {
  test = await createTestDatabase('chassis', []);
  database = await Database.open({ url: test.url, entities: [] });
});
afterEach(() => stop?.());
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('a job', () => {
  it('runs when the change that caused it was kept, and never when it was not', async () => {
    const seen: string[] = [];
    await expect(
      database.work(system, async (em) => {
        await enqueue(em, 'tell', { id: 'rolled back' });
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    await database.work(system, (em) => enqueue(em, 'tell', { id: 'kept' }));
    await work({ name: 'tell', run: async ({ id }) => void seen.push(id) });
    await vi.waitFor(() => expect(seen).toEqual(['kept']), 10_000);
  });

  it('is logged by class and place when it fails, never by its message', async () => {
    await database.work(system, (em) => enqueue(em, 'fail', { id: '1' }, { maxAttempts: 1 }));
    await work({ name: 'fail', run: () => Promise.reject(new TypeError('the NHS number is 9990000018')) });
    await vi.waitFor(() => expect(lines.join('')).toContain('TypeError'), 10_000);
    expect(lines.join('')).not.toContain('9990000018');
  });

  it('is known to the clock, and sees nothing of it in its payload', async () => {
    const seen: object[] = [];
    const job = { name: 'sweep', cron: '* * * * *', run: async (payload: object) => void seen.push(payload) };
    await work(job);
    const known = () =>
      database.work(system, (em) =>
        em.execute('select identifier from graphile_worker._private_known_crontabs'),
      );
    await vi.waitFor(async () => expect(await known()).toEqual([{ identifier: 'sweep' }]), 10_000);
    await database.work(system, (em) =>
      enqueue(em, 'sweep', { _cron: { ts: '2026-06-01T03:00:00Z', backfilled: false } }),
    );
    await vi.waitFor(() => expect(seen).toEqual([{}]), 10_000);
  });

  it('is asked to end when its worker stops, so that nobody waits long for it', async () => {
    const begun = Promise.withResolvers<undefined>();
    await database.work(system, (em) => enqueue(em, 'long', { id: '1' }));
    await work({
      name: 'long',
      run: (_payload, stopping) =>
        new Promise((end) => {
          stopping.addEventListener('abort', () => end());
          begun.resolve(undefined);
        }),
    });
    await begun.promise;
    await stop?.();
    expect(await locked('long')).toEqual([]);
  });

  it('is open to others again when its worker was stopped in the middle and it then failed', async () => {
    let begun = false;
    const end = Promise.withResolvers<undefined>();
    await database.work(system, (em) => enqueue(em, 'stopped', { id: '1' }));
    await work({ name: 'stopped', run: () => ((begun = true), end.promise) });
    await vi.waitFor(() => expect(begun).toBe(true), 10_000);
    const stopped = stop?.();
    end.reject(new Error('no mail server'));
    await stopped;
    expect(await locked('stopped')).toEqual([{ locked_by: null }]);
  });

  it('that a killed process had begun is done by another one within seconds', async () => {
    const seen: string[] = [];
    await database.work(system, (em) => enqueue(em, 'abandoned', { id: 'left behind' }));
    await take('abandoned', 'pool-of-a-killed-process');
    await work({ name: 'abandoned', run: async ({ id }) => void seen.push(id) });
    await vi.waitFor(() => expect(seen).toEqual(['left behind']), 20_000);
  });

  it('stays with its worker however long it takes', async () => {
    const end = Promise.withResolvers<undefined>();
    let runs = 0;
    await database.work(system, (em) => enqueue(em, 'long', { id: '1' }));
    await work({ name: 'long', run: () => ((runs += 1), end.promise) });
    await vi.waitFor(() => expect(runs).toBe(1), 10_000);
    const [holder] = await locked('long');
    await take('long', String(holder?.locked_by));
    // Another one looks for what is abandoned, and does what it finds.
    await database.work(system, (em) => enqueue(em, 'gone', { id: '1' }));
    await take('gone', 'pool-of-a-killed-process');
    await vi.waitFor(async () => expect(await locked('gone')).toEqual([{ locked_by: null }]), 20_000);
    expect(await locked('long')).toEqual([holder]);
    end.resolve(undefined);
    await stop?.();
    expect(runs).toBe(1);
    expect(await locked('long')).toEqual([]);
  });

  it('is refused at the start when its time is no time', async () => {
    const never: Job<object> = { name: 'never', cron: 'at night', run: () => Promise.resolve() };
    await expect(work(never)).rejects.toThrow();
  });
});
