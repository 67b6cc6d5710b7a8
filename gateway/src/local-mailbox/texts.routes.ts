import { UnavailableError } from '@wesaid/shared/errors';
import type { FastifyInstance } from 'fastify';
import { pagePolicy } from '../http/content-policies.js';
import { RequestError } from '../http/request-errors.js';
import { provesSameOrigin } from '../identity/same-origin.js';
import { sendPage } from '../pages/send-page.js';
import type { NotifyCall } from './local-notify.routes.js';
import type { TextFolder } from './text-folder.js';
import { textsPage, textsPath } from './texts.page.js';

/** What the pages of text messages need. */
export interface TextsOptions {
  readonly publicUrl: string;
  readonly texts: TextFolder;
  readonly call: NotifyCall;
}

/** How many texts are shown. */
const shown = 50;

/** The pages on which the text messages of this machine are read and answered. */
export function registerTexts(app: FastifyInstance, { publicUrl, texts, call }: TextsOptions): void {
  const helmet = { contentSecurityPolicy: pagePolicy };
  app.get<{ Querystring: { answered?: string } }>(textsPath, { helmet }, async (request, reply) =>
    sendPage(reply, textsPage(await texts.list(shown), request.query.answered !== undefined)),
  );
  app.post<{ Params: { id: string }; Body: { words?: unknown } }>(
    `${textsPath}/:id/answer`,
    { helmet },
    async (request, reply) => {
      if (!provesSameOrigin(request, publicUrl))
        throw new RequestError(403, 'Send this form from its own page.');
      const text = await texts.find(({ id }) => id === request.params.id);
      if (!text) return reply.callNotFound();
      const body = {
        id: text.id,
        source_number: text.to.replace(/^\+/, ''),
        message: String(request.body.words ?? ''),
        date_received: new Date().toISOString(),
      };
      await call('/notify/received', body).catch((failure: unknown) => {
        throw new UnavailableError(failure);
      });
      return reply.redirect(`${textsPath}?answered`, 303);
    },
  );
}
