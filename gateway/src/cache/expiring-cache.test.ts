import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExpiringCache } from './expiring-cache.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('an expiring cache', () => {
  it('looks up once for many at the same time, and again when the time is over', async () => {
    const cache = new ExpiringCache<number>({ lifetimeMillis: 1_000, capacity: 10 });
    let count = 0;
    const lookUp = async () => (count += 1);
    expect(
      await Promise.all([cache.get('a', lookUp), cache.get('a', lookUp), cache.get('b', lookUp)]),
    ).toEqual([1, 1, 2]);
    vi.advanceTimersByTime(999);
    expect(await cache.get('a', lookUp)).toBe(1);
    vi.advanceTimersByTime(2);
    expect(await cache.get('a', lookUp)).toBe(3);
  });

  it('keeps no failure', async () => {
    const cache = new ExpiringCache<number>({ lifetimeMillis: 1_000, capacity: 10 });
    await expect(cache.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await cache.get('a', async () => 1)).toBe(1);
  });

  it('never holds more than it may', async () => {
    const cache = new ExpiringCache<string>({ lifetimeMillis: 1_000, capacity: 2 });
    for (const key of ['a', 'b', 'c']) await cache.get(key, async () => key);
    expect(await cache.get('a', async () => 'new')).toBe('new');
    expect(await cache.get('c', async () => 'new')).toBe('c');
  });
});
