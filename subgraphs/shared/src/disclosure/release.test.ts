import { describe, expect, it } from 'vitest';
import { defineCube } from './cube.js';
import { keyCount } from './record-key.js';
import { hidden, percentage, release } from './release.js';
import { HiddenReason, SafeCountStatus, type SafeCount } from './safe-count.type.js';

const ofValue = (value: number): SafeCount => ({
  ...hidden(HiddenReason.SMALL_NUMBER),
  value,
  hiddenBecause: null,
});

describe('what is told of a cell', () => {
  it('is zero only for a true zero, and not even that where absence tells something', () => {
    expect(release({ records: 0, key: 0 }, false)).toMatchObject({ value: 0, status: SafeCountStatus.ZERO });
    expect(release({ records: 0, key: 0 }, true)).toMatchObject({
      value: null,
      hiddenBecause: HiddenReason.SMALL_NUMBER,
    });
  });

  it('is nothing below ten, whatever the noise, and a multiple of five from ten on', () => {
    for (let records = 1; records < 60; records += 1) {
      for (let key = 0; key < keyCount; key += 16) {
        const { value } = release({ records, key }, false);
        if (records < 10) expect(value).toBeNull();
        else if (value !== null) {
          expect(value % 5).toBe(0);
          expect(value).toBeGreaterThanOrEqual(10);
          expect(Math.abs(value - records)).toBeLessThanOrEqual(6);
        }
      }
    }
  });

  it('says in words why it is hidden', () => {
    for (const reason of Object.values(HiddenReason)) {
      expect(hidden(reason).explanation).toMatch(/^(Hidden|Not there yet): .+\.$/);
    }
  });
});

describe('a percentage', () => {
  it('comes from the rounded figures and is never more than a hundred', () => {
    expect(percentage(ofValue(15), ofValue(45))).toMatchObject({ value: 33, hiddenBecause: null });
    expect(percentage(ofValue(0), ofValue(45)).value).toBe(0);
    expect(percentage(ofValue(50), ofValue(45)).value).toBe(100);
  });

  it('is hidden when a part is, for the same reason, and empty when there is nothing to divide by', () => {
    const none = hidden(HiddenReason.TOO_FEW_TRUSTS);
    expect(percentage(none, ofValue(45))).toMatchObject({ value: null, hiddenBecause: 'TOO_FEW_TRUSTS' });
    expect(percentage(ofValue(15), none)).toMatchObject({ value: null, hiddenBecause: 'TOO_FEW_TRUSTS' });
    expect(percentage(ofValue(0), ofValue(0))).toMatchObject({ value: null, hiddenBecause: null });
  });
});

describe('a cube', () => {
  it('has at most four dimensions', () => {
    const dimensions = ['a', 'b', 'c', 'd', 'e'];
    expect(() => defineCube({ name: 'wide', dimensions, sensitive: false, secondary: false })).toThrow(
      'at most 4',
    );
  });
});
