import { describe, expect, it } from 'vitest';
import { monthsOf } from './months.js';
import { percentagesOf } from './percentages.js';

describe('the national formula', () => {
  it('has "neither" and "don\'t know" in the total and in neither share (R026)', () => {
    const counts = new Map([
      [1, 5],
      [2, 3],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 5],
    ]);
    expect(percentagesOf(counts)).toEqual({ responses: 16, percentPositive: 50, percentNegative: 12.5 });
  });

  it('gives null and not 0 where nobody answered', () => {
    expect(percentagesOf(new Map())).toEqual({ responses: 0, percentPositive: null, percentNegative: null });
  });
});

describe('the months of a period', () => {
  it('are all that it touches, over the turn of a year', () => {
    expect(monthsOf('2025-11-30', '2026-02-01')).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ]);
    expect(monthsOf('2026-02-02', '2026-02-01')).toEqual(['2026-02-01']);
    expect(monthsOf('2026-03-01', '2026-02-01')).toEqual([]);
  });
});
