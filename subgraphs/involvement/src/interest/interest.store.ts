import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeyRing } from '@wesaid/shared/encryption';
import { insertRows } from '../insert-rows.js';
import { insertSealed } from '../sealed-rows.js';
import type { InterestState } from './interest.enums.js';

/** Somebody who came forward, ready to be written. */
export interface NewInterest {
  readonly trust: string;
  readonly id: string;
  readonly createdAt: Date;
  readonly opportunity: string;
  readonly receivedOn: string;
  readonly state: InterestState;
  /** The person's place on the register; null when they did not ask to join. */
  readonly involvee: string | null;
  readonly testMode: boolean;
  readonly held: boolean;
  readonly synthetic: boolean;
  /** Null for one that was made up, because nobody has its code. */
  readonly receiptHash: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly message: string | null;
  readonly accessNeeds: string | null;
}

/** Keeps that people came forward, who they are apart and sealed. It reads nothing back. */
export async function storeInterests(
  em: EntityManager,
  ring: KeyRing,
  interests: readonly NewInterest[],
): Promise<void> {
  await insertRows(
    em,
    'interest',
    interests.map((interest) => ({
      trust_code: interest.trust,
      id: interest.id,
      created_at: interest.createdAt,
      opportunity_id: interest.opportunity,
      received_on: interest.receivedOn,
      state: interest.state,
      involvee_id: interest.involvee,
      test_mode: interest.testMode,
      held: interest.held,
      synthetic: interest.synthetic,
      version: 1,
      receipt_hash: interest.receiptHash,
    })),
  );
  await insertSealed(
    em,
    ring,
    'interest_contact',
    interests.map((interest) => ({
      trust_code: interest.trust,
      id: interest.id,
      name: interest.name,
      email: interest.email,
      telephone: interest.telephone,
      message: interest.message,
      access_needs: interest.accessNeeds,
    })),
  );
}

/** One answer of the team, ready to be written. */
export interface NewAnswer {
  readonly trust: string;
  readonly id: string;
  readonly interest: string;
  readonly answeredAt: Date;
  readonly answeredBy: string;
  /** The e-mail by which it goes out; null when there is none. */
  readonly message: string | null;
  readonly text: string;
}

/** Keeps what the team answered, sealed. */
export const storeAnswers = (
  em: EntityManager,
  ring: KeyRing,
  answers: readonly NewAnswer[],
): Promise<void> =>
  insertSealed(
    em,
    ring,
    'interest_answer',
    answers.map(({ trust, id, interest, answeredAt, answeredBy, message, text }) => ({
      trust_code: trust,
      id,
      interest_id: interest,
      answered_at: answeredAt,
      answered_by: answeredBy,
      message_id: message,
      answer: text,
    })),
  );
