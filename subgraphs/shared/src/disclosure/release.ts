import { noiseFor } from './noise.js';
import { HiddenReason, SafeCount, SafeCountStatus, SafePercentage } from './safe-count.type.js';

/** A cell as it is stored. Nobody outside this room may see one. */
export interface ExactCell {
  readonly records: number;
  /** Sum of the record keys modulo 4096. */
  readonly key: number;
  /** Whether it is kept back because a small cell beside it could be worked out from it; no by default. */
  readonly withheld?: boolean;
}

/** Figures with fewer things, noise included, are hidden. */
const threshold = 10;
const rounding = 5;

const sentences: Readonly<Record<HiddenReason, string>> = {
  SMALL_NUMBER: 'Hidden: there are so few, or none, that somebody could be recognised.',
  BESIDE_SMALL_NUMBER:
    'Hidden: with it, a number beside it that is so small that somebody could be recognised could be worked out.',
  TOO_FEW_TRUSTS: 'Hidden: fewer than three trusts contribute, so it would tell about one of them.',
  OWN_TRUST_COULD_BE_SUBTRACTED:
    'Hidden: take away your own trust, and too little is left to protect the others.',
  NOT_CLOSED:
    'Not there yet: figures are made up once, after the quarter is over, so that they do not change any more.',
};

/** A figure that is hidden, and why. */
export const hidden = (reason: HiddenReason): SafeCount =>
  Object.assign(new SafeCount(), {
    value: null,
    status: SafeCountStatus.SUPPRESSED,
    hiddenBecause: reason,
    explanation: sentences[reason],
  });

/**
 * What may be told of a cell: a true zero as zero, fewer than ten not at all, everything else to the nearest 5.
 * Fewer than ten before noise are hidden as well as fewer after it: who knows that a cell is small would otherwise learn
 * from its being shown that it is nearly ten.
 * @param sensitive whether a true zero is hidden too
 */
export function release({ records, key, withheld }: ExactCell, sensitive: boolean): SafeCount {
  if (records === 0 && !sensitive) {
    return Object.assign(new SafeCount(), {
      value: 0,
      status: SafeCountStatus.ZERO,
      hiddenBecause: null,
      explanation: 'There are none.',
    });
  }
  const noisy = records + noiseFor(records, key);
  if (Math.min(records, noisy) < threshold) return hidden(HiddenReason.SMALL_NUMBER);
  if (withheld) return hidden(HiddenReason.BESIDE_SMALL_NUMBER);
  const value = Math.round(noisy / rounding) * rounding;
  return Object.assign(new SafeCount(), {
    value,
    status: SafeCountStatus.ROUNDED,
    hiddenBecause: null,
    explanation: `About ${value}: a little chance is added and the number is rounded to the nearest 5, so that nobody can be found in it. Parts need not add up to their total.`,
  });
}

/** The percentage that a figure is of another, from the figures as they are shown; hidden when one of them is. */
export function percentage(part: SafeCount, whole: SafeCount): SafePercentage {
  const reason = whole.hiddenBecause ?? part.hiddenBecause;
  if (reason !== null) return percentageOf(null, reason, sentences[reason]);
  if (!whole.value) return percentageOf(null, null, 'There is nothing to make a percentage of.');
  // Noise can make a part larger than its whole.
  const value = Math.min(100, Math.round(((part.value ?? 0) / whole.value) * 100));
  return percentageOf(value, null, `About ${value}%, from the rounded figures.`);
}

const percentageOf = (
  value: number | null,
  hiddenBecause: HiddenReason | null,
  explanation: string,
): SafePercentage => Object.assign(new SafePercentage(), { value, hiddenBecause, explanation });
