import { describe, expect, it } from 'vitest';
import { dayInLondon, distanceInWords, instantInWords, weekdayInWords } from './days.js';

describe('a day', () => {
  it('is named in full, and by how far it is', () => {
    expect(weekdayInWords('2026-12-03')).toBe('Thursday 3 December 2026');
    const from = (day: string) => distanceInWords(day, '2026-12-03');
    expect(
      ['2026-12-03', '2026-12-04', '2026-12-05', '2027-01-03', '2026-12-02', '2026-12-01'].map(from),
    ).toEqual(['today', 'tomorrow', 'in 2 days', 'in 31 days', 'yesterday', '2 days ago']);
  });

  it('is the one in London, in summer too', () => {
    expect(dayInLondon(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
    expect(dayInLondon(new Date('2026-12-01T23:30:00Z'))).toBe('2026-12-01');
  });

  it('has its time written as people write it', () => {
    expect(instantInWords('2026-11-03T14:30:00Z')).toBe('3 November 2026, 2:30pm');
    expect(instantInWords('2026-07-03T14:30:00Z')).toBe('3 July 2026, 3:30pm');
  });
});
