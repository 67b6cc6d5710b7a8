import { CaseKind } from '../case/case.enums.js';
import type { OpenCaseInput } from './open-case.input.js';

/** Cases as teams write them down, one of each kind, for demonstration data and tests. */
export const caseExamples: readonly Pick<OpenCaseInput, 'kind' | 'summary'>[] = [
  {
    kind: CaseKind.COMPLAINT,
    summary:
      'Waited four hours for a planned appointment, and was told nothing while waiting. Asks why, and what will change.',
  },
  { kind: CaseKind.CONCERN, summary: 'Cannot reach the clinic by telephone to change an appointment.' },
  {
    kind: CaseKind.COMPLIMENT,
    summary: 'Thanks the night staff of the ward for their patience with a frightened relative.',
  },
  {
    kind: CaseKind.COMMENT,
    summary: 'Suggests a second bench at the bus stop in front of the main entrance.',
  },
];

/** A complaint to open, with a key of its own. */
export const complaintTo = (trust: string, over: Partial<OpenCaseInput> = {}): OpenCaseInput => ({
  idempotencyKey: crypto.randomUUID(),
  trust,
  kind: CaseKind.COMPLAINT,
  summary: 'Letters of the clinic arrive after the appointment.',
  ...over,
});
