import { describe, expect, it } from 'vitest';
import { Keeper, restartPause, type KeeperEvents, type RunningProcess } from './keeper.js';

/** A process that ends when the test says so. */
function pretend() {
  const ends: (() => void)[] = [];
  const started: number[] = [];
  const begin = (): Promise<RunningProcess> => {
    let end: () => void = () => undefined;
    const ended = new Promise<number>((resolve) => (end = () => resolve(1)));
    ends.push(end);
    return Promise.resolve({
      pid: ends.length,
      ended,
      stop: async () => {
        end();
        await ended;
      },
    });
  };
  const waiting: { count: number; resolve: () => void }[] = [];
  const events: KeeperEvents = {
    started: (pid) => {
      started.push(pid);
      for (const { count, resolve } of waiting) if (started.length >= count) resolve();
    },
    died: () => undefined,
    failed: () => undefined,
  };
  const starts = (count: number) =>
    new Promise<void>((resolve) => (started.length >= count ? resolve() : waiting.push({ count, resolve })));
  return { begin, events, started, starts, end: (index: number) => ends[index]?.() };
}

describe('a kept process', () => {
  it('is started again when it ends by itself', async () => {
    const { begin, events, starts, end } = pretend();
    const keeper = new Keeper('part', begin, events);
    await keeper.start();
    end(0);
    await starts(2);
    expect(keeper.pid).toBe(2);
    await keeper.stop();
  });

  it('stays ended after a stop', async () => {
    const { begin, events, started } = pretend();
    const keeper = new Keeper('part', begin, events);
    await keeper.start();
    await keeper.stop();
    await keeper.stop();
    expect(started).toEqual([1]);
    expect(keeper.pid).toBeUndefined();
  });

  it('is started again at once when it is renewed', async () => {
    const { begin, events, starts } = pretend();
    const keeper = new Keeper('part', begin, events);
    await keeper.start();
    await keeper.renew();
    await starts(2);
    await keeper.stop();
  });

  it('is not kept when its first start does not work', async () => {
    const { begin, events, started } = pretend();
    const keeper = new Keeper('part', begin, events);
    await expect(keeper.start(() => Promise.reject(new Error('It never answers.')))).rejects.toThrow(
      'never answers',
    );
    await keeper.stop();
    expect(started).toEqual([1]);
  });

  it('waits longer after each failure in a row, but never so long that it is away for 5 seconds', () => {
    expect([1, 2, 3, 4, 5, 50].map(restartPause)).toEqual([250, 500, 1_000, 1_000, 1_000, 1_000]);
  });
});
