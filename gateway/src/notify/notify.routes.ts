import { createHash, timingSafeEqual } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { SubgraphClient } from '@wesaid/shared/delivery';
import { DomainError, UnauthenticatedError, UnavailableError } from '@wesaid/shared/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What the calls of GOV.UK Notify need. */
export interface NotifyCallsOptions {
  /** What Notify shows as its bearer token. */
  readonly token: string;
  readonly experience: SubgraphClient;
}

const bodyLimit = 16_384;

const hash = (value: string): Buffer => createHash('sha256').update(value).digest();

/** What is handed on of each call; the number of a message that was delivered is nobody's business here. */
const calls = {
  '/notify/delivery': ['id', 'reference', 'status'],
  '/notify/received': ['source_number', 'message'],
} as const;

/**
 * Where GOV.UK Notify tells what became of messages, and what people answered. It shows a bearer token; what it says is
 * handed on to experience, and it tries again when experience does not answer.
 */
export function registerNotifyCalls(app: FastifyInstance, { token, experience }: NotifyCallsOptions): void {
  const expected = hash(`Bearer ${token}`);
  const proves = (request: FastifyRequest): boolean =>
    timingSafeEqual(hash(request.headers.authorization ?? ''), expected);

  for (const [path, fields] of Object.entries(calls) as [keyof typeof calls, readonly string[]][]) {
    const onRequest = async (request: FastifyRequest): Promise<void> => {
      if (!proves(request)) throw new UnauthenticatedError();
    };
    app.post(path, { bodyLimit, onRequest }, async (request, reply) => {
      const given = (request.body ?? {}) as Record<string, unknown>;
      const handedOn = JSON.stringify(Object.fromEntries(fields.map((field) => [field, given[field]])));
      const answer = await experience.fetch({ kind: 'system', part: 'gateway' }, path, handedOn);
      await text(answer.body);
      if (answer.status === 400) throw new DomainError('BAD_USER_INPUT');
      if (answer.status !== 204) throw new UnavailableError();
      return reply.code(204).header('cache-control', 'no-store').send();
    });
  }
}
