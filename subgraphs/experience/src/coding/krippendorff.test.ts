import { describe, expect, it } from 'vitest';
import { alpha, masi, nominal } from './krippendorff.js';

/** The units of a table with a row for each coder; `.` where somebody coded nothing. */
const units = (...coders: string[]): string[][] => {
  const rows = coders.map((row) => row.trim().split(/\s+/));
  return (rows[0] ?? []).map((_, unit) =>
    rows.map((row) => row[unit] ?? '.').filter((value) => value !== '.'),
  );
};

describe("Krippendorff's alpha gives what is published (R141)", () => {
  it('for binary data of two coders: 0.095 (Krippendorff 2011, example A)', () => {
    const given = units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(alpha(given, nominal)).toBeCloseTo(0.095, 3);
  });

  it('for nominal data of two coders: 0.692 (Krippendorff 2011, example B)', () => {
    const given = units('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(alpha(given, nominal)).toBeCloseTo(0.692, 3);
  });

  it('for nominal data of four coders with gaps: 0.743 (Krippendorff 2011, example C)', () => {
    const given = units(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    );
    expect(alpha(given, nominal)).toBeCloseTo(0.743, 3);
  });

  it('for sets of labels by MASI: 1 for the same, 1/3 left of two in four, 0 for none in common', () => {
    const set = (...labels: string[]) => new Set(labels);
    expect(masi(set('1', '2'), set('2', '1'))).toBe(0);
    // Passonneau 2006: {1, 2} within {1, 2, 3, 4}: Jaccard 1/2, monotonicity 2/3.
    expect(masi(set('1', '2'), set('1', '2', '3', '4'))).toBeCloseTo(2 / 3, 10);
    expect(masi(set('1', '2'), set('2', '3'))).toBeCloseTo(1 - 1 / 9, 10);
    expect(masi(set('1'), set('2'))).toBe(1);
    expect(masi(set(), set('2'))).toBe(1);
    expect(masi(set(), set())).toBe(0);
  });

  it('is 1 for perfect agreement, and nothing where nothing can be compared', () => {
    expect(
      alpha(
        [
          ['a', 'a'],
          ['b', 'b'],
        ],
        nominal,
      ),
    ).toBe(1);
    expect(alpha([['a'], ['b']], nominal)).toBeNull();
    expect(
      alpha(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        nominal,
      ),
    ).toBeNull();
    expect(alpha([], nominal)).toBeNull();
  });
});
