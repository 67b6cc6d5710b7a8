import type { EntityManager } from '@mikro-orm/postgresql';
import { todayInLondon } from '@wesaid/shared/types';
import { Committee } from './committee.entity.js';
import { CommitteeRole } from './committee.enums.js';
import { committeeExamples, seatedCommittee } from './committee.examples.js';
import { storeCommittee, storeMember } from './committee.store.js';
import { CommitteeMember } from './committee-member.entity.js';

/** The committees of a trust's demonstration, by name, and how many of them were added just now. */
export interface SeededCommittees {
  readonly committees: ReadonlyMap<string, Committee>;
  readonly added: number;
}

/** The demonstration's people who sit on a committee, by their roles at the trust; those without a role sign in nowhere. */
const seats = [
  { person: 'safety-specialist', role: CommitteeRole.MEMBER },
  { person: 'safety-partner', role: CommitteeRole.PATIENT_SAFETY_PARTNER },
  { person: 'demonstration-chair', role: CommitteeRole.CHAIR },
  { person: 'demonstration-ward-manager', role: CommitteeRole.MEMBER },
  { person: 'demonstration-pharmacist', role: CommitteeRole.MEMBER },
  { person: 'demonstration-partner', role: CommitteeRole.PATIENT_SAFETY_PARTNER },
];

/**
 * Gives a trust those of the demonstration's committees that it lacks, marked synthetic, each under the one before it,
 * and seats people on one of them, unless they ever sat on it.
 * @param issuer the identity provider that names these people `<role>@<code of the trust>`
 */
export async function seedCommittees(
  em: EntityManager,
  trust: string,
  issuer: string,
): Promise<SeededCommittees> {
  const stored = await em.find(Committee, { trustCode: trust, synthetic: true });
  const committees = new Map<string, Committee>();
  let above: string | null = null;
  let added = 0;
  for (const example of committeeExamples) {
    let committee = stored.find(({ name }) => name === example.name);
    if (!committee) {
      const { id } = await storeCommittee(em, { ...example, trust, parent: above, synthetic: true });
      committee = await em.findOneOrFail(Committee, { id });
      added += 1;
    }
    committee.parentId = above;
    committees.set(example.name, committee);
    above = committee.id;
  }
  await em.flush();
  const seated = committees.get(seatedCommittee);
  if (seated) await seatPeople(em, seated, issuer);
  return { committees, added };
}

async function seatPeople(
  em: EntityManager,
  committee: Pick<Committee, 'id' | 'trustCode'>,
  issuer: string,
): Promise<void> {
  for (const { person, role } of seats) {
    const subject = `${person}@${committee.trustCode}`;
    if ((await em.count(CommitteeMember, { committeeId: committee.id, issuer, subject })) > 0) continue;
    await storeMember(em, committee, { issuer, subject, role, from: todayInLondon() });
  }
}
