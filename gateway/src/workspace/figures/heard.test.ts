import { describe, expect, it } from 'vitest';
import { keepSmallBack, monthsBefore, together } from './heard.js';

const groups = (...numbers: number[]) => numbers.map((responses, index) => ({ name: `${index}`, responses }));
const shown = (...numbers: number[]) => keepSmallBack(groups(...numbers)).map(({ responses }) => responses);

describe('who a trust heard from, as a page shows it', () => {
  it('keeps back numbers below five, and with a single one the next larger (R019)', () => {
    expect(shown(40, 3, 2, 12)).toEqual([40, null, null, 12]);
    expect(shown(40, 3, 12)).toEqual([40, null, null]);
    expect(shown(4)).toEqual([null]);
  });

  it('shows all where none is small, and none at all as none', () => {
    expect(shown(40, 5, 12)).toEqual([40, 5, 12]);
    expect(shown(40, 0)).toEqual([40, 0]);
    expect(shown()).toEqual([]);
  });

  it('counts groups of one name as one', () => {
    const groups = [
      { name: 'English', responses: 7 },
      { name: 'Welsh', responses: 2 },
      { name: 'English', responses: 1 },
    ];
    expect(together(groups)).toEqual([
      { name: 'English', responses: 8 },
      { name: 'Welsh', responses: 2 },
    ]);
  });

  it('looks at whole months that are over', () => {
    expect(monthsBefore('2026-11-26', 12)).toEqual({ from: '2025-11-01', to: '2026-10-31' });
    expect(monthsBefore('2026-01-01', 1)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });
});
