import type { FastifyReply } from 'fastify';
import type { HttpAnswer } from '../graphql/operations.js';

/** Sends an answer that no cache may keep to a page of a trust. */
export function sendToPage(reply: FastifyReply, { status, headers, body }: HttpAnswer): FastifyReply {
  const retryAfter = headers.get('retry-after');
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  return reply.code(status).type('application/json; charset=utf-8').send(body);
}
