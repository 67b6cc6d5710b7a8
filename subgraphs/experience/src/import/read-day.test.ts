import { describe, expect, it } from 'vitest';
import { readDay } from './read-day.js';

const period = { from: '2021-04-26', to: '2022-09-30' };

describe('a day in figures', () => {
  it.each([
    ['30/09/2021', 'day-first', '2021-09-30'],
    ['3/9/2021', 'day-first', '2021-09-03'],
    ['09/30/2021', 'month-first', '2021-09-30'],
    ['2021-09-30', 'day-first', '2021-09-30'],
    ['2021-09-30T10:15:00', 'month-first', '2021-09-30'],
    ['30.09.2021 14:05', 'day-first', '2021-09-30'],
    ['29/02/2024', 'day-first', '2024-02-29'],
  ] as const)('%s, %s, is %s', (text, order, day) => expect(readDay(text, order)).toBe(day));

  it.each([
    '1/18/2022',
    '30/02/2022',
    '29/02/2023',
    '00/01/2022',
    '01/02/22',
    'yesterday',
    '',
    '2022',
    '1/2/3/2022',
  ])('%s, day first, is none', (text) => expect(readDay(text, 'day-first')).toBeNull());

  it.each([
    ['1/18/2022', '2022-01-18', 'only month first is a day'],
    ['07/12/2022', '2022-07-12', 'day first lies outside the period'],
    ['05/06/2022', '2022-06-05', 'both lie in it, so the order of the file stays'],
    ['11/12/2022', '2022-12-11', 'neither lies in it, so the order of the file stays'],
    ['18/01/2022', '2022-01-18', 'only day first is a day'],
    ['1/18/2030', null, 'the only day that it can be lies outside'],
  ])('%s that may be swapped is %s: %s', (text, day, _why) =>
    expect(readDay(text, 'day-first', period)).toBe(day),
  );
});
