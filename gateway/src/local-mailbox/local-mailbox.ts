import formbody from '@fastify/formbody';
import type { Logger } from '@wesaid/shared/telemetry';
import type { FastifyInstance } from 'fastify';
import type { GatewaySettings } from '../settings.js';
import { registerLocalNotify, type NotifyCall } from './local-notify.routes.js';
import { MailFolder } from './mail-folder.js';
import { startMailTaker, type MailTaker } from './mail-taker.js';
import { registerMailbox } from './mailbox.routes.js';
import { TextFolder } from './text-folder.js';
import { registerTexts } from './texts.routes.js';

/**
 * Starts the mailbox of this machine: it takes messages by SMTP, and text messages as GOV.UK Notify does, and shows both
 * on pages.
 */
export async function startLocalMailbox(
  app: FastifyInstance,
  settings: Pick<GatewaySettings, 'publicUrl' | 'notifyCallToken'> & {
    readonly localMailbox: NonNullable<GatewaySettings['localMailbox']>;
  },
  logger: Logger,
): Promise<MailTaker> {
  const { port, folder, notifyKey } = settings.localMailbox;
  const mails = new MailFolder(folder);
  const { publicUrl, notifyCallToken: token } = settings;
  registerMailbox(app, mails, Boolean(notifyKey && token));
  if (notifyKey && token) {
    const texts = new TextFolder(folder);
    const call: NotifyCall = (path, body) => callWeSaid(new URL(path, publicUrl), token, body);
    registerLocalNotify(app, { apiKey: notifyKey, texts, call, logger });
    await app.register(async (pages) => {
      await pages.register(formbody);
      registerTexts(pages, { publicUrl, texts, call });
    });
  }
  return startMailTaker(port, mails);
}

async function callWeSaid(url: URL, token: string, body: object): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5_000),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error('The call was not taken');
}
