import type { FastifyRequest } from 'fastify';

/**
 * Whether a request that changes something may come from a page of ours. A browser says where a request comes from, and
 * page script cannot make it lie; a request that says nothing does not come from a browser.
 */
export function isSameOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  return (
    (origin === undefined || origin === publicUrl) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}
