import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { Feedback } from '../feedback/feedback.entity.js';
import { readsAt, type Span } from './reads-now.js';

/** An alert is for what comes in now: not for files of old answers, tests and demonstrations. */
const isNews = ({ needsAttention, testMode, synthetic, importSource }: Feedback): boolean =>
  needsAttention && !testMode && !synthetic && importSource === null;

/** Raises an alert for each new answer that may speak of danger. It reads nothing back but the trust's own hours. */
export async function raiseAlerts(em: EntityManager, answers: readonly Feedback[]): Promise<void> {
  for (const { trustCode, id, receivedAt } of answers.filter(isNews)) {
    const [set] = await em.execute<{ hours: Span[] }[]>(
      'select hours from listening_hours where trust_code = ?',
      [trustCode],
    );
    const outOfHours = set ? !readsAt(set.hours, receivedAt) : false;
    await em.execute(
      'insert into attention_alert (trust_code, id, feedback_id, out_of_hours) values (?, ?, ?, ?)',
      [trustCode, uuidv7(), id, outOfHours],
    );
  }
}

/**
 * Raises an alert of words that somebody added and that may speak of danger. The holder of the code is told nothing, and
 * a code that is unknown takes the same statements as one that is known.
 */
export async function raiseAlertOfAddition(
  em: EntityManager,
  receiptHash: string,
  addition: string,
): Promise<void> {
  const [set] = await em.execute<{ hours: Span[] }[]>(
    `select hours from listening_hours h where exists (select from feedback f
       where f.trust_code = h.trust_code and f.receipt_hash = ?)`,
    [receiptHash],
  );
  await em.execute(
    `insert into attention_alert (trust_code, id, feedback_id, out_of_hours)
     select f.trust_code, ?::uuid, f.id, ?
     from feedback f join feedback_addition a on a.trust_code = f.trust_code and a.feedback_id = f.id
     where f.receipt_hash = ? and a.id = ?::uuid and not f.test_mode and not f.synthetic`,
    [uuidv7(), set ? !readsAt(set.hours, new Date()) : false, receiptHash, addition],
  );
}
