import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors, type Provider } from 'oidc-provider';
import { z } from 'zod';
import { pagePolicy } from '../http/content-policies.js';
import { sendPage } from '../pages/send-page.js';
import { choosePersonPage } from './choose-person.page.js';
import { localIdentityPath } from './local-provider.js';
import { personOf, subjectOf } from './people.js';

const chosen = z.object({
  role: z.string().max(40).default(''),
  organisation: z.string().max(40).default(''),
});

/** Hands a request over to the provider's library, which looks at addresses below its own. */
async function handOver(request: FastifyRequest, reply: FastifyReply, provider: Provider): Promise<void> {
  reply.hijack();
  const raw = Object.assign(request.raw, { originalUrl: request.raw.url });
  raw.url = request.url.slice(localIdentityPath.length) || '/';
  await provider.callback()(raw, reply.raw);
}

/** The local provider's addresses: the page on which somebody says who they are, and the protocol's own. */
export async function registerLocalIdentity(app: FastifyInstance, provider: Provider): Promise<void> {
  await app.register(async (pages) => {
    await pages.register(formbody);
    const address = `${localIdentityPath}/interaction/:uid`;
    const helmet = { contentSecurityPolicy: pagePolicy };

    pages.get(address, { helmet }, async (request, reply) => {
      if (!(await isOpen(provider, request, reply))) return reply.redirect('/sign-in', 303);
      return sendPage(reply, choosePersonPage({ role: 'experience-team', organisation: 'RT5' }));
    });

    pages.post(address, { helmet }, async (request, reply) => {
      if (!(await isOpen(provider, request, reply))) return reply.redirect('/sign-in', 303);
      const { role, organisation } = chosen.parse(request.body ?? {});
      const person = personOf(`${role}@${organisation.trim().toUpperCase()}`);
      if (!person) return sendPage(reply.code(400), choosePersonPage({ role, organisation }, 'organisation'));
      const result = { login: { accountId: subjectOf(person) } };
      return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303);
    });
  });

  await app.register(async (protocol) => {
    // The library reads bodies itself.
    protocol.removeAllContentTypeParsers();
    protocol.addContentTypeParser('*', (_request, _body, done) => done(null));
    protocol.route({
      method: ['GET', 'POST'],
      url: `${localIdentityPath}/*`,
      handler: (request, reply) => handOver(request, reply, provider),
    });
  });
}

/** Whether the browser is in the middle of signing in. */
async function isOpen(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  try {
    await provider.interactionDetails(request.raw, reply.raw);
    return true;
  } catch (failure) {
    if (failure instanceof errors.SessionNotFound) return false;
    throw failure;
  }
}
