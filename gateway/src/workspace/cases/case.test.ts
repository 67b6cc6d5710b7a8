import { describe, expect, it } from 'vitest';
import { dueWords } from './case.js';

const today = '2026-12-01';
const words = (dueOn: string | null, workingDaysLeft: number | null) =>
  dueWords({ dueFor: dueOn === null ? null : 'ACKNOWLEDGE', dueOn, workingDaysLeft }, today);

describe('what is due on a case', () => {
  it('is said with its day and the working days that are left', () => {
    expect(words('2026-12-03', 2)).toBe('Acknowledge by Thursday 3 December 2026, in 2 working days');
    expect(words('2026-12-02', 1)).toBe('Acknowledge by Wednesday 2 December 2026, tomorrow');
    expect(words('2026-12-01', 0)).toBe('Acknowledge by Tuesday 1 December 2026, today');
    expect(words('2026-11-27', 0)).toBe('Acknowledge by Friday 27 November 2026, 4 days ago');
    expect(words(null, null)).toBe('Nothing is due');
  });
});
