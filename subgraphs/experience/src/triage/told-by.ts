import { FindingKind, personalKinds } from './finding.enums.js';
import { firstPass } from './first-pass.js';
import type { Found } from './found.js';

/** What words tell before a person has read them. */
export interface Told {
  /** Whether they may speak of danger to somebody. */
  readonly needsAttention: boolean;
  /** Whether they may hold a personal detail: nothing that does is shown outside the trust before a person has looked. */
  readonly personalDetails: boolean;
  /** How critical the most negative statement is, 0 to 4; null when nothing tells. */
  readonly criticality: number | null;
}

/** What was found, put together. */
export function toldByFound(found: readonly Found[]): Told {
  const levels = found.flatMap(({ kind, value }) => (kind === FindingKind.CRITICALITY ? Number(value) : []));
  return {
    needsAttention: found.some(({ kind }) => kind === FindingKind.SAFEGUARDING),
    personalDetails: found.some(({ kind }) => personalKinds.includes(kind)),
    criticality: levels.length === 0 ? null : Math.max(...levels),
  };
}

/** What words tell, by the one first pass that all words go through whichever way they come in. */
export const toldBy = (text: string): Told => toldByFound(firstPass(text));
