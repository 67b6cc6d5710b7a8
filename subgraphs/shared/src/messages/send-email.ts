import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { sealedContext, type KeyRing } from '../encryption/index.js';
import { enqueue } from '../jobs/index.js';
import { messageTable } from './message-table.js';

/** A message to one person. */
export interface Email {
  /** ODS code of the trust in whose name it is sent. */
  readonly trust: string;
  /** One address. */
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** What it is about, such as `interest|<id>`; never personal data. */
  readonly about: string;
}

/** What is sealed of a message until it is sent. */
export type SealedEmail = Pick<Email, 'to' | 'subject' | 'text'>;

/** The job that sends a message. */
export const emailJobName = 'send-email';

/** Where the sealed text of a message stands. */
export const emailContext = (id: string): string => sealedContext(messageTable, id, 'sealed');

/**
 * Sends a message to a person exactly when the transaction of `em` is kept. It is stored sealed and waits until a mail
 * server takes it; then its text is erased.
 * @returns the identifier of the message, by which {@link sentTimes} knows it
 */
export async function sendEmail(em: EntityManager, ring: KeyRing, email: Email): Promise<string> {
  const { trust, about, to, subject, text } = email;
  const id = v7();
  const sealed = ring.seal(JSON.stringify({ to, subject, text } satisfies SealedEmail), emailContext(id));
  await em.execute('insert into outgoing_message (id, trust_code, about, sealed) values (?, ?, ?, ?)', [
    id,
    trust,
    about,
    sealed,
  ]);
  await enqueue(em, emailJobName, { message: id });
  return id;
}

/**
 * When messages were taken by the mail server, by identifier; what is not in the answer still waits or was refused.
 * @param em of a unit of work in the name of the system
 */
export async function sentTimes(em: EntityManager, ids: readonly string[]): Promise<Map<string, Date>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ id: string; sent_at: string }[]>(
    `select id, sent_at from outgoing_message where sent_at is not null and id in (${ids.map(() => '?').join()})`,
    [...ids],
  );
  return new Map(rows.map(({ id, sent_at }) => [id, new Date(sent_at)]));
}
