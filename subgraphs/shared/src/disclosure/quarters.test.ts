import { describe, expect, it } from 'vitest';
import { closedQuarters, isClosed, Quarter, quarterDays, quarterOf } from './quarters.js';

describe('quarters of financial years', () => {
  it.each([
    ['2026-04-01', '2026-27-Q1'],
    ['2026-06-30', '2026-27-Q1'],
    ['2026-07-01', '2026-27-Q2'],
    ['2026-12-31', '2026-27-Q3'],
    ['2027-01-01', '2026-27-Q4'],
    ['2027-03-31', '2026-27-Q4'],
    ['1999-12-31', '1999-00-Q3'],
  ])('put %s into %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
    const { from, to } = quarterDays(quarter);
    expect(from <= day && day <= to).toBe(true);
  });

  it('are closed from the day after their last one', () => {
    expect(isClosed('2026-27-Q4', '2027-03-31')).toBe(false);
    expect(isClosed('2026-27-Q4', '2027-04-01')).toBe(true);
  });

  it('are listed newest first, across years', () => {
    expect(closedQuarters('2026-05-10', 5)).toEqual([
      '2025-26-Q4',
      '2025-26-Q3',
      '2025-26-Q2',
      '2025-26-Q1',
      '2024-25-Q4',
    ]);
  });

  it.each(['2026-27', '2026-28-Q1', '2026-27-Q5', '26-27-Q1', '2026-27-Q1\u0000', 3, ['2026-27-Q1']])(
    'are not %j',
    (value) => {
      expect(() => Quarter.parseValue(value)).toThrow('give a quarter');
    },
  );
});
