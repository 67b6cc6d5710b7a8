import { DomainError, UnauthenticatedError } from '@wesaid/shared/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Identity } from '../identity/identity.js';
import type { Member } from '../identity/memberships.js';
import type { MemberFiles } from './member-files.js';

/** What the routes of files need. */
export interface MemberFilesOptions {
  readonly identity: Identity;
  readonly files: MemberFiles;
}

/** Most bytes of a file. */
export const maxFileBytes = 10_485_760;

/**
 * Where signed-in people open papers by their links, and send files that are to become papers. The answers are for one
 * person and are kept by nobody on the way.
 */
export function registerMemberFiles(app: FastifyInstance, { identity, files }: MemberFilesOptions): void {
  app.get<{ Params: { token: string } }>('/files/safety/:token', async (request, reply) => {
    const member = (await identity.byToken(request)) ?? (await identity.bySession(request));
    if (!member) throw new UnauthenticatedError();
    const { headers, content } = await files.open(member, request.params.token);
    return reply.headers(headers).header('cache-control', 'private, no-store').send(content);
  });

  // In a scope of its own: a file is bytes, whatever it says it is.
  void app.register(async (uploads) => {
    const members = new WeakMap<FastifyRequest, Member>();
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    // Before the body is read: nobody but members makes us hold ten megabytes.
    uploads.addHook('onRequest', async (request) => {
      const member = (await identity.byToken(request)) ?? (await identity.bySessionWithProof(request));
      if (!member) throw new UnauthenticatedError();
      members.set(request, member);
    });
    uploads.post('/files/safety', { bodyLimit: maxFileBytes }, async (request, reply) => {
      const member = members.get(request);
      if (!member) throw new UnauthenticatedError();
      const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const upload = await files.take(member, { content, name: nameIn(request) });
      return reply.code(201).header('cache-control', 'no-store').send({ upload });
    });
  });
}

function nameIn({ headers }: FastifyRequest): string {
  const header = headers['x-wesaid-file-name'];
  try {
    if (typeof header === 'string' && header.length <= 2_000) return decodeURIComponent(header);
  } catch {
    // Falls through to the same answer as a name that is missing.
  }
  throw new DomainError('BAD_USER_INPUT', 'Send the name of the file URI-encoded, in x-wesaid-file-name.');
}
