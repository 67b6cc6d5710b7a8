import { describe, expect, it } from 'vitest';
import { noiseFor, rowOf } from './noise.js';
import { keyCount, recordKey } from './record-key.js';

const everyKey = Array.from({ length: keyCount }, (_, key) => key);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the noise of a cell', () => {
  it.each([1, 2, 3, 4, 5, 9, 10, 100, 750, 751, 10_000])(
    'of %i records is nothing on average, never more than four, never none at all, and leaves no number below zero',
    (count) => {
      const noise = everyKey.map((key) => noiseFor(count, key));
      expect(Math.abs(mean(noise))).toBeLessThanOrEqual(0.01);
      expect(Math.max(...noise.map(Math.abs))).toBeLessThanOrEqual(4);
      expect(mean(noise.map((value) => value ** 2))).toBeGreaterThan(1);
      expect(count + Math.min(...noise)).toBeGreaterThanOrEqual(0);
    },
  );

  it('of an empty cell is none', () => {
    expect(everyKey.every((key) => noiseFor(0, key) === 0)).toBe(true);
  });

  it('has the variances that were measured: 1.2 for one record, 3.4 from four on', () => {
    const variance = (count: number): number => mean(everyKey.map((key) => noiseFor(count, key) ** 2));
    expect(variance(1)).toBeCloseTo(1.2, 1);
    expect(variance(4)).toBeCloseTo(3.4, 1);
  });

  it('repeats the last 250 rows above 750', () => {
    expect([0, 1, 750, 751, 1_000, 1_001].map(rowOf)).toEqual([0, 1, 750, 501, 750, 501]);
  });
});

describe('the key of a record', () => {
  it('is a number up to 4095 that only the secret, the version and the identifier decide', () => {
    const key = recordKey('secret', 1, 'id');
    expect(key).toBe(recordKey('secret', 1, 'id'));
    expect([
      recordKey('other', 1, 'id'),
      recordKey('secret', 2, 'id'),
      recordKey('secret', 1, 'di'),
    ]).not.toContain(key);
    const many = Array.from({ length: 20_000 }, (_, index) => recordKey('secret', 1, `id ${index}`));
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...many)).toBeLessThan(keyCount);
    expect(mean(many) / keyCount).toBeCloseTo(0.5, 1);
  });
});
