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

/**
 * Whether a form that was sent with a session says that it comes from a page of ours. Unlike a request with a header of
 * its own, a form carries nothing that another site could not send too, so that silence is no proof.
 */
export const provesSameOrigin = (request: FastifyRequest, publicUrl: string): boolean =>
  isSameOrigin(request, publicUrl) &&
  (request.headers.origin === publicUrl || request.headers['sec-fetch-site'] === 'same-origin');
