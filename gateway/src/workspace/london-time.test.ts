import { describe, expect, it } from 'vitest';
import { londonClock, londonInstant } from './london-time.js';

describe('the clock of London', () => {
  it.each([
    ['2026-12-03T14:30', '2026-12-03T14:30:00.000Z'],
    ['2026-07-03T14:30', '2026-07-03T13:30:00.000Z'],
    ['2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
  ])('shows %s at %s', (clock, instant) => {
    expect(londonInstant(clock)).toBe(instant);
    expect(londonClock(new Date(instant))).toBe(clock);
  });

  it.each(['2026-03-29T01:30', '2026-13-01T10:00', 'tomorrow', ''])('never shows %j', (clock) => {
    expect(londonInstant(clock)).toBeNull();
  });
});
