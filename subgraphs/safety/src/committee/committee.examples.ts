import type { AddCommitteeMemberInput, CreateCommitteeInput } from './committee.input.js';
import { CommitteeRole } from './committee.enums.js';

/** A committee of the demonstration. */
export type CommitteeExample = Pick<CreateCommitteeInput, 'name' | 'termsOfReference'>;

/** The committee of the demonstration on which people sit. */
export const seatedCommittee = 'Patient Safety Incident Response Group';

/** The committees of the demonstration, from the board down: each reports to the one before it. */
export const committeeExamples: readonly CommitteeExample[] = [
  {
    name: 'Quality and Safety Board',
    termsOfReference:
      'The board of the trust in its work on quality and safety. Decides what risks the trust takes. Meets every three months.',
  },
  {
    name: 'Quality and Safety Committee',
    termsOfReference:
      'Sees on behalf of the board that care is safe and gets better. Meets every three months.',
  },
  {
    name: seatedCommittee,
    termsOfReference:
      'Decides how the trust learns from incidents, and follows the actions that come of it. Meets every month.',
  },
  {
    name: 'Learning from Incidents Panel',
    termsOfReference:
      'Reads every learning response before it is signed off, and says what other services can learn from it. Meets every three months.',
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
