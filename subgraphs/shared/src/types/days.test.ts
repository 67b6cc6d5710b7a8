import { describe, expect, it } from 'vitest';
import { calendarDay, dayInLondon } from './days.js';

describe('a day', () => {
  it.each([
    ['2026-03-28T23:59:00Z', '2026-03-28'],
    ['2026-06-30T23:30:00Z', '2026-07-01'],
  ])('is at %s the one of London', (instant, day) => {
    expect(dayInLondon(new Date(instant))).toBe(day);
  });

  it.each([
    ['2026', '1', '2', '2026-01-02'],
    ['2024', '02', '29', '2024-02-29'],
    ['0001', '01', '01', '0001-01-01'],
    ['2023', '02', '29', null],
    ['2026', '13', '01', null],
    ['2026', '00', '10', null],
    ['0000', '01', '01', null],
  ])('is made of %s, %s and %s only when the calendar has it', (year, month, day, expected) => {
    expect(calendarDay(year, month, day)).toBe(expected);
  });
});
