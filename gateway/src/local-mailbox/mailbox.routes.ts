import type { FastifyInstance } from 'fastify';
import { pagePolicy } from '../http/content-policies.js';
import { sendPage } from '../pages/send-page.js';
import type { MailFolder } from './mail-folder.js';
import { mailboxPage, mailboxPath, mailPage } from './mailbox.page.js';

/** The pages on which the messages of this machine are read. */
export function registerMailbox(app: FastifyInstance, folder: MailFolder, hasTexts: boolean): void {
  const helmet = { contentSecurityPolicy: pagePolicy };
  app.get(mailboxPath, { helmet }, async (_request, reply) =>
    sendPage(reply, mailboxPage(await folder.list(), hasTexts)),
  );
  app.get<{ Params: { id: string } }>(`${mailboxPath}/:id`, { helmet }, async (request, reply) => {
    const mail = await folder.find(request.params.id);
    return mail ? sendPage(reply, mailPage(mail)) : reply.callNotFound();
  });
}
