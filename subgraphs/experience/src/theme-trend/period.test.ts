import { describe, expect, it } from 'vitest';
import { lastDayOf, wholeMonths } from './period.js';

describe('the whole months of a period', () => {
  it.each([
    [
      'begin with the first that lies in it',
      '2025-12-02',
      '2026-03-31',
      '2026-05-01',
      ['2026-01-01', '2026-02-01', '2026-03-01'],
    ],
    ['begin on its first day', '2026-01-01', '2026-02-28', '2026-05-01', ['2026-01-01', '2026-02-01']],
    ['end with the last that lies in it', '2026-01-01', '2026-02-27', '2026-05-01', ['2026-01-01']],
    ['are over today', '2026-01-01', '2026-12-31', '2026-02-28', ['2026-01-01']],
    [
      'are over the day after their last',
      '2026-01-01',
      '2026-12-31',
      '2026-03-01',
      ['2026-01-01', '2026-02-01'],
    ],
    ['may be none', '2026-01-02', '2026-01-31', '2026-05-01', []],
    ['may be none that is over', '2026-06-01', '2026-07-31', '2026-05-01', []],
  ])('%s', (_title, from, to, today, months) => {
    expect(wholeMonths({ from, to }, today)).toEqual(months);
  });

  it('end on their last day, in leap years too', () => {
    expect(['2026-02-01', '2028-02-01', '2026-12-01'].map(lastDayOf)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
  });
});
