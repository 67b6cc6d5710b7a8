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

  it('is refused at the start when its time is no time', async () => {
    const never: Job<object> = { name: 'never', cron: 'at night', run: () => Promise.resolve() };
    await expect(work(never)).rejects.toThrow();
  });
});
