import type { KeyRing } from '../encryption/index.js';
import type { Job } from '../jobs/index.js';
import type { JobParts } from '../schema/index.js';
import { smtpHandOver, type MailServer } from './mail-server.js';
import { emailContext, emailJobName, type SealedEmail } from './send-email.js';

/** The settings that a subgraph which sends messages has among its own. */
export interface MailSettings {
  readonly ring: KeyRing;
  /** Null where no mail server is configured. */
  readonly mail: MailServer | null;
}

/**
 * The jobs of a slice that sends messages. Without a mail server there are none: messages wait in their table and are
 * sent when a process knows one.
 */
export function emailJobs({ context }: JobParts): readonly Job<never>[] {
  const { ring, mail } = context().process.settings as Partial<MailSettings>;
  if (!ring || !mail) return [];
  const handOver = smtpHandOver(mail);
  const job: Job<{ message: string }> = {
    name: emailJobName,
    async run({ message }) {
      const request = context();
      const [row] = await request.work((em) =>
        em.execute<{ sealed: string | null }[]>('select sealed from outgoing_message where id = ?', [
          message,
        ]),
      );
      if (!row?.sealed) return;
      const email = JSON.parse(ring.open(row.sealed, emailContext(message))) as SealedEmail;
      const taken = await handOver(message, email);
      await request.work((em) =>
        em.execute('update outgoing_message set sealed = null, ?? = now() where id = ?', [
          taken ? 'sent_at' : 'refused_at',
          message,
        ]),
      );
      if (!taken) request.process.logger.warn({ job: emailJobName }, 'The mail server refused a message');
    },
  };
  return [job];
}
