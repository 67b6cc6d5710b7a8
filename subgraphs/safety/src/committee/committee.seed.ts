import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { Committee } from './committee.entity.js';
import { CommitteeRole } from './committee.enums.js';
import { committeeExamples } from './committee.examples.js';
import { storeCommittee, storeMember } from './committee.store.js';
import { CommitteeMember } from './committee-member.entity.js';

/** The demonstration's people who sit on a committee, by their roles at the trust. */
const seats = [
  { person: 'safety-specialist', role: CommitteeRole.MEMBER },
  { person: 'safety-partner', role: CommitteeRole.PATIENT_SAFETY_PARTNER },
];

/**
 * Gives a trust its demonstration committees, marked synthetic, unless it has some, and seats its safety specialist and
 * its patient safety partner on the last of them, unless they ever sat on it.
 * @param issuer the identity provider that names these people `<role>@<code of the trust>`
 * @returns how many committees were added
 */
export const seedCommittees = (context: RequestContext, trust: string, issuer: string): Promise<number> =>
  context.work(async (em) => {
    const stored = await em.find(
      Committee,
      { trustCode: trust, synthetic: true },
      { orderBy: { id: 'asc' } },
    );
    const committees = stored.length > 0 ? stored : await storeExamples(em, trust);
    for (const { id } of committees.slice(-1)) await seatPeople(em, { id, trustCode: trust }, issuer);
    return committees.length - stored.length;
  });

async function storeExamples(em: EntityManager, trust: string): Promise<Pick<Committee, 'id'>[]> {
  const committees: Pick<Committee, 'id'>[] = [];
  for (const example of committeeExamples) {
    const parent = committees[0]?.id ?? null;
    committees.push(await storeCommittee(em, { ...example, trust, parent, synthetic: true }));
  }
  return committees;
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
