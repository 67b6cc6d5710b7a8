import { describe, expect, it } from 'vitest';
import { LocalDate } from './scalars.js';

describe('a day that a caller gives', () => {
  it.each(['1900-01-01', '2024-02-29', '2026-11-03', '9999-12-31'])('may be %s', (day) => {
    expect(LocalDate.parseValue(day)).toBe(day);
  });

  it.each([
    '0000-01-01',
    '0019-11-03',
    '1899-12-31',
    '2023-02-29',
    '2026-13-01',
    '3 November 2026',
    '',
    20261103,
  ])('may not be %j, and the answer says how to write it', (day) => {
    expect(() => LocalDate.parseValue(day)).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: 'LocalDate: give a day from 1900 on as YYYY-MM-DD, such as 2026-11-03.',
      }),
    );
  });
});
