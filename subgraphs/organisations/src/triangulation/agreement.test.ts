import { Signal } from '@wesaid/shared/disclosure';
import { describe, expect, it } from 'vitest';
import { agreementOf, agreementSentence, type Signals } from './agreement.js';

const { PRAISE, MIXED, CONCERN, SILENT } = Signal;
const signals = (...[experience, complaints, involvement, safety]: (Signal | null)[]): Signals => ({
  experience: experience ?? null,
  complaints: complaints ?? null,
  involvement: involvement ?? null,
  safety: safety ?? null,
});

describe('whether the sources agree', () => {
  it.each([
    ['AGREE', [CONCERN, CONCERN, CONCERN, CONCERN]],
    ['AGREE', [PRAISE, null, SILENT, PRAISE]],
    ['AGREE', [MIXED, MIXED]],
    ['CONFLICT', [PRAISE, CONCERN]],
    ['CONFLICT', [PRAISE, MIXED, CONCERN, SILENT]],
    ['MIXED', [PRAISE, MIXED]],
    ['MIXED', [SILENT, CONCERN, MIXED, CONCERN]],
    ['TOO_LITTLE', [PRAISE, SILENT, null, SILENT]],
    ['TOO_LITTLE', [SILENT, SILENT, SILENT, SILENT]],
    ['TOO_LITTLE', [null, null, null, null]],
  ] as const)('%s: %j', (agreement, said) => {
    expect(agreementOf(signals(...said))).toBe(agreement);
  });

  it('is said in a sentence that names every source once', () => {
    expect(agreementSentence(signals(PRAISE, CONCERN, SILENT, null))).toBe(
      'The sources contradict each other. Mostly good: feedback. Mostly bad: complaints and compliments. Nothing that can be shown: what people told us in person. Not available: safety measures.',
    );
    expect(agreementSentence(signals(CONCERN, CONCERN, CONCERN, SILENT))).toBe(
      'The sources agree. Mostly bad: feedback, complaints and compliments and what people told us in person. Nothing that can be shown: safety measures.',
    );
  });
});
