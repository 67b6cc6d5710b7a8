import { expect, it } from 'vitest';
import { monthOfPeriod } from './theme-figures.js';

it('says of a month of a period from which day on it counts, and whether it is over', () => {
  const month = (day: string) => monthOfPeriod(day, '2026-08-29', '2026-11-27');
  expect(month('2026-08-01')).toBe('August 2026, from 29 August 2026');
  expect(month('2026-09-01')).toBe('September 2026');
  expect(month('2026-11-01')).toBe('November 2026 so far');
  expect(monthOfPeriod('2026-09-01', '2026-09-01', '2026-11-27')).toBe('September 2026');
  expect(monthOfPeriod('2026-11-01', '2026-11-02', '2026-11-27')).toBe(
    'November 2026, from 2 November 2026 so far',
  );
});
