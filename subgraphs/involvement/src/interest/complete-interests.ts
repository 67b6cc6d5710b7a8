import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeyRing } from '@wesaid/shared/encryption';
import { openSealed } from '../sealed-rows.js';
import { InterestAnswer, InterestContact } from './interest-contact.type.js';
import type { Interest } from './interest.entity.js';

interface AnswerRow {
  readonly id: string;
  readonly interest_id: string;
  readonly answered_at: string;
  readonly answered_by: string;
  readonly message_id: string | null;
}

/** An answer and the message by which it goes out; null when there is none. */
export interface SentAnswer {
  readonly answer: InterestAnswer;
  readonly message: string | null;
}

/**
 * Reads and opens what belongs to people who came forward, for all of them at once: who they are, what they wrote and
 * what they were answered.
 * @returns the answers, so that it can be added when they were sent
 */
export async function completeInterests(
  em: EntityManager,
  ring: KeyRing,
  interests: readonly Interest[],
): Promise<SentAnswer[]> {
  if (interests.length === 0) return [];
  const ids = interests.map(({ id }) => id);
  const contacts = await openSealed(em, ring, 'interest_contact', ids);
  const rows = await em.execute<AnswerRow[]>(
    `select id, interest_id, answered_at, answered_by, message_id from interest_answer
     where interest_id in (?) order by id`,
    [ids],
  );
  const texts = await openSealed(
    em,
    ring,
    'interest_answer',
    rows.map(({ id }) => id),
  );
  const answers = rows.map((row) => ({
    interest: row.interest_id,
    message: row.message_id,
    answer: Object.assign(new InterestAnswer(), {
      answeredAt: new Date(row.answered_at),
      answeredBy: row.answered_by,
      text: texts.get(row.id)?.answer ?? '',
      sentAt: null,
    }),
  }));
  for (const interest of interests) {
    const contact = contacts.get(interest.id);
    const { name, email, telephone, message, access_needs: accessNeeds } = contact ?? {};
    interest.contact = contact ? Object.assign(new InterestContact(), { name, email, telephone }) : null;
    interest.message = message ?? null;
    interest.accessNeeds = accessNeeds ?? null;
    interest.answers = answers
      .filter((answer) => answer.interest === interest.id)
      .map(({ answer }) => answer);
  }
  return answers;
}
