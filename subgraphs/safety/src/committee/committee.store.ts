import type { EntityManager } from '@mikro-orm/postgresql';
import { tidyText } from '@wesaid/shared/types';
import { Committee } from './committee.entity.js';
import type { AddCommitteeMemberInput, CreateCommitteeInput } from './committee.input.js';
import { CommitteeMember } from './committee-member.entity.js';

/** What a new committee is made of. */
export type NewCommittee = Omit<CreateCommitteeInput, 'idempotencyKey'> & { readonly synthetic?: boolean };

/** Stores a committee. */
export async function storeCommittee(
  em: EntityManager,
  created: NewCommittee,
): Promise<Pick<Committee, 'id'>> {
  const committee = Object.assign(new Committee(), {
    trustCode: created.trust,
    parentId: created.parent ?? null,
    name: tidyText(created.name),
    termsOfReference: tidyText(created.termsOfReference),
    synthetic: created.synthetic ?? false,
  });
  await em.persist(committee).flush();
  return { id: committee.id };
}

/** What a new place on a committee is made of. */
export type NewMember = Omit<AddCommitteeMemberInput, 'idempotencyKey' | 'committee'>;

/** Stores a person's place on a committee. */
export async function storeMember(
  em: EntityManager,
  committee: Pick<Committee, 'id' | 'trustCode'>,
  added: NewMember,
): Promise<Pick<CommitteeMember, 'id'>> {
  const { issuer, subject, role, from, to } = added;
  const member = Object.assign(new CommitteeMember(), {
    trustCode: committee.trustCode,
    committeeId: committee.id,
    issuer,
    subject,
    role,
    from,
    to: to ?? null,
  });
  await em.persist(member).flush();
  return { id: member.id };
}
