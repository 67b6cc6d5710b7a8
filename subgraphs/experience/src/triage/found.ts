import type { FindingKind } from './finding.enums.js';

/** Something that was found in a text. */
export interface Found {
  readonly kind: FindingKind;
  /** Where it begins, in UTF-16 code units; null when it is about the whole text. */
  readonly start: number | null;
  /** The first place after it. */
  readonly end: number | null;
  /** What was found, for kinds that have a value. */
  readonly value: string | null;
  /** How sure, above 0 and at most 1. */
  readonly confidence: number;
}
