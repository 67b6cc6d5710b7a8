import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { CsvRow, repairText, tidyCell } from './index.js';

const rowOf = (value: string): CsvRow => new CsvRow(2, new Map([['c', value]]));
const reasonsOf = (row: CsvRow): string[] => row.problems.map((problem) => problem.reason);

describe('text of a file', () => {
  it.each([
    ['St Helenâ€™s', 'St Helen’s'],
    ['CafÃ© â€“ Zoë', 'Café – Zoë'],
    ['Ã©Ã©', 'éé'],
    ['ðŸ˜€', '😀'],
  ])('that was decoded wrongly is repaired: %s', (text, expected) => {
    expect(repairText(text)).toBe(expected);
  });

  it.each(['Café', 'naïve – ’s', 'Å', 'ÄÖÜ', '£5 ½', '™', 'Ўў', 'àâ', '“”', '中文', ''])(
    'that is sound stays: %s',
    (text) => {
      expect(repairText(text)).toBe(text);
    },
  );

  it('is tidied of odd spaces and decomposed letters', () => {
    expect(tidyCell(' Acorn\u00a0 Unit\u2009\n ')).toBe('Acorn Unit');
    expect(tidyCell('Cafe\u0301')).toBe('Café');
  });
});

describe('a value of a row', () => {
  it.each([
    ['20260228', '2026-02-28'],
    ['2026-02-28', '2026-02-28'],
    ['28/02/2026', '2026-02-28'],
    ['1/2/2026', '2026-02-01'],
    ['', null],
  ])('is read as a day: %s', (text, day) => {
    const row = rowOf(text);
    expect(row.day('c')).toBe(day);
    expect(row.problems).toEqual([]);
  });

  it.each(['20260230', '31/04/2026', '2026-13-01', 'yesterday', '1.2.2026', '202602', '2026-02-28T00:00'])(
    'is refused as a day: %s',
    (text) => {
      const row = rowOf(text);
      expect(row.day('c')).toBeNull();
      expect(reasonsOf(row)).toHaveLength(1);
    },
  );

  it('is refused as text when it has characters that are no text', () => {
    const row = rowOf('a\u0000b');
    row.optional('c');
    expect(reasonsOf(row)).toEqual(['has control characters that are no text']);
  });

  it('is refused as a code when it is none', () => {
    for (const [text, problems] of [
      ['RT5', 0],
      ['g3z1q', 0],
      ['', 1],
      ['R-5', 1],
      ['A'.repeat(21), 1],
    ] as const) {
      const row = rowOf(text);
      row.code('c');
      expect(row.problems).toHaveLength(problems);
    }
  });

  it('is one of a list of words, or the fallback when empty', () => {
    expect(rowOf('ward').oneOf('c', ['WARD', 'TEAM'], 'TEAM')).toBe('WARD');
    expect(rowOf('').oneOf('c', ['WARD', 'TEAM'], 'TEAM')).toBe('TEAM');
    const row = rowOf('room');
    row.oneOf('c', ['WARD', 'TEAM'], 'TEAM');
    expect(reasonsOf(row)).toEqual(['is none of WARD, TEAM']);
  });
});
