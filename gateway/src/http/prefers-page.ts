import type { FastifyRequest } from 'fastify';

/** Whether a person looks at the answer, and not a program. */
export const prefersPage = (request: FastifyRequest): boolean =>
  /\btext\/html\b/.test(request.headers.accept ?? '');
