import { describe, expect, it } from 'vitest';
import { closedQuarters, quarterInWords } from './quarters.js';

describe('the quarters that are over', () => {
  it.each([
    ['2026-11-25', ['2026-27-Q2', '2026-27-Q1', '2025-26-Q4']],
    ['2026-04-01', ['2025-26-Q4', '2025-26-Q3', '2025-26-Q2']],
    ['2026-03-31', ['2025-26-Q3', '2025-26-Q2', '2025-26-Q1']],
  ])('on %s are %j', (today, quarters) => {
    expect(closedQuarters(today, 3).map(({ value }) => value)).toEqual(quarters);
  });

  it('are told as months', () => {
    expect(quarterInWords('2026-27-Q1')).toBe('April to June 2026');
    expect(quarterInWords('2026-27-Q4')).toBe('January to March 2027');
  });
});
