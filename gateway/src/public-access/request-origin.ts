import type { IncomingHttpHeaders } from 'node:http';

/**
 * The origin of the page that sent a request; null when nothing says it. Browsers send no `Origin` with a read of the
 * same origin, but they say that it is one.
 */
export function originOf(headers: IncomingHttpHeaders, publicUrl: string): string | null {
  if (headers.origin !== undefined) return headers.origin;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' ? publicUrl : null;
  return headers.referer !== undefined && URL.canParse(headers.referer)
    ? new URL(headers.referer).origin
    : null;
}
