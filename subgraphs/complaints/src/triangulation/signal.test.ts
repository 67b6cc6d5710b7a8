import { SafeCount, Signal } from '@wesaid/shared/disclosure';
import { describe, expect, it } from 'vitest';
import { sentenceOf, signalOf, type ShownCases } from './signal.js';

const count = (value: number | null): SafeCount => Object.assign(new SafeCount(), { value });

/** Ten themes, 200 complaints and concerns: an average theme has 20 of them. */
const shown = (
  cases: number | null,
  complaints: number | null,
  concerns: number | null,
  compliments: number | null,
  all: readonly [number | null, number | null] = [80, 120],
): ShownCases => ({
  cases: count(cases),
  complaints: count(complaints),
  concerns: count(concerns),
  compliments: count(compliments),
  allComplaints: count(all[0]),
  allConcerns: count(all[1]),
  themes: 10,
});

describe('the signal of cases', () => {
  it.each([
    [Signal.SILENT, shown(null, null, null, null)],
    [Signal.SILENT, shown(0, 0, 0, 0)],
    [Signal.CONCERN, shown(40, 15, 10, 10)],
    [Signal.MIXED, shown(30, 10, 10, 10)],
    [Signal.PRAISE, shown(60, 10, 10, 35)],
    [Signal.MIXED, shown(20, 10, 0, 10)],
    [Signal.PRAISE, shown(20, null, null, 15)],
    [Signal.CONCERN, shown(25, 25, null, null)],
    [Signal.MIXED, shown(15, null, null, null)],
    [Signal.MIXED, shown(15, 10, null, null, [null, null])],
  ])('is %s for what is shown: case %#', (signal, figures) => {
    expect(signalOf(figures)).toBe(signal);
  });

  it('says itself in a sentence that holds nothing but shown figures', () => {
    const figures = shown(40, 15, 10, 10);
    expect(sentenceOf(Signal.CONCERN, figures)).toBe(
      'About 40 cases are about this. It has about 13 in 100 complaints and concerns, where an average theme has 10.',
    );
    expect(sentenceOf(Signal.SILENT, shown(0, 0, 0, 0))).toBe('No case is about this.');
    expect(sentenceOf(Signal.SILENT, shown(null, null, null, null))).toContain('cannot be shown');
  });
});
