import type { FastifyInstance } from 'fastify';
import type { GatewaySettings } from '../settings.js';
import { MailFolder } from './mail-folder.js';
import { startMailTaker, type MailTaker } from './mail-taker.js';
import { registerMailbox } from './mailbox.routes.js';

/** Starts the mailbox of this machine: it takes messages by SMTP and shows them on a page. */
export async function startLocalMailbox(
  app: FastifyInstance,
  { port, folder }: NonNullable<GatewaySettings['localMailbox']>,
): Promise<MailTaker> {
  const mails = new MailFolder(folder);
  registerMailbox(app, mails);
  return startMailTaker(port, mails);
}
