import type { AddCommitteeMemberInput, CreateCommitteeInput } from './committee.input.js';
import { CommitteeRole } from './committee.enums.js';

/** The committees of the demonstration: the first is the one that the others report to. */
export const committeeExamples: readonly Pick<CreateCommitteeInput, 'name' | 'termsOfReference'>[] = [
  {
    name: 'Quality and Safety Committee',
    termsOfReference:
      'Sees on behalf of the board that care is safe and gets better. Meets every two months.',
  },
  {
    name: 'Patient Safety Incident Response Group',
    termsOfReference:
      'Decides how the trust learns from incidents, and follows the actions that come of it. Meets every month.',
  },
];

/** A committee to set up, with a key of its own. */
export const committeeOf = (
  trust: string,
  over: Partial<CreateCommitteeInput> = {},
): CreateCommitteeInput => ({
  idempotencyKey: crypto.randomUUID(),
  trust,
  name: 'Safety Committee',
  termsOfReference: 'Looks at what went wrong and what went well.',
  ...over,
});

/** A patient safety partner's place on a committee from 2020 on, with a key of its own. */
export const partnerOn = (
  committee: string,
  over: Partial<AddCommitteeMemberInput> = {},
): AddCommitteeMemberInput => ({
  idempotencyKey: crypto.randomUUID(),
  committee,
  issuer: 'https://identity.test',
  subject: 'safety-partner@RT5',
  role: CommitteeRole.PATIENT_SAFETY_PARTNER,
  from: '2020-01-01',
  ...over,
});
