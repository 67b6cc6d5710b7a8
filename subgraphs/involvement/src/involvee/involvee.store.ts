import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeyRing } from '@wesaid/shared/encryption';
import { insertRows } from '../insert-rows.js';
import { insertSealed } from '../sealed-rows.js';
import type { InvolveeRole, InvolveeState } from './involvee.enums.js';

/** Somebody as the register keeps them, ready to be written. */
export interface NewInvolvee {
  readonly trust: string;
  readonly id: string;
  readonly createdAt: Date;
  readonly state: InvolveeState;
  readonly roles: readonly InvolveeRole[];
  readonly interests: readonly string[];
  readonly skills: readonly string[];
  readonly joinedOn: string;
  readonly testMode: boolean;
  readonly held: boolean;
  readonly synthetic: boolean;
  readonly name: string;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly accessNeeds: string | null;
}

/** Adds people to the register, who they are apart and sealed. It reads nothing back. */
export async function storeInvolvees(
  em: EntityManager,
  ring: KeyRing,
  people: readonly NewInvolvee[],
): Promise<void> {
  await insertRows(
    em,
    'involvee',
    people.map((person) => ({
      trust_code: person.trust,
      id: person.id,
      created_at: person.createdAt,
      state: person.state,
      roles: person.roles,
      interests: person.interests,
      skills: person.skills,
      joined_on: person.joinedOn,
      test_mode: person.testMode,
      held: person.held,
      synthetic: person.synthetic,
      version: 1,
    })),
  );
  await insertSealed(
    em,
    ring,
    'involvee_person',
    people.map((person) => ({
      trust_code: person.trust,
      id: person.id,
      name: person.name,
      email: person.email,
      telephone: person.telephone,
      access_needs: person.accessNeeds,
    })),
  );
}
